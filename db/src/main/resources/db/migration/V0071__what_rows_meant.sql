-- Floor 6: until it is confirmed, what the rows of a file meant when its report was made: which things their names stood for. Of what was
-- reported before that was kept, nothing: it is carried out as it is read by then.
ALTER TABLE exchange.run ADD COLUMN meant jsonb;

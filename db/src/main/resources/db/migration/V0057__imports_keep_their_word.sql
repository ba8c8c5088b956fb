-- Floor 6: what a report was held against: the revision of each skill that was there when the file was read. Until it is
-- confirmed; from then on the rows of its steps say it.
ALTER TABLE exchange.run ADD COLUMN revisions jsonb;

-- What a step finds when its turn comes takes the place of what the report said of its skills.
CREATE INDEX line_of_skill ON exchange.line (run_id, skill);

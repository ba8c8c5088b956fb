-- Floor 6: which heads a table has of which somebody said what they stand for, as they stand there, so that a table with nearly the same is
-- read so, too. Of what was said before they were kept, and of tables with too many, nothing: there only the exact shape counts.
ALTER TABLE exchange.said_heads ADD COLUMN written text[] CHECK (cardinality(written) <= 200);

-- Until it is confirmed: by which other shape it was read, and which heads the two don't share.
ALTER TABLE exchange.run ADD COLUMN near jsonb;

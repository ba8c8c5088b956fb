-- The rows of a confirmed file that were refused, as a table to be mended: the file itself is kept no longer.
ALTER TABLE exchange.run ADD COLUMN refused bytea;

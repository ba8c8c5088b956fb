-- Floor 6: the words of a file that nobody knows, with how often they stand there, until it is confirmed. What they are said to mean stands
-- with what is said of its heads.
ALTER TABLE exchange.run ADD COLUMN words jsonb;

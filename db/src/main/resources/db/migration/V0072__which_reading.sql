-- Floor 6: how often the file was read, so that whoever decides says which report they have read. Once it is confirmed, `meant` has which
-- levels and proficiencies the addresses in its steps mean: others may have these addresses by the time that it is their turn.
ALTER TABLE exchange.run ADD COLUMN reading integer NOT NULL DEFAULT 1;

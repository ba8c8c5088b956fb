-- Floor 6: what the heads of people's tables stand for. A shape is the heads of a table, whatever their order.
CREATE TABLE exchange.said_heads (
  account_id uuid        NOT NULL REFERENCES identity.account,
  shape      bytea       NOT NULL CHECK (length(shape) = 32),
  heads      jsonb       NOT NULL,
  said_at    timestamptz NOT NULL,
  PRIMARY KEY (account_id, shape)
);

-- Until it is confirmed: its heads as they were read, and what was said of them then.
ALTER TABLE exchange.run ADD COLUMN heads jsonb, ADD COLUMN said jsonb;

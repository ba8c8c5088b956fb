-- Floor 6: the rows of an import that is over are forgotten: its report, what of it was refused, what was not done.
ALTER TABLE exchange.run ADD COLUMN forgotten_at timestamptz;

CREATE INDEX run_with_rows ON exchange.run (account_id, id) WHERE confirmed_at IS NOT NULL AND forgotten_at IS NULL;

UPDATE exchange.step SET rows = '[]'
  FROM exchange.run
 WHERE run.id = run_id AND run.cancelled_at IS NOT NULL AND outcome IS NULL;

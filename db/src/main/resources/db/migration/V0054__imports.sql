-- Floor 6: files that somebody brings in: what each says of the catalogue, and how far it is carried out.
CREATE SCHEMA exchange;

CREATE TABLE exchange.run (
  id           uuid        PRIMARY KEY,
  account_id   uuid        NOT NULL REFERENCES identity.account,
  file_name    text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  encoding     text        CHECK (length(encoding) BETWEEN 1 AND 40),
  -- Until it is confirmed: what is confirmed is read from it once more, and stands in the steps from then on.
  file         bytea,
  hash         bytea       NOT NULL CHECK (length(hash) = 32),
  report       jsonb       NOT NULL,
  received_at  timestamptz NOT NULL,
  carried_as   text        CHECK (carried_as IN ('REVISIONS', 'PROPOSALS')),
  rationale    text        CHECK (length(rationale) BETWEEN 1 AND 4000),
  choices      jsonb,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  -- Why it goes no further until its owner says so.
  waiting      text,
  CHECK ((carried_as IS NULL) = (confirmed_at IS NULL)),
  CHECK (file IS NOT NULL OR confirmed_at IS NOT NULL)
);
CREATE INDEX run_of_account ON exchange.run (account_id, id);

-- What became, or would become, of each line of the file that is not left as it was.
CREATE TABLE exchange.line (
  run_id   uuid NOT NULL REFERENCES exchange.run ON DELETE CASCADE,
  ordinal  int  NOT NULL,
  outcome  text NOT NULL CHECK (outcome IN ('NEW', 'CHANGED', 'COLLIDES', 'REFUSED', 'REMARK')),
  sheet    text,
  line     int  NOT NULL,
  col      int  NOT NULL,
  skill    text,
  role     text,
  level    text,
  sentence text NOT NULL,
  PRIMARY KEY (run_id, ordinal)
);

-- What a confirmed run consists of. Each is done in a transaction of its own that also says so: once, whatever happens.
CREATE TABLE exchange.step (
  run_id   uuid  NOT NULL REFERENCES exchange.run ON DELETE CASCADE,
  ordinal  int   NOT NULL,
  title    text  NOT NULL,
  rows     jsonb NOT NULL,
  outcome  text  CHECK (outcome IN ('MADE', 'PUBLISHED', 'PROPOSED', 'NOTHING', 'REFUSED')),
  done_at  timestamptz,
  skill_id uuid,
  revision int,
  proposal bigint,
  sentence text,
  PRIMARY KEY (run_id, ordinal),
  CHECK ((outcome IS NULL) = (done_at IS NULL))
);
CREATE INDEX step_open ON exchange.step (run_id, ordinal) WHERE outcome IS NULL;

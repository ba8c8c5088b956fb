-- Floor 7: who follows what, how loudly, and why.
CREATE SCHEMA watching;

CREATE TABLE watching.watch (
  account_id uuid        NOT NULL REFERENCES identity.account,
  scope_kind text        NOT NULL CHECK (scope_kind IN ('SKILL', 'PROPOSAL')),
  scope_id   uuid        NOT NULL,
  notify     text        NOT NULL CHECK (notify IN ('PARTICIPATING', 'PUBLISHED', 'PROPOSALS', 'EVERYTHING', 'MUTED')),
  -- CHOSEN by the person; the others are what they did: automation never overrules a person.
  reason     text        NOT NULL CHECK (reason IN ('CHOSEN', 'AUTHOR', 'REVIEWED', 'COMMENTED')),
  since      timestamptz NOT NULL,
  PRIMARY KEY (account_id, scope_kind, scope_id)
);
CREATE INDEX watch_of_scope ON watching.watch (scope_kind, scope_id, account_id);

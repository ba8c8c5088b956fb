-- Floor 2: what happened, and who used a privilege. Written in the transaction of the act itself; never changed.
CREATE SCHEMA journal;

CREATE TABLE journal.event (
  seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid        NOT NULL UNIQUE,
  cause        uuid        NOT NULL,
  type         text        NOT NULL CHECK (type ~ '^[a-z]+(\.[a-z-]+)+$'),
  version      int         NOT NULL CHECK (version > 0),
  actor        uuid,
  subject_kind text        NOT NULL,
  subject_id   uuid        NOT NULL,
  payload      jsonb       NOT NULL,
  occurred_at  timestamptz NOT NULL
);
CREATE INDEX event_of_subject ON journal.event (subject_kind, subject_id, seq);

CREATE TABLE journal.audit_entry (
  seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid        NOT NULL UNIQUE,
  actor        uuid,
  on_behalf_of uuid,
  action       text        NOT NULL,
  subject_kind text        NOT NULL,
  subject_id   uuid        NOT NULL,
  before       jsonb,
  after        jsonb,
  reason       text,
  request_id   text,
  occurred_at  timestamptz NOT NULL
);
CREATE INDEX audit_entry_of_subject ON journal.audit_entry (subject_kind, subject_id, seq);

CREATE FUNCTION journal.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON journal.event
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON journal.audit_entry
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_change();

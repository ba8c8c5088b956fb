-- Floor 2: the journal is read in order, by readers that each keep a place of their own; what they could not take waits
-- beside it.

-- Whoever draws a place in the journal has a transaction id before: readers rely on it to know what may still come before
-- what they see. Without a cache places are drawn in the order in which they are asked for.
ALTER TABLE journal.event ALTER COLUMN seq SET CACHE 1;
CREATE FUNCTION journal.begin_to_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN NULL;
END $$;
CREATE TRIGGER event_has_a_transaction BEFORE INSERT ON journal.event
  FOR EACH STATEMENT EXECUTE FUNCTION journal.begin_to_write();

-- All up to `seq` is taken or waits. Updated with each batch, so that many dead versions must not pile up.
CREATE TABLE journal.reader (
  name text   PRIMARY KEY CHECK (name ~ '^[a-z]+(-[a-z]+)*$'),
  seq  bigint NOT NULL CHECK (seq >= 0)
) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

-- What a reader did not take at its place: it failed, or one of the same subject before it did. Of a subject the first is
-- tried again, unless it is set aside.
CREATE TABLE journal.waiting (
  reader       text        NOT NULL REFERENCES journal.reader,
  seq          bigint      NOT NULL REFERENCES journal.event,
  subject_kind text        NOT NULL,
  subject_id   uuid        NOT NULL,
  attempts     int         NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  next_try     timestamptz NOT NULL,
  error        text,
  set_aside_at timestamptz,
  PRIMARY KEY (reader, seq)
);
CREATE INDEX waiting_of_subject ON journal.waiting (reader, subject_kind, subject_id, seq) WHERE set_aside_at IS NULL;
CREATE INDEX waiting_set_aside ON journal.waiting (set_aside_at, reader, seq) WHERE set_aside_at IS NOT NULL;

-- The readers begin behind what there is, but for what listeners were still owed: that waits for them.
INSERT INTO journal.reader (name, seq)
SELECT name, (SELECT coalesce(max(seq), 0) FROM journal.event)
FROM unnest(ARRAY['inbox', 'turns']) AS name;
INSERT INTO journal.waiting (reader, seq, subject_kind, subject_id, next_try)
SELECT DISTINCT owed.reader, e.seq, e.subject_kind, e.subject_id, e.occurred_at
FROM (SELECT CASE WHEN listener_id LIKE 'io.rungs.proposals.%' THEN 'turns' ELSE 'inbox' END AS reader,
             (serialized_event::jsonb ->> 'cause')::uuid AS cause
      FROM platform.event_publication
      WHERE completion_date IS NULL) owed
JOIN journal.event e ON e.cause = owed.cause;
DROP TABLE platform.event_publication;

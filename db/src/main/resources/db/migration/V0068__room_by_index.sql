-- Whoever acts makes room among their own kept answers. All of those were read and sorted for it, bodies and all,
-- which was a quarter of what the database did for acts; the index has what is asked, in order.
ALTER TABLE platform.kept_answer ADD size integer NOT NULL GENERATED ALWAYS AS (length(body)) STORED;
CREATE INDEX kept_answer_of_principal ON platform.kept_answer (principal, answered_at DESC, key) INCLUDE (size);

-- The answers to requests that named an Idempotency-Key, kept for a day: whoever sends one again gets the same answer.
CREATE TABLE platform.kept_answer (
  principal    text        NOT NULL,
  key          text        NOT NULL CHECK (key ~ '^[!-~]{1,100}$'),
  -- SHA-256 of method, address and body: one key stands for one request.
  request      bytea       NOT NULL CHECK (length(request) = 32),
  status       smallint    NOT NULL CHECK (status BETWEEN 200 AND 399),
  location     text,
  etag         text,
  content_type text,
  body         bytea       NOT NULL,
  answered_at  timestamptz NOT NULL,
  PRIMARY KEY (principal, key)
);
CREATE INDEX kept_answer_by_age ON platform.kept_answer (answered_at);

-- Buckets of what members write, drawn from by all nodes. A row goes once its bucket is full again.
CREATE TABLE platform.bucket (
    id text PRIMARY KEY,
    state bytea,
    expires_at bigint
);

CREATE INDEX bucket_expiry ON platform.bucket (expires_at);

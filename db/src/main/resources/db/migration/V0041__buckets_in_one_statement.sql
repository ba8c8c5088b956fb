-- A bucket says when it was drawn from last, and when it is full again, of each span of its rate: drawing from it is
-- one statement. In nanoseconds since 1970, as the rates are. Nodes of the version before go on with `state`.
ALTER TABLE platform.bucket
    ADD COLUMN drawn_at bigint,
    ADD COLUMN full_at bigint[];

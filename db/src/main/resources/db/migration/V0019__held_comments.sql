-- Floor 6: a comment that a moderator sees before others do. What was never let through stays with its author and the
-- moderators, whatever becomes of it.
ALTER TABLE discussion.comment
  ADD let_through boolean NOT NULL DEFAULT true,
  -- Why it is held, or was.
  ADD hold_reason text,
  DROP CONSTRAINT comment_state_check,
  ADD CONSTRAINT comment_state_check CHECK (state IN ('VISIBLE', 'HELD', 'REMOVED', 'HIDDEN')),
  DROP CONSTRAINT comment_check,
  ADD CONSTRAINT comment_closed CHECK ((state IN ('VISIBLE', 'HELD')) = (closed_at IS NULL)),
  ADD CONSTRAINT comment_held CHECK (state <> 'HELD' OR NOT let_through),
  ADD CONSTRAINT comment_held_why CHECK (let_through OR hold_reason IS NOT NULL);
-- A thread is let through with the comment that it begins with.
ALTER TABLE discussion.thread ADD let_through boolean NOT NULL DEFAULT true;

-- What waits for a moderator; what was taken away; how much somebody has written lately.
CREATE INDEX comment_that_is_held ON discussion.comment (id) WHERE state = 'HELD';
CREATE INDEX comment_that_is_hidden ON discussion.comment (thread_id) WHERE state = 'HIDDEN';
CREATE INDEX comment_of_author ON discussion.comment (author_id, posted_at DESC);

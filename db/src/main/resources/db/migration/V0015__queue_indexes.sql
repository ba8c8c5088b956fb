-- Floor 5: lists of proposals and the queue, by index however many there are.

DROP INDEX proposals.proposal_by_status;

-- Open ones, newest first; what waits, oldest turn first: of one state, and of both that reviewers see.
CREATE INDEX proposal_open_newest ON proposals.proposal (number DESC)
  WHERE status IN ('HELD', 'IN_REVIEW', 'CHANGES_REQUESTED');
CREATE INDEX proposal_queue_by_status ON proposals.proposal (status, turn_since, number)
  WHERE status IN ('HELD', 'IN_REVIEW', 'CHANGES_REQUESTED');
CREATE INDEX proposal_queue ON proposals.proposal (turn_since, number)
  WHERE status IN ('IN_REVIEW', 'CHANGES_REQUESTED');
DROP INDEX proposals.proposal_by_turn;

-- What the scheduler looks for: silent reviewers, and open ones that are nobody's turn.
CREATE INDEX proposal_silent ON proposals.proposal (escalated, turn_since)
  WHERE status = 'IN_REVIEW' AND turn = 'REVIEWERS';
CREATE INDEX proposal_open_by_id ON proposals.proposal (id)
  WHERE status IN ('HELD', 'IN_REVIEW', 'CHANGES_REQUESTED');

-- Moderators hear of what is held, admins of what nobody reviews.
ALTER TABLE notifications.notification
  DROP CONSTRAINT notification_reason_check,
  ADD CONSTRAINT notification_reason_check
    CHECK (reason IN ('AUTHOR', 'REVIEWER', 'MODERATOR', 'ADMIN', 'PARTICIPANT', 'WATCHER'));

-- Floor 7: only what others could read can they have quoted. What is hidden already counts as read by all, but for what is
-- known to be otherwise.
ALTER TABLE moderation.hidden_text ADD let_through boolean NOT NULL DEFAULT true;
ALTER TABLE moderation.hidden_text ALTER let_through DROP DEFAULT;
UPDATE moderation.hidden_text h SET let_through = false
  FROM proposals.patch_set p
  WHERE h.kind = 'RATIONALE' AND p.proposal_id = h.subject AND p.number::text = h.part AND NOT p.let_through;
UPDATE moderation.hidden_text h SET let_through = false
  FROM discussion.thread t
  WHERE h.kind = 'QUOTE' AND t.id = h.subject AND NOT t.let_through;
UPDATE moderation.hidden_text h SET let_through = false
  FROM proposals.proposal p
  WHERE h.kind IN ('TITLE', 'CLOSE_REASON') AND p.id = h.subject AND NOT p.let_through
    AND p.former_submitted_at IS NULL;

-- Floor 6: a comment that its author took back can be hidden besides, and is what it was when it is shown again.
ALTER TABLE discussion.comment ADD removed_at timestamptz;
UPDATE discussion.comment SET removed_at = closed_at WHERE state = 'REMOVED';

-- An earlier text is as old as it was when it was written. What was kept of a comment that was held first may have been
-- rewritten before: it counts as written when it was replaced.
ALTER TABLE discussion.comment_edit ADD written_at timestamptz;
UPDATE discussion.comment_edit e
SET written_at = coalesce(
      (SELECT b.replaced_at FROM discussion.comment_edit b WHERE b.comment_id = e.comment_id AND b.position = e.position - 1),
      CASE WHEN c.hold_reason IS NULL THEN c.posted_at ELSE e.replaced_at END)
FROM discussion.comment c WHERE c.id = e.comment_id;
ALTER TABLE discussion.comment_edit ALTER written_at SET NOT NULL;

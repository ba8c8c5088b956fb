-- Floor 5: nothing rests on what anybody may remark about a proposal: of that the newest is read, of verdicts all.
CREATE INDEX review_verdict ON proposals.review (proposal_id, given_at) WHERE verdict <> 'COMMENT';
CREATE INDEX review_note ON proposals.review (proposal_id, given_at DESC, id DESC) WHERE verdict = 'COMMENT';
-- All of them, a page at a time.
CREATE INDEX review_newest ON proposals.review (proposal_id, given_at DESC, id DESC);
DROP INDEX proposals.review_of_proposal;

-- Of suggested wordings those that nobody settled, and the newest of the others.
CREATE INDEX suggestion_open ON proposals.suggestion (proposal_id, given_at DESC, id DESC) WHERE state = 'OPEN';
CREATE INDEX suggestion_settled ON proposals.suggestion (proposal_id, given_at DESC, id DESC) WHERE state <> 'OPEN';
DROP INDEX proposals.suggestion_of_proposal;

-- When whose turn it is has to be looked at although nothing happened. Until now all that was nobody's turn was looked
-- at every minute.
ALTER TABLE proposals.proposal ADD turn_look_at timestamptz;
UPDATE proposals.proposal p SET turn_look_at = turn_since
  WHERE status IN ('HELD', 'IN_REVIEW', 'CHANGES_REQUESTED')
    AND NOT EXISTS (SELECT FROM proposals.attention a WHERE a.proposal_id = p.id);
CREATE INDEX proposal_turn_look_at ON proposals.proposal (id, turn_look_at)
  WHERE turn_look_at IS NOT NULL AND status IN ('HELD', 'IN_REVIEW', 'CHANGES_REQUESTED');

-- Floor 5: a closed proposal is taken on by others once its author has left it, or says that they may.
ALTER TABLE proposals.proposal
  ADD offered_at      timestamptz,
  -- When it was rejected last, of what was submitted again since: approvals given before do not count again.
  ADD approvals_since timestamptz,
  ADD CONSTRAINT proposal_offered CHECK (offered_at IS NULL OR closed_at IS NOT NULL);

UPDATE proposals.proposal p SET approvals_since = (
  SELECT max(r.at) FROM proposals.step r
  WHERE r.proposal_id = p.id AND r.kind = 'REJECTED'
    AND EXISTS (SELECT FROM proposals.step s
                WHERE s.proposal_id = p.id AND s.kind IN ('SUBMITTED', 'HELD') AND s.at > r.at));

ALTER TABLE proposals.step
  DROP CONSTRAINT step_kind_check,
  ADD CONSTRAINT step_kind_check CHECK (kind IN ('SUBMITTED', 'HELD', 'RELEASED', 'AMENDED', 'UPDATED', 'PUBLISHED',
                                                 'OVERRIDDEN', 'REJECTED', 'WITHDRAWN', 'REMINDED', 'EXPIRED',
                                                 'SUPERSEDED', 'OFFERED', 'REOPENED', 'ADOPTED', 'LEFT', 'LIFTED',
                                                 'DISMISSED', 'LAPSED', 'WAIVED', 'ASSIGNED', 'ESCALATED',
                                                 'SUGGESTION_APPLIED', 'SUGGESTION_DECLINED'));

-- Which adopted drafts lie idle, and how many somebody has.
CREATE INDEX proposal_adopted ON proposals.proposal (updated_at) WHERE adopted_from IS NOT NULL;
CREATE INDEX proposal_adopted_by ON proposals.proposal (author_id) WHERE adopted_from IS NOT NULL;

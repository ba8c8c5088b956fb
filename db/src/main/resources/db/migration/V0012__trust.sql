-- Floor 3: how far an account is trusted; it is earned, and never given with a grant.
ALTER TABLE identity.account
  ADD trust text NOT NULL DEFAULT 'T0' CHECK (trust IN ('T0', 'T1', 'T2'));

-- Floor 5: a closed proposal that is written anew. The columns that others read go on saying what it was closed
-- with; what is written anew stands beside them until it is submitted.
ALTER TABLE proposals.proposal
  ADD draft_title  text CHECK (length(draft_title) BETWEEN 1 AND 140),
  ADD draft_class  text CHECK (draft_class IN ('EDITORIAL', 'CLARIFYING', 'BAR', 'STRUCTURAL')),
  -- Whose it was until the author adopted it.
  ADD adopted_from uuid REFERENCES identity.account,
  ADD CONSTRAINT proposal_written_anew CHECK ((draft_title IS NOT NULL) = (status = 'DRAFT' AND closed_at IS NOT NULL)
                                              AND (draft_title IS NULL) = (draft_class IS NULL)
                                              AND (adopted_from IS NULL OR draft_title IS NOT NULL)),
  -- What everybody but its author sees.
  ADD shown_status    text GENERATED ALWAYS AS (CASE WHEN status = 'DRAFT' THEN coalesce(closed_as, status)
                                                     ELSE status END) STORED,
  ADD shown_patch_set int  GENERATED ALWAYS AS (CASE WHEN status = 'DRAFT' AND closed_as IS NOT NULL
                                                     THEN patch_set - 1 ELSE patch_set END) STORED,
  ADD shown_author    uuid GENERATED ALWAYS AS (coalesce(adopted_from, author_id)) STORED;
CREATE INDEX proposal_by_shown_status ON proposals.proposal (shown_status, number DESC);

ALTER TABLE proposals.step
  DROP CONSTRAINT step_kind_check,
  ADD CONSTRAINT step_kind_check CHECK (kind IN ('SUBMITTED', 'HELD', 'RELEASED', 'AMENDED', 'UPDATED', 'PUBLISHED',
                                                 'OVERRIDDEN', 'REJECTED', 'WITHDRAWN', 'REMINDED', 'EXPIRED',
                                                 'SUPERSEDED', 'REOPENED', 'ADOPTED', 'LEFT', 'LIFTED', 'DISMISSED',
                                                 'LAPSED', 'WAIVED', 'ASSIGNED', 'ESCALATED', 'SUGGESTION_APPLIED',
                                                 'SUGGESTION_DECLINED'));

-- Whose published work it is, for the trust that they earn.
CREATE INDEX co_author_of_account ON proposals.co_author (account_id, proposal_id);

-- A skill has a new revision, and nobody has looked yet which open proposals it leaves nothing of: one row a
-- revision, so that publishing writes the same however many proposals there are.
CREATE TABLE proposals.moved_skill (
  id       uuid        PRIMARY KEY,
  skill_id uuid        NOT NULL REFERENCES catalog.skill,
  at       timestamptz NOT NULL
);

-- Floor 7: followers of a proposal move along to the one that supersedes it.
ALTER TABLE watching.watch
  DROP CONSTRAINT watch_reason_check,
  ADD CONSTRAINT watch_reason_check CHECK (reason IN ('CHOSEN', 'AUTHOR', 'REVIEWED', 'COMMENTED', 'SUPERSEDED'));

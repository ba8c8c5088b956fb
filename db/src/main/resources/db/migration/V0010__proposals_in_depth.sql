-- Floor 5, in depth: every step that a proposal takes, whom it waits for, and what becomes of a review.

ALTER TABLE proposals.proposal
  -- How it ended last; kept while its author writes it anew.
  ADD closed_as     text CHECK (closed_as IN ('PUBLISHED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED')),
  ADD superseded_by uuid REFERENCES proposals.proposal,
  -- When its author was reminded that it will expire; since the turn passed last.
  ADD reminded_at   timestamptz,
  -- How often its reviewers' silence was told on, since the turn passed last: after 3, 7 and 14 days.
  ADD escalated     int NOT NULL DEFAULT 0 CHECK (escalated BETWEEN 0 AND 3);

UPDATE proposals.proposal SET closed_as = status WHERE closed_at IS NOT NULL;

ALTER TABLE proposals.proposal
  DROP CONSTRAINT proposal_check,
  DROP CONSTRAINT proposal_check1,
  DROP CONSTRAINT proposal_turn_check,
  ADD CONSTRAINT proposal_turn_check CHECK (turn IN ('AUTHOR', 'REVIEWERS', 'MODERATORS', 'NOBODY')),
  ADD CONSTRAINT proposal_closed_wholly CHECK ((closed_at IS NULL) = (closed_as IS NULL)),
  ADD CONSTRAINT proposal_submitted CHECK (status = 'DRAFT' OR submitted_at IS NOT NULL),
  -- A draft that was submitted before is one that was closed and opened again.
  ADD CONSTRAINT proposal_reopened CHECK (status <> 'DRAFT' OR (submitted_at IS NULL) = (closed_at IS NULL)),
  ADD CONSTRAINT proposal_open CHECK (status NOT IN ('HELD', 'IN_REVIEW', 'CHANGES_REQUESTED') OR closed_at IS NULL),
  ADD CONSTRAINT proposal_closed CHECK (status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED')
                                        OR closed_as = status),
  ADD CONSTRAINT proposal_superseded CHECK (superseded_by IS NULL OR superseded_by <> id);

-- Each step that a proposal took, for ever: also those that a later one took back.
CREATE TABLE proposals.step (
  id          uuid        PRIMARY KEY,
  proposal_id uuid        NOT NULL REFERENCES proposals.proposal ON DELETE CASCADE,
  at          timestamptz NOT NULL,
  -- Nobody where Rungs itself took it.
  actor_id    uuid        REFERENCES identity.account,
  kind        text        NOT NULL CHECK (kind IN ('SUBMITTED', 'HELD', 'RELEASED', 'AMENDED', 'UPDATED', 'PUBLISHED',
                                                   'OVERRIDDEN', 'REJECTED', 'WITHDRAWN', 'REMINDED', 'EXPIRED',
                                                   'SUPERSEDED', 'REOPENED', 'ADOPTED', 'LIFTED', 'DISMISSED', 'LAPSED',
                                                   'WAIVED', 'ASSIGNED', 'ESCALATED', 'SUGGESTION_APPLIED',
                                                   'SUGGESTION_DECLINED')),
  patch_set   int         NOT NULL,
  -- Whom it is about besides its actor: whose approval was dismissed, who was assigned.
  account_id  uuid        REFERENCES identity.account,
  reason      text
);
CREATE INDEX step_of_proposal ON proposals.step (proposal_id, at);

INSERT INTO proposals.step (id, proposal_id, at, actor_id, kind, patch_set)
  SELECT gen_random_uuid(), id, submitted_at, author_id, 'SUBMITTED', 1
  FROM proposals.proposal WHERE submitted_at IS NOT NULL;
INSERT INTO proposals.step (id, proposal_id, at, actor_id, kind, patch_set)
  SELECT gen_random_uuid(), proposal_id, created_at, uploader_id, 'AMENDED', number
  FROM proposals.patch_set WHERE number > 1;
INSERT INTO proposals.step (id, proposal_id, at, actor_id, kind, patch_set, reason)
  SELECT gen_random_uuid(), id, closed_at, closed_by, closed_as, patch_set, close_reason
  FROM proposals.proposal WHERE closed_at IS NOT NULL;

-- Whose work it also is: the first author of an adopted one, whoever worded a part of it.
CREATE TABLE proposals.co_author (
  proposal_id uuid        NOT NULL REFERENCES proposals.proposal ON DELETE CASCADE,
  account_id  uuid        NOT NULL REFERENCES identity.account,
  because     text        NOT NULL CHECK (because IN ('ADOPTED', 'SUGGESTED')),
  since       timestamptz NOT NULL,
  PRIMARY KEY (proposal_id, account_id)
);

-- A reviewer may raise the change class of what was judged; a verdict may be lifted or dismissed, with a reason.
ALTER TABLE proposals.review
  ADD raised_to  text CHECK (raised_to IN ('CLARIFYING', 'BAR', 'STRUCTURAL')),
  ADD ended_as   text CHECK (ended_as IN ('LIFTED', 'DISMISSED')),
  ADD ended_by   uuid REFERENCES identity.account,
  ADD ended_at   timestamptz,
  ADD end_reason text,
  ADD CONSTRAINT review_ended_wholly CHECK (num_nonnulls(ended_as, ended_by, ended_at, end_reason) IN (0, 4)),
  ADD CONSTRAINT review_ended_rightly CHECK (ended_as IS NULL
    OR (verdict = 'REQUEST_CHANGES' AND ended_as = 'LIFTED') OR (verdict = 'APPROVE' AND ended_as = 'DISMISSED'));

-- Why a warning of the ladder checks does not hold here. The key of a finding changes with the texts it is about.
CREATE TABLE proposals.waiver (
  proposal_id uuid        NOT NULL REFERENCES proposals.proposal ON DELETE CASCADE,
  finding     text        NOT NULL,
  account_id  uuid        NOT NULL REFERENCES identity.account,
  reason      text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  at          timestamptz NOT NULL,
  PRIMARY KEY (proposal_id, finding)
);

-- A wording that a reviewer offers for one operation; the author applies it with one click.
CREATE TABLE proposals.suggestion (
  id          uuid        PRIMARY KEY,
  proposal_id uuid        NOT NULL,
  patch_set   int         NOT NULL,
  position    int         NOT NULL,
  review_id   uuid        NOT NULL REFERENCES proposals.review ON DELETE CASCADE,
  account_id  uuid        NOT NULL REFERENCES identity.account,
  proposed    jsonb       NOT NULL,
  state       text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'APPLIED', 'DECLINED')),
  settled_at  timestamptz,
  -- The patch set that took it in.
  applied_in  int,
  given_at    timestamptz NOT NULL,
  FOREIGN KEY (proposal_id, patch_set, position) REFERENCES proposals.operation ON DELETE CASCADE,
  CHECK ((state = 'OPEN') = (settled_at IS NULL)),
  CHECK ((state = 'APPLIED') = (applied_in IS NOT NULL))
);
CREATE INDEX suggestion_of_proposal ON proposals.suggestion (proposal_id, given_at);

-- Somebody looks at it now: seen by all, binding nobody, over after a while.
CREATE TABLE proposals.claim (
  proposal_id uuid        PRIMARY KEY REFERENCES proposals.proposal ON DELETE CASCADE,
  account_id  uuid        NOT NULL REFERENCES identity.account,
  since       timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  CHECK (until > since)
);

-- Who was asked to review it.
CREATE TABLE proposals.assignment (
  proposal_id uuid        NOT NULL REFERENCES proposals.proposal ON DELETE CASCADE,
  account_id  uuid        NOT NULL REFERENCES identity.account,
  since       timestamptz NOT NULL,
  PRIMARY KEY (proposal_id, account_id)
);
CREATE INDEX assignment_of_account ON proposals.assignment (account_id, proposal_id);

-- Whose turn it is, person by person, written with the act that passes it.
CREATE TABLE proposals.attention (
  account_id  uuid        NOT NULL REFERENCES identity.account,
  proposal_id uuid        NOT NULL REFERENCES proposals.proposal ON DELETE CASCADE,
  reason      text        NOT NULL,
  since       timestamptz NOT NULL,
  PRIMARY KEY (account_id, proposal_id)
);
CREATE INDEX attention_of_proposal ON proposals.attention (proposal_id);

-- The queue: oldest first among those that wait for somebody; and what the scheduler looks for.
CREATE INDEX proposal_waiting ON proposals.proposal (turn, turn_since)
  WHERE status IN ('HELD', 'IN_REVIEW', 'CHANGES_REQUESTED');
-- A superseded one leads to its successor.
CREATE INDEX proposal_superseded_by ON proposals.proposal (superseded_by) WHERE superseded_by IS NOT NULL;

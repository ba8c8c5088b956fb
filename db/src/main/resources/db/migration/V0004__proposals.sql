-- Floor 5: proposals, their patch sets and operations, and the reviews of them.
CREATE SCHEMA proposals;

CREATE TABLE proposals.proposal (
  id            uuid        PRIMARY KEY,
  number        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
  author_id     uuid        NOT NULL REFERENCES identity.account,
  title         text        NOT NULL CHECK (length(title) BETWEEN 1 AND 140),
  status        text        NOT NULL CHECK (status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED',
                                                       'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED')),
  -- The newest patch set; a draft writes its first one again and again.
  patch_set     int         NOT NULL DEFAULT 1 CHECK (patch_set > 0),
  change_class  text        NOT NULL CHECK (change_class IN ('EDITORIAL', 'CLARIFYING', 'BAR', 'STRUCTURAL')),
  -- Counts every write, for If-Match.
  version       int         NOT NULL DEFAULT 1,
  turn          text        NOT NULL CHECK (turn IN ('AUTHOR', 'REVIEWERS', 'NOBODY')),
  turn_reason   text        NOT NULL,
  turn_since    timestamptz NOT NULL,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  submitted_at  timestamptz,
  closed_at     timestamptz,
  closed_by     uuid        REFERENCES identity.account,
  close_reason  text,
  -- The policy and the requirement results that the decision was judged by.
  decision      jsonb,
  CHECK ((status = 'DRAFT') = (submitted_at IS NULL)),
  CHECK ((status IN ('PUBLISHED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED')) = (closed_at IS NOT NULL)),
  CHECK (status <> 'REJECTED' OR close_reason IS NOT NULL)
);
CREATE INDEX proposal_by_status ON proposals.proposal (status, number DESC);
CREATE INDEX proposal_by_turn ON proposals.proposal (status, turn_since);
CREATE INDEX proposal_of_author ON proposals.proposal (author_id, status, number DESC);

CREATE TABLE proposals.patch_set (
  proposal_id uuid        NOT NULL REFERENCES proposals.proposal ON DELETE CASCADE,
  number      int         NOT NULL CHECK (number > 0),
  uploader_id uuid        NOT NULL REFERENCES identity.account,
  rationale   text        NOT NULL CHECK (length(rationale) <= 4000),
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (proposal_id, number)
);

CREATE TABLE proposals.operation (
  proposal_id  uuid     NOT NULL,
  patch_set    int      NOT NULL,
  position     int      NOT NULL,
  kind         text     NOT NULL CHECK (kind IN ('SetName', 'SetSummary', 'AddExpectation', 'EditExpectation',
                                                 'RemoveExpectation')),
  skill_id     uuid     NOT NULL REFERENCES catalog.skill,
  role_id      uuid     REFERENCES catalog.role,
  level        smallint CHECK (level BETWEEN 1 AND 5),
  base         jsonb,
  proposed     jsonb,
  change_class text     NOT NULL CHECK (change_class IN ('EDITORIAL', 'CLARIFYING', 'BAR', 'STRUCTURAL')),
  -- A hash of what the operation says; a review belongs to contents, not to numbers.
  content      text     NOT NULL,
  PRIMARY KEY (proposal_id, patch_set, position),
  FOREIGN KEY (proposal_id, patch_set) REFERENCES proposals.patch_set ON DELETE CASCADE,
  UNIQUE NULLS NOT DISTINCT (proposal_id, patch_set, kind, skill_id, role_id, level)
);
CREATE INDEX operation_of_skill ON proposals.operation (skill_id, proposal_id);

CREATE TABLE proposals.review (
  id          uuid        PRIMARY KEY,
  proposal_id uuid        NOT NULL,
  patch_set   int         NOT NULL,
  reviewer_id uuid        NOT NULL REFERENCES identity.account,
  verdict     text        NOT NULL CHECK (verdict IN ('APPROVE', 'REQUEST_CHANGES', 'COMMENT')),
  body        text        NOT NULL CHECK (length(body) <= 10000),
  given_at    timestamptz NOT NULL,
  FOREIGN KEY (proposal_id, patch_set) REFERENCES proposals.patch_set
);
CREATE INDEX review_of_proposal ON proposals.review (proposal_id, given_at);
CREATE INDEX review_of_reviewer ON proposals.review (reviewer_id, proposal_id);

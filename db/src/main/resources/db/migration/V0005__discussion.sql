-- Floor 6: talk, on a skill, an expectation or a proposal.
CREATE SCHEMA discussion;

CREATE TABLE discussion.thread (
  id            uuid        PRIMARY KEY,
  subject_kind  text        NOT NULL CHECK (subject_kind IN ('SKILL', 'EXPECTATION', 'PROPOSAL')),
  -- The skill, cell or proposal.
  subject_id    uuid        NOT NULL,
  -- The skill that a thread on a skill or an expectation is about: one page, one list.
  skill_id      uuid        REFERENCES catalog.skill,
  proposal_id   uuid        REFERENCES proposals.proposal,
  -- Anchor: the place (a proposal may add an expectation, which has no cell yet), the revision or patch set that was
  -- read, a print of what stood there, and the words quoted from it.
  anchor_skill  uuid        REFERENCES catalog.skill,
  cell_id       uuid        REFERENCES catalog.cell,
  role_id       uuid        REFERENCES catalog.role,
  level         smallint    CHECK (level BETWEEN 1 AND 5),
  revision      int,
  patch_set     int,
  print         text,
  quote         text        CHECK (length(quote) BETWEEN 1 AND 2000),
  blocking      boolean     NOT NULL DEFAULT false,
  state         text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'RESOLVED')),
  started_by    uuid        NOT NULL REFERENCES identity.account,
  started_at    timestamptz NOT NULL,
  resolved_by   uuid        REFERENCES identity.account,
  resolved_at   timestamptz,
  CHECK ((state = 'RESOLVED') = (resolved_at IS NOT NULL)),
  CHECK ((subject_kind = 'PROPOSAL') = (proposal_id IS NOT NULL)),
  CHECK ((subject_kind = 'PROPOSAL') = (skill_id IS NULL)),
  CHECK (NOT blocking OR proposal_id IS NOT NULL),
  CHECK (num_nulls(anchor_skill, role_id, level) IN (0, 3)),
  CHECK (cell_id IS NULL OR role_id IS NOT NULL),
  CHECK (subject_kind <> 'EXPECTATION' OR cell_id IS NOT NULL)
);
CREATE INDEX thread_of_skill ON discussion.thread (skill_id, id) WHERE skill_id IS NOT NULL;
CREATE INDEX thread_of_proposal ON discussion.thread (proposal_id, id) WHERE proposal_id IS NOT NULL;
CREATE INDEX thread_of_cell ON discussion.thread (cell_id, id) WHERE cell_id IS NOT NULL;
CREATE INDEX thread_that_blocks ON discussion.thread (proposal_id) WHERE blocking AND state = 'OPEN';

CREATE TABLE discussion.comment (
  id          uuid        PRIMARY KEY,
  thread_id   uuid        NOT NULL REFERENCES discussion.thread,
  author_id   uuid        NOT NULL REFERENCES identity.account,
  -- The review that the comment was sent with, and what it said.
  review_id   uuid        REFERENCES proposals.review,
  verdict     text        CHECK (verdict IN ('APPROVE', 'REQUEST_CHANGES', 'COMMENT')),
  body        text        NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
  state       text        NOT NULL DEFAULT 'VISIBLE' CHECK (state IN ('VISIBLE', 'REMOVED', 'HIDDEN')),
  posted_at   timestamptz NOT NULL,
  edited_at   timestamptz,
  closed_at   timestamptz,
  closed_by   uuid        REFERENCES identity.account,
  hide_reason text,
  CHECK ((state = 'VISIBLE') = (closed_at IS NULL)),
  CHECK ((state = 'HIDDEN') = (hide_reason IS NOT NULL)),
  CHECK ((review_id IS NULL) = (verdict IS NULL))
);
CREATE INDEX comment_of_thread ON discussion.comment (thread_id, id);

-- Every earlier text of an edited comment.
CREATE TABLE discussion.comment_edit (
  comment_id  uuid        NOT NULL REFERENCES discussion.comment,
  position    int         NOT NULL,
  body        text        NOT NULL,
  replaced_at timestamptz NOT NULL,
  PRIMARY KEY (comment_id, position)
);

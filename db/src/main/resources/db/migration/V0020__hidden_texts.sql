-- Floor 7: what moderators took away. The text itself lies here, and what everybody reads instead stands in its place:
-- whoever draws, lists or searches it cannot come upon it.
CREATE SCHEMA moderation;

CREATE TABLE moderation.hidden_text (
  id        uuid        PRIMARY KEY,
  -- What kind of text of which thing: of a proposal, a review, a suggestion or a thread; `part` is the number of a patch
  -- set or the key of a finding.
  kind      text        NOT NULL CHECK (kind IN ('TITLE', 'RATIONALE', 'CLOSE_REASON', 'REVIEW', 'END_REASON', 'WAIVER',
                                                 'WORDING', 'QUOTE')),
  subject   uuid        NOT NULL,
  part      text        NOT NULL,
  author_id uuid        NOT NULL REFERENCES identity.account,
  said      text        NOT NULL,
  instead   text        NOT NULL,
  reason    text        NOT NULL,
  hidden_by uuid        NOT NULL REFERENCES identity.account,
  hidden_at timestamptz NOT NULL,
  shown_by  uuid        REFERENCES identity.account,
  shown_at  timestamptz,
  CHECK ((shown_by IS NULL) = (shown_at IS NULL))
);
CREATE INDEX hidden_text_newest ON moderation.hidden_text (id DESC) WHERE shown_at IS NULL;
CREATE INDEX hidden_text_of_title ON moderation.hidden_text (said) WHERE kind = 'TITLE' AND shown_at IS NULL;

-- Floor 4: revisions do not change; what is read instead of a rationale is laid over it.
CREATE TABLE catalog.rationale_read (
  cause_id uuid PRIMARY KEY,
  says     text NOT NULL
);

-- Floor 5: nobody applies a wording that was taken away.
ALTER TABLE proposals.suggestion
  DROP CONSTRAINT suggestion_state_check,
  ADD CONSTRAINT suggestion_state_check CHECK (state IN ('OPEN', 'APPLIED', 'DECLINED', 'HIDDEN'));

-- Floor 5: lists find a proposal by what it touches as its reader sees it: its author as it is, moderators as it was
-- submitted last, and all others as it was let through. Until now only the last was kept.

-- How each proposal is seen: by all, and by those who see something else, by them besides.
CREATE VIEW proposals.sight AS
  SELECT id AS proposal_id, number, 'ALL' AS reader, shown_patch_set AS patch_set, shown_status AS status,
    shown_class AS change_class, CASE WHEN NOT let_through OR status = 'DRAFT' THEN author_id END AS drafted_by,
    held_status IS NOT NULL AS held
  FROM proposals.proposal
  UNION ALL
  SELECT id, number, 'AUTHOR', patch_set, status, coalesce(draft_class, change_class), author_id, held_status IS NOT NULL
  FROM proposals.proposal WHERE NOT let_through OR status = 'DRAFT'
  UNION ALL
  SELECT id, number, 'MODERATOR', CASE WHEN status = 'DRAFT' THEN patch_set - 1 ELSE patch_set END, held_status,
    change_class, author_id, true
  FROM proposals.proposal WHERE held_status IS NOT NULL;

-- A row for each of them and each skill, `shown_status` and the others as that reader sees it.
ALTER TABLE proposals.touched
  ADD reader text NOT NULL DEFAULT 'ALL' CHECK (reader IN ('ALL', 'AUTHOR', 'MODERATOR')),
  DROP CONSTRAINT touched_pkey,
  ADD PRIMARY KEY (proposal_id, reader, skill_id);
DROP INDEX proposals.touched_skill;
DROP INDEX proposals.touched_group;
CREATE INDEX touched_skill ON proposals.touched (skill_id, reader, shown_status, number DESC)
  INCLUDE (proposal_id, change_class, drafted_by, held);
CREATE INDEX touched_group ON proposals.touched (group_id, reader, shown_status, number DESC)
  INCLUDE (proposal_id, skill_id, change_class, drafted_by, held) WHERE group_id IS NOT NULL;

CREATE OR REPLACE FUNCTION proposals.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO proposals.touched (proposal_id, reader, skill_id, number, shown_status, change_class, group_id, drafted_by, held)
    SELECT proposal_id, reader, NEW.skill_id, number, status, change_class,
      CASE WHEN NEW.kind = 'CreateSkill' THEN (NEW.proposed ->> 'group')::uuid END,
      drafted_by, held
    FROM proposals.sight WHERE proposal_id = NEW.proposal_id AND patch_set = NEW.patch_set
    ON CONFLICT (proposal_id, reader, skill_id) DO UPDATE SET group_id = EXCLUDED.group_id
      WHERE EXCLUDED.group_id IS NOT NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION proposals.leave() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM proposals.touched t USING proposals.sight s
    WHERE s.proposal_id = OLD.proposal_id AND s.patch_set = OLD.patch_set
      AND t.proposal_id = OLD.proposal_id AND t.reader = s.reader AND t.skill_id = OLD.skill_id
      AND NOT EXISTS (SELECT FROM proposals.operation o WHERE o.proposal_id = OLD.proposal_id
                        AND o.patch_set = OLD.patch_set AND o.skill_id = OLD.skill_id);
  RETURN NULL;
END $$;

-- Somebody sees another patch set from now on, or sees it otherwise.
DROP TRIGGER proposal_shows_patch_set ON proposals.proposal;
DROP TRIGGER proposal_shows_state ON proposals.proposal;
DROP FUNCTION proposals.show_patch_set();
DROP FUNCTION proposals.show_state();
CREATE FUNCTION proposals.see() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM proposals.touched WHERE proposal_id = NEW.id;
  INSERT INTO proposals.touched (proposal_id, reader, skill_id, number, shown_status, change_class, group_id, drafted_by, held)
    SELECT s.proposal_id, s.reader, o.skill_id, s.number, s.status, s.change_class,
      (min(o.proposed ->> 'group') FILTER (WHERE o.kind = 'CreateSkill'))::uuid, s.drafted_by, s.held
    FROM proposals.sight s
    JOIN proposals.operation o ON o.proposal_id = s.proposal_id AND o.patch_set = s.patch_set
    WHERE s.proposal_id = NEW.id
    GROUP BY s.proposal_id, s.reader, o.skill_id, s.number, s.status, s.change_class, s.drafted_by, s.held;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_is_seen AFTER UPDATE ON proposals.proposal FOR EACH ROW
  WHEN ((OLD.patch_set, OLD.status, OLD.let_through, OLD.author_id, OLD.change_class, OLD.draft_class,
         OLD.shown_patch_set, OLD.shown_status, OLD.shown_class, OLD.held_status)
    IS DISTINCT FROM (NEW.patch_set, NEW.status, NEW.let_through, NEW.author_id, NEW.change_class, NEW.draft_class,
         NEW.shown_patch_set, NEW.shown_status, NEW.shown_class, NEW.held_status))
  EXECUTE FUNCTION proposals.see();

INSERT INTO proposals.touched (proposal_id, reader, skill_id, number, shown_status, change_class, group_id, drafted_by, held)
  SELECT s.proposal_id, s.reader, o.skill_id, s.number, s.status, s.change_class,
    (min(o.proposed ->> 'group') FILTER (WHERE o.kind = 'CreateSkill'))::uuid, s.drafted_by, s.held
  FROM proposals.sight s
  JOIN proposals.operation o ON o.proposal_id = s.proposal_id AND o.patch_set = s.patch_set
  WHERE s.reader <> 'ALL'
  GROUP BY s.proposal_id, s.reader, o.skill_id, s.number, s.status, s.change_class, s.drafted_by, s.held;

-- Floor 6: what moderators hid of the talk, the newest first.
CREATE INDEX comment_hidden_newest ON discussion.comment (id DESC) WHERE state = 'HIDDEN';

-- Floor 5: words of a change that a moderator took away, while something else is read in their place. They come back
-- from here; the change is the same one meanwhile.
ALTER TABLE proposals.operation
  ADD said    jsonb,
  ADD instead text,
  ADD CONSTRAINT operation_said CHECK ((said IS NULL) = (instead IS NULL));

-- Floor 7
ALTER TABLE moderation.hidden_text
  DROP CONSTRAINT hidden_text_kind_check,
  ADD CONSTRAINT hidden_text_kind_check CHECK (kind IN ('TITLE', 'RATIONALE', 'CLOSE_REASON', 'REVIEW', 'END_REASON',
                                                        'WAIVER', 'WORDING', 'QUOTE', 'PROPOSED'));

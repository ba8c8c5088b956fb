-- Floor 5: what was let through is kept with the proposal, for ever: whether the version that was submitted last may be
-- read by all, and what all read meanwhile where it may not.

ALTER TABLE proposals.proposal
  -- The version that was submitted last was not held, or a moderator let it through. A draft that never was submitted
  -- is its author's alone.
  ADD let_through         boolean,
  -- What all go on reading while a later version is not let through: an earlier one, as it was closed.
  ADD former_patch_set    int,
  ADD former_title        text CHECK (length(former_title) BETWEEN 1 AND 140),
  ADD former_class        text CHECK (former_class IN ('EDITORIAL', 'CLARIFYING', 'BAR', 'STRUCTURAL')),
  ADD former_author       uuid REFERENCES identity.account,
  ADD former_submitted_at timestamptz,
  ADD former_closed_as    text CHECK (former_closed_as IN ('REJECTED', 'WITHDRAWN', 'EXPIRED')),
  ADD former_closed_at    timestamptz,
  ADD former_closed_by    uuid REFERENCES identity.account,
  ADD former_close_reason text;

-- By the history: of what was submitted last, whether it was held and nobody released it.
CREATE TEMPORARY TABLE submission AS
  SELECT DISTINCT ON (proposal_id) proposal_id, kind, patch_set, at
  FROM proposals.step WHERE kind IN ('SUBMITTED', 'HELD', 'RELEASED')
  ORDER BY proposal_id, at DESC, id DESC;

UPDATE proposals.proposal p SET let_through = coalesce(
  p.submitted_at IS NOT NULL AND p.status <> 'HELD'
    AND (SELECT s.kind <> 'HELD' FROM submission s WHERE s.proposal_id = p.id), p.submitted_at IS NOT NULL AND p.status <> 'HELD');

-- Where an earlier one was let through, all read that again. Its title was written over.
UPDATE proposals.proposal p SET
    former_patch_set = c.patch_set,
    former_title = 'Proposal #' || p.number,
    former_class = (SELECT o.change_class FROM proposals.operation o WHERE o.proposal_id = p.id AND o.patch_set = c.patch_set
                    ORDER BY array_position(ARRAY['STRUCTURAL', 'BAR', 'CLARIFYING', 'EDITORIAL'], o.change_class) LIMIT 1),
    former_author = (SELECT u.uploader_id FROM proposals.patch_set u WHERE u.proposal_id = p.id AND u.number = c.patch_set),
    former_submitted_at = e.at,
    former_closed_as = c.kind, former_closed_at = c.at, former_closed_by = c.actor_id, former_close_reason = c.reason
  FROM proposals.step c, proposals.step e
  WHERE NOT p.let_through
    AND e.id = (SELECT s.id FROM proposals.step s WHERE s.proposal_id = p.id AND s.kind IN ('SUBMITTED', 'RELEASED')
                ORDER BY s.at DESC, s.id DESC LIMIT 1)
    AND c.id = (SELECT s.id FROM proposals.step s WHERE s.proposal_id = p.id AND s.kind IN ('REJECTED', 'WITHDRAWN', 'EXPIRED')
                  AND s.at >= e.at ORDER BY s.at, s.id LIMIT 1)
    AND EXISTS (SELECT FROM proposals.operation o WHERE o.proposal_id = p.id AND o.patch_set = c.patch_set);

DROP TABLE submission;

-- Of its patch sets those that all may read. One that was held and written over is nobody else's.
ALTER TABLE proposals.patch_set ADD let_through boolean NOT NULL DEFAULT true;
UPDATE proposals.patch_set u SET let_through = false
  FROM proposals.proposal p
  WHERE p.id = u.proposal_id AND p.status = 'DRAFT' AND p.patch_set = u.number;
UPDATE proposals.patch_set u SET let_through = false
  FROM proposals.step h
  LEFT JOIN LATERAL (
    SELECT s.kind, s.patch_set FROM proposals.step s
    WHERE s.proposal_id = h.proposal_id AND s.at >= h.at
      AND s.kind IN ('RELEASED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED')
    ORDER BY s.at, s.id LIMIT 1) ended ON true
  WHERE h.kind = 'HELD' AND u.proposal_id = h.proposal_id AND u.number >= h.patch_set
    AND (ended.kind IS NULL OR u.number < ended.patch_set OR (u.number = ended.patch_set AND ended.kind <> 'RELEASED'));
ALTER TABLE proposals.patch_set ALTER let_through SET DEFAULT false;

-- What is let through is so for ever, whatever becomes of the proposal.
CREATE FUNCTION proposals.let_through() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE proposals.patch_set SET let_through = true
    WHERE proposal_id = NEW.id AND number = NEW.patch_set AND NOT let_through;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_lets_through AFTER UPDATE ON proposals.proposal FOR EACH ROW
  WHEN (NEW.let_through AND NEW.status <> 'DRAFT'
    AND (OLD.patch_set, OLD.status, OLD.let_through) IS DISTINCT FROM (NEW.patch_set, NEW.status, NEW.let_through))
  EXECUTE FUNCTION proposals.let_through();

DROP TRIGGER proposal_shows_patch_set ON proposals.proposal;
DROP TRIGGER proposal_shows_state ON proposals.proposal;
DROP INDEX proposals.proposal_by_class;
ALTER TABLE proposals.proposal
  DROP COLUMN shown_status,
  DROP COLUMN shown_patch_set,
  DROP COLUMN shown_author,
  ALTER let_through SET NOT NULL,
  ADD CONSTRAINT proposal_let_through CHECK (let_through OR status NOT IN ('IN_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED')),
  ADD CONSTRAINT proposal_held CHECK (NOT let_through OR status <> 'HELD'),
  ADD CONSTRAINT proposal_former CHECK (
    num_nonnulls(former_patch_set, former_title, former_class, former_author, former_submitted_at, former_closed_as,
                 former_closed_at) IN (0, 7)
    AND (former_patch_set IS NULL OR NOT let_through)),
  -- What all read. Of what was never let through they read nothing: HELD, or DRAFT.
  ADD shown_status text GENERATED ALWAYS AS (
    CASE WHEN let_through THEN CASE WHEN status = 'DRAFT' THEN closed_as ELSE status END
         ELSE coalesce(former_closed_as, CASE WHEN status = 'DRAFT' AND closed_as IS NULL THEN 'DRAFT' ELSE 'HELD' END)
    END) STORED NOT NULL,
  ADD shown_patch_set int GENERATED ALWAYS AS (
    coalesce(former_patch_set, CASE WHEN status = 'DRAFT' AND closed_as IS NOT NULL THEN patch_set - 1 ELSE patch_set END))
    STORED NOT NULL,
  ADD shown_title text GENERATED ALWAYS AS (coalesce(former_title, title)) STORED NOT NULL,
  ADD shown_class text GENERATED ALWAYS AS (coalesce(former_class, change_class)) STORED NOT NULL,
  ADD shown_author uuid GENERATED ALWAYS AS (coalesce(former_author, adopted_from, author_id)) STORED NOT NULL,
  -- What moderators see of it besides: of what was submitted last and not let through.
  ADD held_status text GENERATED ALWAYS AS (
    CASE WHEN let_through THEN NULL WHEN status = 'DRAFT' THEN closed_as ELSE status END) STORED;

CREATE INDEX proposal_by_shown_status ON proposals.proposal (shown_status, number DESC);
CREATE INDEX proposal_by_class ON proposals.proposal (shown_class, shown_status, number DESC);
CREATE INDEX proposal_by_shown_author ON proposals.proposal (shown_author, shown_status, number DESC);
-- What only its author, and what only moderators see as it is.
CREATE INDEX proposal_unread_of_author ON proposals.proposal (author_id, status, number DESC)
  WHERE NOT let_through OR status = 'DRAFT';
CREATE INDEX proposal_by_held_status ON proposals.proposal (held_status, number DESC) WHERE held_status IS NOT NULL;

-- Lists walk what all read; who sees something else instead looks that up beside.
ALTER TABLE proposals.touched ADD held boolean NOT NULL DEFAULT false;
DROP INDEX proposals.touched_skill;
DROP INDEX proposals.touched_group;
CREATE INDEX touched_skill ON proposals.touched (skill_id, shown_status, number DESC)
  INCLUDE (proposal_id, change_class, drafted_by, held);
CREATE INDEX touched_group ON proposals.touched (group_id, shown_status, number DESC)
  INCLUDE (proposal_id, skill_id, change_class, drafted_by, held) WHERE group_id IS NOT NULL;

CREATE OR REPLACE FUNCTION proposals.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO proposals.touched (proposal_id, skill_id, number, shown_status, change_class, group_id, drafted_by, held)
    SELECT id, NEW.skill_id, number, shown_status, shown_class,
      CASE WHEN NEW.kind = 'CreateSkill' THEN (NEW.proposed ->> 'group')::uuid END,
      CASE WHEN NOT let_through OR status = 'DRAFT' THEN author_id END,
      held_status IS NOT NULL
    FROM proposals.proposal WHERE id = NEW.proposal_id AND shown_patch_set = NEW.patch_set
    ON CONFLICT (proposal_id, skill_id) DO UPDATE SET group_id = EXCLUDED.group_id WHERE EXCLUDED.group_id IS NOT NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION proposals.show_patch_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM proposals.touched WHERE proposal_id = NEW.id;
  INSERT INTO proposals.touched (proposal_id, skill_id, number, shown_status, change_class, group_id, drafted_by, held)
    SELECT NEW.id, skill_id, NEW.number, NEW.shown_status, NEW.shown_class,
      (min(proposed ->> 'group') FILTER (WHERE kind = 'CreateSkill'))::uuid,
      CASE WHEN NOT NEW.let_through OR NEW.status = 'DRAFT' THEN NEW.author_id END,
      NEW.held_status IS NOT NULL
    FROM proposals.operation WHERE proposal_id = NEW.id AND patch_set = NEW.shown_patch_set
    GROUP BY skill_id;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_shows_patch_set AFTER UPDATE ON proposals.proposal FOR EACH ROW
  WHEN (OLD.shown_patch_set <> NEW.shown_patch_set)
  EXECUTE FUNCTION proposals.show_patch_set();

CREATE OR REPLACE FUNCTION proposals.show_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE proposals.touched
    SET shown_status = NEW.shown_status, change_class = NEW.shown_class,
      drafted_by = CASE WHEN NOT NEW.let_through OR NEW.status = 'DRAFT' THEN NEW.author_id END,
      held = NEW.held_status IS NOT NULL
    WHERE proposal_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_shows_state AFTER UPDATE ON proposals.proposal FOR EACH ROW
  WHEN (OLD.shown_patch_set = NEW.shown_patch_set
    AND (OLD.status, OLD.let_through, OLD.shown_status, OLD.shown_class, OLD.author_id)
      IS DISTINCT FROM (NEW.status, NEW.let_through, NEW.shown_status, NEW.shown_class, NEW.author_id))
  EXECUTE FUNCTION proposals.show_state();

DELETE FROM proposals.touched;
INSERT INTO proposals.touched (proposal_id, skill_id, number, shown_status, change_class, group_id, drafted_by, held)
  SELECT p.id, o.skill_id, p.number, p.shown_status, p.shown_class,
    (min(o.proposed ->> 'group') FILTER (WHERE o.kind = 'CreateSkill'))::uuid,
    CASE WHEN NOT p.let_through OR p.status = 'DRAFT' THEN p.author_id END,
    p.held_status IS NOT NULL
  FROM proposals.proposal p
  JOIN proposals.operation o ON o.proposal_id = p.id AND o.patch_set = p.shown_patch_set
  GROUP BY p.id, o.skill_id;

-- Floor 8: what told others of it is taken back.
DELETE FROM notifications.notification n
  USING proposals.proposal p
  WHERE (n.facts ->> 'proposal')::bigint = p.number AND p.shown_status = 'HELD' AND n.account_id <> p.author_id
    AND NOT EXISTS (SELECT FROM identity.grant_of_right g
                    WHERE g.account_id = n.account_id AND g.kind = 'MODERATOR' AND g.taken_at IS NULL);

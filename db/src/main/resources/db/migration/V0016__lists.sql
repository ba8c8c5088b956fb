-- Floor 5: lists of proposals cost what they show, however many there are behind it. Every list takes each state by
-- itself, newest first, and merges the few that it found.

-- Which skills a proposal touches, as everybody but its author sees it: one row a skill. Kept by the triggers below, in
-- the transaction that writes the proposal.
CREATE TABLE proposals.touched (
  proposal_id  uuid   NOT NULL REFERENCES proposals.proposal ON DELETE CASCADE,
  skill_id     uuid   NOT NULL,
  number       bigint NOT NULL,
  shown_status text   NOT NULL,
  change_class text   NOT NULL,
  -- Of a skill that the proposal makes, the group where it would be.
  group_id     uuid,
  -- Who sees a draft instead.
  drafted_by   uuid,
  PRIMARY KEY (proposal_id, skill_id)
);

INSERT INTO proposals.touched (proposal_id, skill_id, number, shown_status, change_class, group_id, drafted_by)
  SELECT p.id, o.skill_id, p.number, p.shown_status, p.change_class,
    (min(o.proposed ->> 'group') FILTER (WHERE o.kind = 'CreateSkill'))::uuid,
    CASE WHEN p.status = 'DRAFT' THEN p.author_id END
  FROM proposals.proposal p
  JOIN proposals.operation o ON o.proposal_id = p.id AND o.patch_set = p.shown_patch_set
  GROUP BY p.id, o.skill_id;

CREATE INDEX touched_skill ON proposals.touched (skill_id, shown_status, number DESC)
  INCLUDE (proposal_id, change_class, drafted_by);
CREATE INDEX touched_group ON proposals.touched (group_id, shown_status, number DESC)
  INCLUDE (proposal_id, skill_id, change_class, drafted_by) WHERE group_id IS NOT NULL;

CREATE FUNCTION proposals.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO proposals.touched (proposal_id, skill_id, number, shown_status, change_class, group_id, drafted_by)
    SELECT id, NEW.skill_id, number, shown_status, change_class,
      CASE WHEN NEW.kind = 'CreateSkill' THEN (NEW.proposed ->> 'group')::uuid END,
      CASE WHEN status = 'DRAFT' THEN author_id END
    FROM proposals.proposal WHERE id = NEW.proposal_id AND shown_patch_set = NEW.patch_set
    ON CONFLICT (proposal_id, skill_id) DO UPDATE SET group_id = EXCLUDED.group_id WHERE EXCLUDED.group_id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER operation_touches AFTER INSERT ON proposals.operation
  FOR EACH ROW EXECUTE FUNCTION proposals.touch();

-- A draft that is written again loses its operations first; what is closed and dropped again was never shown.
CREATE FUNCTION proposals.leave() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM proposals.touched t USING proposals.proposal p
    WHERE p.id = OLD.proposal_id AND p.shown_patch_set = OLD.patch_set
      AND t.proposal_id = OLD.proposal_id AND t.skill_id = OLD.skill_id
      AND NOT EXISTS (SELECT FROM proposals.operation o WHERE o.proposal_id = OLD.proposal_id
                        AND o.patch_set = OLD.patch_set AND o.skill_id = OLD.skill_id);
  RETURN NULL;
END $$;
CREATE TRIGGER operation_leaves AFTER DELETE ON proposals.operation
  FOR EACH ROW EXECUTE FUNCTION proposals.leave();

-- Another patch set is shown from now on.
CREATE FUNCTION proposals.show_patch_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM proposals.touched WHERE proposal_id = NEW.id;
  INSERT INTO proposals.touched (proposal_id, skill_id, number, shown_status, change_class, group_id, drafted_by)
    SELECT NEW.id, skill_id, NEW.number, NEW.shown_status, NEW.change_class,
      (min(proposed ->> 'group') FILTER (WHERE kind = 'CreateSkill'))::uuid,
      CASE WHEN NEW.status = 'DRAFT' THEN NEW.author_id END
    FROM proposals.operation WHERE proposal_id = NEW.id AND patch_set = NEW.shown_patch_set
    GROUP BY skill_id;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_shows_patch_set AFTER UPDATE ON proposals.proposal FOR EACH ROW
  WHEN (OLD.shown_patch_set <> NEW.shown_patch_set)
  EXECUTE FUNCTION proposals.show_patch_set();

CREATE FUNCTION proposals.show_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE proposals.touched
    SET shown_status = NEW.shown_status, change_class = NEW.change_class,
      drafted_by = CASE WHEN NEW.status = 'DRAFT' THEN NEW.author_id END
    WHERE proposal_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_shows_state AFTER UPDATE ON proposals.proposal FOR EACH ROW
  WHEN (OLD.shown_patch_set = NEW.shown_patch_set
    AND (OLD.status, OLD.change_class, OLD.author_id) IS DISTINCT FROM (NEW.status, NEW.change_class, NEW.author_id))
  EXECUTE FUNCTION proposals.show_state();

-- Of one class, of one author; what waits of one class.
CREATE INDEX proposal_by_class ON proposals.proposal (change_class, shown_status, number DESC);
CREATE INDEX proposal_by_shown_author ON proposals.proposal (shown_author, shown_status, number DESC);
CREATE INDEX proposal_queue_by_class ON proposals.proposal (change_class, turn_since, number)
  WHERE status IN ('IN_REVIEW', 'CHANGES_REQUESTED');
-- What proposal_by_shown_status gives now.
DROP INDEX proposals.proposal_open_newest;

-- What waits for somebody, in the order of the queue.
ALTER TABLE proposals.attention ADD number bigint, ADD turn_since timestamptz;
UPDATE proposals.attention a SET number = p.number, turn_since = p.turn_since
  FROM proposals.proposal p WHERE p.id = a.proposal_id;
ALTER TABLE proposals.attention ALTER number SET NOT NULL, ALTER turn_since SET NOT NULL;
CREATE INDEX attention_queue ON proposals.attention (account_id, turn_since, number) INCLUDE (proposal_id);

CREATE FUNCTION proposals.queue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT number, turn_since INTO NEW.number, NEW.turn_since FROM proposals.proposal WHERE id = NEW.proposal_id;
  RETURN NEW;
END $$;
CREATE TRIGGER attention_queues BEFORE INSERT ON proposals.attention
  FOR EACH ROW EXECUTE FUNCTION proposals.queue();

CREATE FUNCTION proposals.pass_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE proposals.attention SET turn_since = NEW.turn_since WHERE proposal_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER proposal_passes_turn AFTER UPDATE ON proposals.proposal FOR EACH ROW
  WHEN (OLD.turn_since <> NEW.turn_since)
  EXECUTE FUNCTION proposals.pass_turn();

-- Floor 4: the newest that came of proposals, past whatever was imported at once.
CREATE INDEX revision_proposed ON catalog.revision (publication DESC) WHERE cause_kind = 'PROPOSAL';

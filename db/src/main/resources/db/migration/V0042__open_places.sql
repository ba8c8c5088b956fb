-- Floor 5: what collides with a proposal, what else is open beside it and whose turn follows a publication is asked by
-- place. Once it was asked of all operations that there ever were at that place, of which nearly all are closed.

-- A row for each operation of the newest patch set of each proposal that is open or still written. Kept by the triggers below, in the
-- transaction that writes the proposal.
CREATE TABLE proposals.open_place (
  proposal_id uuid NOT NULL,
  patch_set   int  NOT NULL,
  position    int  NOT NULL,
  skill_id    uuid NOT NULL,
  role_id     uuid,
  level       smallint,
  PRIMARY KEY (proposal_id, patch_set, position),
  FOREIGN KEY (proposal_id, patch_set, position) REFERENCES proposals.operation ON DELETE CASCADE
);

INSERT INTO proposals.open_place
  SELECT o.proposal_id, o.patch_set, o.position, o.skill_id, o.role_id, o.level
  FROM proposals.proposal p
  JOIN proposals.operation o ON o.proposal_id = p.id AND o.patch_set = p.patch_set
  WHERE p.status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED');

CREATE INDEX open_place_of_skill ON proposals.open_place (skill_id, role_id, level);
-- Nobody asks for closed ones by place any more.
DROP INDEX proposals.operation_of_place;
-- It is small and always in motion.
ALTER TABLE proposals.open_place SET (autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0.1,
  autovacuum_analyze_threshold = 200, autovacuum_analyze_scale_factor = 0.1);

CREATE FUNCTION proposals.open_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM proposals.open_place WHERE proposal_id = NEW.id;
  IF NEW.status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED') THEN
    INSERT INTO proposals.open_place
      SELECT proposal_id, patch_set, position, skill_id, role_id, level
      FROM proposals.operation WHERE proposal_id = NEW.id AND patch_set = NEW.patch_set;
  END IF;
  RETURN NULL;
END $$;
-- Submitted, and from one open state to another, its places stay.
CREATE TRIGGER proposal_opens_places AFTER UPDATE ON proposals.proposal FOR EACH ROW
  WHEN (OLD.patch_set <> NEW.patch_set
    OR (OLD.status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED'))
      <> (NEW.status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED')))
  EXECUTE FUNCTION proposals.open_places();

-- A draft that is written again loses its operations first, and their places with them.
CREATE FUNCTION proposals.open_its_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO proposals.open_place
    SELECT NEW.proposal_id, NEW.patch_set, NEW.position, NEW.skill_id, NEW.role_id, NEW.level
    FROM proposals.proposal
    WHERE id = NEW.proposal_id AND patch_set = NEW.patch_set AND status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED');
  RETURN NULL;
END $$;
CREATE TRIGGER operation_opens_place AFTER INSERT ON proposals.operation
  FOR EACH ROW EXECUTE FUNCTION proposals.open_its_place();

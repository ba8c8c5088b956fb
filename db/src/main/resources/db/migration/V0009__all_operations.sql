-- Skills are made, renamed, moved, retired and restored by proposals.

ALTER TABLE catalog.skill ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'RETIRED'));

-- Every address that a skill has or had leads to it for ever, and to no other. It is taken before its skill is there.
CREATE TABLE catalog.address (
  slug     catalog.slug PRIMARY KEY,
  skill_id uuid         NOT NULL REFERENCES catalog.skill DEFERRABLE INITIALLY DEFERRED,
  since    timestamptz  NOT NULL
);
CREATE INDEX address_of_skill ON catalog.address (skill_id, since);
INSERT INTO catalog.address (slug, skill_id, since) SELECT slug, id, created_at FROM catalog.skill;

CREATE TRIGGER address_immutable BEFORE UPDATE OR DELETE ON catalog.address
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_change();

CREATE FUNCTION catalog.keep_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO catalog.address (slug, skill_id, since) VALUES (NEW.slug, NEW.id, NEW.head_at)
    ON CONFLICT (slug) DO NOTHING;
  IF NOT EXISTS (SELECT FROM catalog.address WHERE slug = NEW.slug AND skill_id = NEW.id) THEN
    RAISE unique_violation USING MESSAGE = 'The address ' || NEW.slug || ' is or was that of another skill';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER skill_address AFTER INSERT OR UPDATE OF slug ON catalog.skill
  FOR EACH ROW EXECUTE FUNCTION catalog.keep_address();

ALTER TABLE catalog.revision_change
  DROP CONSTRAINT revision_change_kind_check,
  ADD CONSTRAINT revision_change_kind_check
    CHECK (kind IN ('NAME', 'SUMMARY', 'SLUG', 'GROUP', 'SKILL', 'ROLE', 'EXPECTATION'));

-- An operation may be on a skill that the same patch set creates: a trigger says so in the foreign key's stead.
ALTER TABLE proposals.operation
  DROP CONSTRAINT operation_skill_id_fkey,
  DROP CONSTRAINT operation_kind_check,
  ADD CONSTRAINT operation_kind_check CHECK (kind IN (
    'CreateSkill', 'RetireSkill', 'RestoreSkill', 'SetName', 'SetSlug', 'SetSummary', 'MoveSkill',
    'AddRoleToSkill', 'RemoveRoleFromSkill', 'AddExpectation', 'EditExpectation', 'RemoveExpectation')),
  ADD CONSTRAINT operation_on_role CHECK ((role_id IS NOT NULL) = (kind IN (
    'AddRoleToSkill', 'RemoveRoleFromSkill', 'AddExpectation', 'EditExpectation', 'RemoveExpectation'))),
  ADD CONSTRAINT operation_on_cell CHECK (
    (level IS NOT NULL) = (kind IN ('AddExpectation', 'EditExpectation', 'RemoveExpectation'))),
  ADD CONSTRAINT operation_base CHECK (kind = 'SetSummary' OR (base IS NOT NULL) = (kind IN (
    'SetName', 'SetSlug', 'MoveSkill', 'EditExpectation', 'RemoveExpectation', 'RemoveRoleFromSkill'))),
  ADD CONSTRAINT operation_proposed CHECK (kind = 'SetSummary' OR (proposed IS NOT NULL) = (kind IN (
    'CreateSkill', 'SetName', 'SetSlug', 'MoveSkill', 'AddExpectation', 'EditExpectation'))),
  ADD CONSTRAINT operation_changes CHECK (
    kind IN ('RetireSkill', 'RestoreSkill', 'AddRoleToSkill') OR base IS DISTINCT FROM proposed);

CREATE FUNCTION proposals.require_skill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM proposals.operation
              WHERE proposal_id = NEW.proposal_id AND patch_set = NEW.patch_set AND position = NEW.position
                AND skill_id = NEW.skill_id)
     AND NOT EXISTS (SELECT FROM catalog.skill WHERE id = NEW.skill_id)
     AND NOT EXISTS (SELECT FROM proposals.operation
                      WHERE proposal_id = NEW.proposal_id AND patch_set = NEW.patch_set
                        AND skill_id = NEW.skill_id AND kind = 'CreateSkill') THEN
    RAISE foreign_key_violation
      USING MESSAGE = 'An operation is on the skill ' || NEW.skill_id || ', which is neither there nor created by it';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER operation_skill AFTER INSERT OR UPDATE ON proposals.operation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION proposals.require_skill();

-- A line comment may be about a skill that its proposal creates.
ALTER TABLE discussion.thread
  DROP CONSTRAINT thread_anchor_skill_fkey,
  ADD CONSTRAINT thread_anchor_of_skill CHECK (subject_kind = 'PROPOSAL' OR anchor_skill = skill_id);

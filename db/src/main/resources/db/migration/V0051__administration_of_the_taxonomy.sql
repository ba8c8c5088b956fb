-- Floor 4: admins make, name, order, move, merge and retire domains, groups and roles. None is ever deleted.

ALTER TABLE catalog.domain ADD state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'RETIRED'));
ALTER TABLE catalog.role ADD state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'RETIRED'));

-- A group that was merged into another is read as that one wherever it stands; what is kept of before names it on. It lies in the
-- domain of the other, and what was merged into it is merged into the other, too: there is never a second hop.
ALTER TABLE catalog.skill_group
  ADD state       text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'RETIRED')),
  ADD merged_into uuid REFERENCES catalog.skill_group,
  ADD CHECK (merged_into IS NULL OR merged_into <> id AND state = 'RETIRED');
CREATE INDEX skill_group_merged_into ON catalog.skill_group (merged_into) WHERE merged_into IS NOT NULL;

-- Every address that one of them has or had leads to it for ever, and to no other of its kind.
CREATE TABLE catalog.taxonomy_address (
  kind     text         NOT NULL CHECK (kind IN ('DOMAIN', 'GROUP', 'ROLE')),
  slug     catalog.slug NOT NULL,
  entry_id uuid         NOT NULL,
  PRIMARY KEY (kind, slug)
);
CREATE INDEX taxonomy_address_of_entry ON catalog.taxonomy_address (entry_id);
INSERT INTO catalog.taxonomy_address (kind, slug, entry_id)
  SELECT 'DOMAIN', slug, id FROM catalog.domain
  UNION ALL SELECT 'GROUP', slug, id FROM catalog.skill_group
  UNION ALL SELECT 'ROLE', slug, id FROM catalog.role;
CREATE TRIGGER taxonomy_address_immutable BEFORE UPDATE OR DELETE ON catalog.taxonomy_address
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_change();

CREATE FUNCTION catalog.keep_taxonomy_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO catalog.taxonomy_address (kind, slug, entry_id) VALUES (TG_ARGV[0], NEW.slug, NEW.id)
    ON CONFLICT (kind, slug) DO NOTHING;
  IF NOT EXISTS (SELECT FROM catalog.taxonomy_address
                  WHERE kind = TG_ARGV[0] AND slug = NEW.slug AND entry_id = NEW.id) THEN
    RAISE unique_violation USING MESSAGE = 'The address ' || NEW.slug || ' is or was that of another';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER domain_address AFTER INSERT OR UPDATE OF slug ON catalog.domain
  FOR EACH ROW EXECUTE FUNCTION catalog.keep_taxonomy_address('DOMAIN');
CREATE TRIGGER skill_group_address AFTER INSERT OR UPDATE OF slug ON catalog.skill_group
  FOR EACH ROW EXECUTE FUNCTION catalog.keep_taxonomy_address('GROUP');
CREATE TRIGGER role_address AFTER INSERT OR UPDATE OF slug ON catalog.role
  FOR EACH ROW EXECUTE FUNCTION catalog.keep_taxonomy_address('ROLE');

-- What admins did, by the version of the taxonomy that it made: the history of each entry, and what happened to a list since
-- somebody read it. Groups are a list in each domain; one that was moved left another.
CREATE TABLE catalog.taxonomy_act (
  version   bigint      PRIMARY KEY,
  kind      text        NOT NULL CHECK (kind IN ('DOMAIN', 'GROUP', 'ROLE')),
  entry_id  uuid,
  parent_id uuid,
  left_id   uuid,
  act       text        NOT NULL CHECK (act IN (
    'CREATED', 'RENAMED', 'DESCRIBED', 'ORDERED', 'MOVED', 'RETIRED', 'RESTORED', 'MERGED')),
  sentence  text        NOT NULL,
  before    jsonb,
  after     jsonb,
  actor_id  uuid        NOT NULL,
  at        timestamptz NOT NULL,
  CHECK ((act = 'ORDERED') = (entry_id IS NULL)),
  CHECK (parent_id IS NULL OR kind = 'GROUP')
);
CREATE INDEX taxonomy_act_of_entry ON catalog.taxonomy_act (entry_id, version);
CREATE INDEX taxonomy_act_of_list ON catalog.taxonomy_act (kind, version);
CREATE TRIGGER taxonomy_act_immutable BEFORE UPDATE OR DELETE ON catalog.taxonomy_act
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_change();

-- Floor 5: what an operation names, as it is read by now. What its author sent stays as it was.
CREATE FUNCTION proposals.named_now(kind text, said jsonb) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN said IS NULL OR kind NOT IN ('CreateSkill', 'MoveSkill') THEN said
    ELSE coalesce(
      (SELECT CASE kind WHEN 'CreateSkill' THEN said || jsonb_build_object('group', g.merged_into)
                        ELSE to_jsonb(g.merged_into) END
         FROM catalog.skill_group g
        WHERE g.merged_into IS NOT NULL
          AND g.id = (CASE kind WHEN 'CreateSkill' THEN said ->> 'group' ELSE said #>> '{}' END)::uuid),
      said) END
$$;

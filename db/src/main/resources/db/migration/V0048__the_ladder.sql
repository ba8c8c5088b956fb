-- Floor 4: the ladder, the proficiency scale, families of roles and the rungs of each role were built in. Now they are the installation's
-- own. The first five and four have fixed ids: what was kept before this names them by words, and is read by these.

CREATE TABLE catalog.level (
  id         uuid         PRIMARY KEY,
  slug       catalog.slug NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
  name       text         NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- What it means here.
  definition text         CHECK (length(definition) BETWEEN 1 AND 4000),
  -- Lowest first. What a level is says its id, never its place.
  position   int          NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
  state      text         NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'RETIRED'))
);
INSERT INTO catalog.level (id, slug, name, position) VALUES
  ('00000000-0000-7000-8000-000000000101', 'junior', 'Junior', 1),
  ('00000000-0000-7000-8000-000000000102', 'middle', 'Middle', 2),
  ('00000000-0000-7000-8000-000000000103', 'senior', 'Senior', 3),
  ('00000000-0000-7000-8000-000000000104', 'lead', 'Lead', 4),
  ('00000000-0000-7000-8000-000000000105', 'principal', 'Principal', 5);

CREATE TABLE catalog.proficiency (
  id         uuid         PRIMARY KEY,
  slug       catalog.slug NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
  letter     text         NOT NULL CHECK (length(letter) BETWEEN 1 AND 4),
  name       text         NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  definition text         CHECK (length(definition) BETWEEN 1 AND 4000),
  position   int          NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
  state      text         NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'RETIRED'))
);
INSERT INTO catalog.proficiency (id, slug, letter, name, position) VALUES
  ('00000000-0000-7000-8000-000000000201', 'awareness', 'Aw', 'Awareness', 1),
  ('00000000-0000-7000-8000-000000000202', 'working', 'Wo', 'Working', 2),
  ('00000000-0000-7000-8000-000000000203', 'advanced', 'Ad', 'Advanced', 3),
  ('00000000-0000-7000-8000-000000000204', 'expert', 'Ex', 'Expert', 4);

CREATE TABLE catalog.role_family (
  id       uuid         PRIMARY KEY,
  slug     catalog.slug NOT NULL UNIQUE,
  name     text         NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  position int          NOT NULL
);

ALTER TABLE catalog.role
  ADD COLUMN family_id uuid REFERENCES catalog.role_family,
  ADD COLUMN summary   text CHECK (length(summary) BETWEEN 1 AND 600);
CREATE INDEX role_of_family ON catalog.role (family_id) WHERE family_id IS NOT NULL;

-- The levels that a role has: an expectation stands only at one of these.
CREATE TABLE catalog.rung (
  role_id  uuid NOT NULL REFERENCES catalog.role,
  level_id uuid NOT NULL REFERENCES catalog.level,
  -- What the role calls itself there.
  title    text CHECK (length(title) BETWEEN 1 AND 120),
  -- What the role does there as a whole.
  text     text CHECK (length(text) BETWEEN 1 AND 4000),
  PRIMARY KEY (role_id, level_id)
);
CREATE INDEX rung_at_level ON catalog.rung (level_id);
INSERT INTO catalog.rung (role_id, level_id)
  SELECT role.id, level.id FROM catalog.role CROSS JOIN catalog.level;

-- What definitions, titles and texts said before: who changed which, and when.
CREATE TABLE catalog.wording (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- A level, a proficiency or a role; of a rung its role.
  subject_id uuid        NOT NULL,
  -- Of a rung.
  level_id   uuid        REFERENCES catalog.level,
  field      text        NOT NULL CHECK (field IN ('NAME', 'DEFINITION', 'TITLE', 'TEXT', 'SUMMARY')),
  before     text,
  after      text,
  -- Nobody where the installation did it itself.
  account_id uuid        REFERENCES identity.account,
  at         timestamptz NOT NULL,
  CHECK (before IS DISTINCT FROM after)
);
CREATE INDEX wording_of_subject ON catalog.wording (subject_id, id);
CREATE TRIGGER wording_immutable BEFORE UPDATE OR DELETE ON catalog.wording
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_change();

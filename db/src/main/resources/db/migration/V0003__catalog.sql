-- Floor 4: taxonomy, roles, skills, cells and their immutable revisions.
CREATE SCHEMA catalog;

CREATE DOMAIN catalog.slug AS text CHECK (VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(VALUE) <= 80);

CREATE TABLE catalog.domain (
  id       uuid         PRIMARY KEY,
  slug     catalog.slug NOT NULL UNIQUE,
  name     text         NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  position int          NOT NULL
);

CREATE TABLE catalog.skill_group (
  id        uuid         PRIMARY KEY,
  domain_id uuid         NOT NULL REFERENCES catalog.domain,
  slug      catalog.slug NOT NULL UNIQUE,
  name      text         NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  position  int          NOT NULL
);
CREATE INDEX skill_group_of_domain ON catalog.skill_group (domain_id, position);

CREATE TABLE catalog.role (
  id       uuid         PRIMARY KEY,
  slug     catalog.slug NOT NULL UNIQUE,
  name     text         NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  position int          NOT NULL
);

-- Names of the taxonomy are filled into served documents: a change of one raises the version.
CREATE TABLE catalog.taxonomy_version (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version bigint  NOT NULL
);
INSERT INTO catalog.taxonomy_version (version) VALUES (1);

CREATE TABLE catalog.skill (
  id         uuid         PRIMARY KEY,
  slug       catalog.slug NOT NULL UNIQUE,
  group_id   uuid         NOT NULL REFERENCES catalog.skill_group,
  name       text         NOT NULL,
  summary    text,
  head       int          NOT NULL CHECK (head > 0),
  head_at    timestamptz  NOT NULL,
  created_at timestamptz  NOT NULL
);
CREATE INDEX skill_of_group ON catalog.skill (group_id, name);

-- The stable identity of skill × role × level. Made at first mention, never deleted.
CREATE TABLE catalog.cell (
  id       uuid     PRIMARY KEY,
  skill_id uuid     NOT NULL REFERENCES catalog.skill,
  role_id  uuid     NOT NULL REFERENCES catalog.role,
  level    smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  UNIQUE (skill_id, role_id, level)
);

CREATE TABLE catalog.revision (
  id            uuid        PRIMARY KEY,
  skill_id      uuid        NOT NULL REFERENCES catalog.skill,
  number        int         NOT NULL CHECK (number > 0),
  publication   bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
  document      bytea       NOT NULL,
  change_class  text        NOT NULL CHECK (change_class IN ('EDITORIAL', 'CLARIFYING', 'BAR', 'STRUCTURAL')),
  cause_kind    text        NOT NULL CHECK (cause_kind IN ('PROPOSAL', 'IMPORT')),
  cause_id      uuid        NOT NULL,
  cause_number  bigint,
  author_id     uuid,
  rationale     text        NOT NULL,
  published_at  timestamptz NOT NULL,
  UNIQUE (skill_id, number),
  -- One cause makes at most one revision of a skill: a publication repeated is refused here.
  UNIQUE (cause_id, skill_id),
  CHECK ((cause_kind = 'PROPOSAL') = (cause_number IS NOT NULL))
);

CREATE TABLE catalog.revision_credit (
  revision_id uuid NOT NULL REFERENCES catalog.revision,
  account_id  uuid NOT NULL,
  credit      text NOT NULL CHECK (credit IN ('CO_AUTHOR', 'APPROVER')),
  PRIMARY KEY (revision_id, account_id, credit)
);

-- What a revision changed, keyed by cell: blame, history and compare read these.
CREATE TABLE catalog.revision_change (
  revision_id uuid NOT NULL REFERENCES catalog.revision,
  position    int  NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('NAME', 'SUMMARY', 'ROLE', 'EXPECTATION')),
  cell_id     uuid REFERENCES catalog.cell,
  role_id     uuid REFERENCES catalog.role,
  before      jsonb,
  after       jsonb,
  PRIMARY KEY (revision_id, position),
  CHECK ((kind = 'EXPECTATION') = (cell_id IS NOT NULL)),
  CHECK (before IS DISTINCT FROM after)
);
CREATE INDEX revision_change_of_cell ON catalog.revision_change (cell_id, revision_id) WHERE cell_id IS NOT NULL;

CREATE TRIGGER revision_immutable BEFORE UPDATE OR DELETE ON catalog.revision
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_change();
CREATE TRIGGER revision_change_immutable BEFORE UPDATE OR DELETE ON catalog.revision_change
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_change();

-- The cells of each head as rows, rewritten by the publishing transaction for changed cells only.
CREATE TABLE catalog.expectation (
  cell_id     uuid PRIMARY KEY REFERENCES catalog.cell,
  skill_id    uuid     NOT NULL REFERENCES catalog.skill,
  role_id     uuid     NOT NULL REFERENCES catalog.role,
  level       smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  description text     NOT NULL CHECK (length(description) BETWEEN 1 AND 2000),
  requirement text     NOT NULL CHECK (requirement IN ('MANDATORY', 'OPTIONAL')),
  proficiency text     CHECK (proficiency IN ('AWARENESS', 'WORKING', 'ADVANCED', 'EXPERT'))
);
CREATE INDEX expectation_of_skill ON catalog.expectation (skill_id);
CREATE INDEX expectation_of_role ON catalog.expectation (role_id, level, requirement);

-- The roles of each head, in the order in which its page shows them.
CREATE TABLE catalog.skill_role (
  skill_id uuid NOT NULL REFERENCES catalog.skill,
  role_id  uuid NOT NULL REFERENCES catalog.role,
  position int  NOT NULL,
  PRIMARY KEY (skill_id, role_id)
);
CREATE INDEX skill_role_of_role ON catalog.skill_role (role_id);

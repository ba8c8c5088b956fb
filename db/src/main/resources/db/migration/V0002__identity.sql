-- Floor 3: who somebody is (provider + subject), and what they were granted.
CREATE SCHEMA identity;

CREATE TABLE identity.account (
  id             uuid        PRIMARY KEY,
  handle         text        NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9-]{2,39}$'),
  name           text        NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  email          text,
  email_verified boolean     NOT NULL DEFAULT false,
  state          text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'SILENCED', 'SUSPENDED')),
  created_at     timestamptz NOT NULL
);
CREATE INDEX account_by_name ON identity.account (lower(name));

CREATE TABLE identity.sign_in (
  provider   text        NOT NULL,
  subject    text        NOT NULL,
  account_id uuid        NOT NULL REFERENCES identity.account,
  linked_at  timestamptz NOT NULL,
  PRIMARY KEY (provider, subject)
);
CREATE INDEX sign_in_of_account ON identity.sign_in (account_id);

-- A grant is never deleted: taking it back names who and when. Scopes live on the floor above, hence no foreign key.
CREATE TABLE identity.grant_of_right (
  id         uuid        PRIMARY KEY,
  account_id uuid        NOT NULL REFERENCES identity.account,
  kind       text        NOT NULL CHECK (kind IN ('OWNER', 'REVIEWER', 'MODERATOR', 'ADMIN')),
  scope_kind text        NOT NULL CHECK (scope_kind IN ('SITE', 'DOMAIN', 'GROUP', 'SKILL', 'ROLE')),
  scope_id   uuid,
  given_by   uuid        REFERENCES identity.account,
  given_at   timestamptz NOT NULL,
  taken_by   uuid        REFERENCES identity.account,
  taken_at   timestamptz,
  CHECK ((scope_kind = 'SITE') = (scope_id IS NULL)),
  CHECK (kind IN ('OWNER', 'REVIEWER') OR scope_kind = 'SITE'),
  CHECK (taken_by IS NULL OR taken_at IS NOT NULL)
);
CREATE UNIQUE INDEX grant_standing_once ON identity.grant_of_right
  (account_id, kind, scope_kind, scope_id) NULLS NOT DISTINCT WHERE taken_at IS NULL;
CREATE INDEX grant_standing_in_scope ON identity.grant_of_right (scope_kind, scope_id) WHERE taken_at IS NULL;

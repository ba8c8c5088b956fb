-- Floor 1: tables of the frameworks (Spring Session, Spring Modulith), and what was seeded.
CREATE SCHEMA platform;

CREATE TABLE platform.spring_session (
  primary_id            char(36)     NOT NULL PRIMARY KEY,
  session_id            char(36)     NOT NULL UNIQUE,
  creation_time         bigint       NOT NULL,
  last_access_time      bigint       NOT NULL,
  max_inactive_interval int          NOT NULL,
  expiry_time           bigint       NOT NULL,
  principal_name        varchar(100)
);
CREATE INDEX spring_session_by_expiry ON platform.spring_session (expiry_time);
CREATE INDEX spring_session_by_principal ON platform.spring_session (principal_name);

CREATE TABLE platform.spring_session_attributes (
  session_primary_id char(36)     NOT NULL REFERENCES platform.spring_session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea        NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

CREATE TABLE platform.seeding (
  name      text        PRIMARY KEY,
  seeded_at timestamptz NOT NULL
);

-- Events that a stored listener still owes; its columns are Spring Modulith's.
CREATE TABLE platform.event_publication (
  id                     uuid        NOT NULL PRIMARY KEY,
  listener_id            text        NOT NULL,
  event_type             text        NOT NULL,
  serialized_event       text        NOT NULL,
  publication_date       timestamptz NOT NULL,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
CREATE INDEX event_publication_by_event ON platform.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion ON platform.event_publication (completion_date);

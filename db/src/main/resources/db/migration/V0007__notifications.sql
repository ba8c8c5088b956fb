-- Floor 8: one row per person and cause.
CREATE SCHEMA notifications;

CREATE TABLE notifications.notification (
  id           uuid        PRIMARY KEY,
  account_id   uuid        NOT NULL REFERENCES identity.account,
  cause        uuid        NOT NULL,
  kind         text        NOT NULL,
  reason       text        NOT NULL CHECK (reason IN ('AUTHOR', 'REVIEWER', 'PARTICIPANT', 'WATCHER')),
  actor        uuid,
  skill_id     uuid,
  proposal_id  uuid,
  thread_id    uuid,
  comment_id   uuid,
  -- What the sentence needs: title, slug, number, revision.
  facts        jsonb       NOT NULL,
  state        text        NOT NULL DEFAULT 'UNREAD' CHECK (state IN ('UNREAD', 'DONE', 'SAVED')),
  occurred_at  timestamptz NOT NULL,
  UNIQUE (account_id, cause)
);
CREATE INDEX notification_of_account ON notifications.notification (account_id, state, occurred_at DESC, id DESC);
CREATE INDEX notification_of_comment ON notifications.notification (comment_id) WHERE comment_id IS NOT NULL;

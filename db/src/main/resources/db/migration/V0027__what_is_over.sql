-- Floor 8: a request that is over is taken back from the inboxes, found by what it asks about.
CREATE INDEX notification_asking ON notifications.notification (((facts ->> 'proposal')::bigint), account_id)
  WHERE state = 'UNREAD' AND kind IN ('REVIEW_ASKED', 'PROPOSAL_ESCALATED', 'PROPOSAL_REMINDED', 'PROPOSAL_HELD');

-- Floor 3: people are found by how their handle or name begins, whatever the database sorts by.
CREATE INDEX account_by_handle_beginning ON identity.account (handle text_pattern_ops);
CREATE INDEX account_by_name_beginning ON identity.account (lower(name) text_pattern_ops);

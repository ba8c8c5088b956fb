-- Floor 8: whether somebody was told already of what may happen to a proposal again and again.
CREATE INDEX notification_again ON notifications.notification (((facts ->> 'proposal')::bigint), kind, account_id)
  WHERE kind IN ('PROPOSAL_SUBMITTED', 'PROPOSAL_WITHDRAWN', 'PROPOSAL_REOPENED', 'PROPOSAL_ADOPTED', 'ADOPTION_ENDED');

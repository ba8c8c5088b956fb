-- Floor 8: what somebody is told, by the proposal or skill that it is about.
CREATE INDEX notification_of_subject ON notifications.notification
  (account_id, state, (coalesce(facts ->> 'proposal', facts -> 'skill' ->> 'id')), occurred_at DESC, id DESC);

-- That words were taken away is known by what they were, not by how the words in their place read: so by each copy, too.
UPDATE proposals.operation copy
SET said = hidden.said, instead = hidden.instead
FROM proposals.operation hidden
WHERE copy.said IS NULL AND hidden.said IS NOT NULL
  AND hidden.proposal_id = copy.proposal_id AND hidden.content = copy.content AND hidden.proposed = copy.proposed;

-- A notice that a comment is held is its author's and the moderators'.
UPDATE notifications.notification
SET facts = facts || jsonb_build_object('heldBy', actor)
WHERE kind = 'COMMENT_HELD' AND actor IS NOT NULL AND facts ->> 'heldBy' IS NULL;

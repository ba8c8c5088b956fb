-- Floor 5: an owner above who is asked since a scope's own people are silent counts there from then on: the ids of those scopes.
ALTER TABLE proposals.assignment ADD instead_of uuid[] NOT NULL DEFAULT '{}';
-- Whoever is asked in vain until now is found once more.
INSERT INTO proposals.stale_turn SELECT id FROM proposals.proposal WHERE status IN ('IN_REVIEW', 'CHANGES_REQUESTED')
  ON CONFLICT DO NOTHING;

-- Sentences that are kept say whom they mean by account, as @{id}; the name is put in on reading. What was kept until now is
-- written so once, here. Of whose turn it is, the words tell who is meant.
UPDATE proposals.proposal p SET turn_reason = '@{' || r.reviewer_id || '} asked for changes.'
  FROM (SELECT DISTINCT ON (o.proposal_id) o.proposal_id, o.reviewer_id
          FROM proposals.review o JOIN proposals.proposal q ON q.id = o.proposal_id
         WHERE o.verdict = 'REQUEST_CHANGES'
         ORDER BY o.proposal_id, o.patch_set = q.patch_set DESC, o.given_at DESC) r
 WHERE r.proposal_id = p.id AND p.turn_reason LIKE '% asked for changes.';
UPDATE proposals.attention a SET reason = CASE
    WHEN a.reason LIKE '% asked for changes.' THEN p.turn_reason
    WHEN a.reason LIKE 'It is held until a moderator %'
      THEN 'It is held until a moderator has looked at what @{' || p.author_id || '} suggests.'
    ELSE '@{' || p.author_id || '}' || substring(a.reason FROM ' uploaded patch set \d+ after your (?:approval|objection)\.$') END
  FROM proposals.proposal p
 WHERE p.id = a.proposal_id AND a.reason ~
   '( asked for changes\.$|^It is held until a moderator | uploaded patch set \d+ after your (approval|objection)\.$)';

-- Of what a decision was judged by: whoever judges or judged anything, by the name that they have, or that was hidden.
CREATE FUNCTION pg_temp.marked(sentence text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  person record;
BEGIN
  FOR person IN
    SELECT n.id, regexp_replace(n.name, '([\\.^$*+?()\[\]{}|-])', '\\\1', 'g') AS pattern
      FROM (SELECT a.id, a.name FROM identity.account a
             WHERE a.id IN (SELECT account_id FROM identity.grant_of_right UNION SELECT reviewer_id FROM proposals.review)
             UNION SELECT h.subject, h.said FROM moderation.hidden_text h WHERE h.kind = 'NAME' AND h.shown_at IS NULL) n
     WHERE n.name <> '' AND strpos(sentence, n.name) > 0
     ORDER BY length(n.name) DESC, n.id
  LOOP
    sentence := regexp_replace(sentence,
      '(^|: |, | by | until |What )' || person.pattern
        || '(?=, | asked for changes| approves or | lifts it| objected to | has to look again|\.($| )|; that stands)',
      '\1@{' || person.id || '}', 'g');
  END LOOP;
  RETURN sentence;
END $$;
UPDATE proposals.proposal SET decision = jsonb_set(decision, '{checks}', (
    SELECT coalesce(jsonb_agg(each.result || jsonb_build_object('sentence',
        CASE WHEN each.result ->> 'code' IN ('approvals', 'owner', 'objections')
             THEN pg_temp.marked(each.result ->> 'sentence') ELSE each.result ->> 'sentence' END) ORDER BY each.nth), '[]')
      FROM jsonb_array_elements(decision -> 'checks') WITH ORDINALITY AS each(result, nth)))
  WHERE jsonb_typeof(decision -> 'checks') = 'array';
DROP FUNCTION pg_temp.marked;

-- Floor 8: what people were told of a comment lies apart while it is hidden, and comes back as it was once it is shown again.
CREATE TABLE notifications.told_of_hidden (LIKE notifications.notification, PRIMARY KEY (id));
CREATE INDEX told_of_hidden_comment ON notifications.told_of_hidden (comment_id);

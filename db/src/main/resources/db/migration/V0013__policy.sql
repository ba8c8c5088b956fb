-- Floor 5: a policy of rules in scopes, and proposals that nobody has to publish.

ALTER TABLE proposals.proposal
  -- When Rungs looks whether the policy lets it publish this by itself; at once while there is nothing.
  ADD look_at timestamptz;

CREATE INDEX proposal_look_at ON proposals.proposal (look_at NULLS FIRST) WHERE status = 'IN_REVIEW';

-- What a decision was judged by is kept as the rules that were applied, each with its scope.
UPDATE proposals.proposal
SET decision = (decision - 'policy') || jsonb_build_object('rules', (
  SELECT jsonb_agg(jsonb_build_object(
    'scope', jsonb_build_object('kind', 'SITE', 'id', NULL),
    'changeClass', rule.key,
    'rule', rule.value || '{"publishesItself": false}') ORDER BY rule.key)
  FROM jsonb_each(decision -> 'policy' -> 'rules') AS rule))
WHERE decision ? 'policy';

-- Floor 5: what is proposed of a role that was merged into another since is read as proposed of that one, unless it was closed before:
-- its cells are that one's by now. What its author sent stays in its row. It is left as it is where it would say something twice
-- at one place, or of a role that the same patch set takes away; and that the role goes: it is gone.
CREATE FUNCTION proposals.role_now(
  proposal uuid, patch_set int, "position" int, kind text, skill uuid, role uuid, level uuid
) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((
    SELECT r.merged_into FROM catalog.role r
     WHERE r.id = $6 AND r.merged_into IS NOT NULL AND $4 <> 'RemoveRoleFromSkill'
       AND EXISTS (SELECT FROM proposals.proposal p
                    WHERE p.id = $1 AND (p.status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED')
                      OR p.closed_at >= (SELECT max(a.at) FROM catalog.taxonomy_act a WHERE a.entry_id = r.id AND a.act = 'MERGED')))
       AND NOT EXISTS (SELECT FROM proposals.operation o JOIN catalog.role other ON other.id = o.role_id
                        WHERE o.proposal_id = $1 AND o.patch_set = $2 AND o.position <> $3 AND o.skill_id = $5
                          AND (o.role_id = r.merged_into AND o.kind = 'RemoveRoleFromSkill'
                            OR o.level IS NOT DISTINCT FROM $7
                              AND (o.role_id = r.merged_into OR other.merged_into = r.merged_into AND o.position < $3)))), $6)
$$;

-- As the places stand by now.
CREATE OR REPLACE FUNCTION proposals.open_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM proposals.open_place WHERE proposal_id = NEW.id;
  IF NEW.status IN ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED') THEN
    INSERT INTO proposals.open_place
      SELECT proposal_id, patch_set, position, skill_id,
             proposals.role_now(proposal_id, patch_set, position, kind, skill_id, role_id, level), level
      FROM proposals.operation WHERE proposal_id = NEW.id AND patch_set = NEW.patch_set;
  END IF;
  RETURN NULL;
END $$;

UPDATE proposals.open_place place
   SET role_id = proposals.role_now(o.proposal_id, o.patch_set, o.position, o.kind, o.skill_id, o.role_id, o.level)
  FROM proposals.operation o JOIN catalog.role r ON r.id = o.role_id AND r.merged_into IS NOT NULL
 WHERE (o.proposal_id, o.patch_set, o.position) = (place.proposal_id, place.patch_set, place.position);

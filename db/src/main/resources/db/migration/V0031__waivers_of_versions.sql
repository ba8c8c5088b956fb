-- Floor 5: why a warning may stay belongs to the patch set that it was said of, and to whoever said it. It goes along to
-- the next one of the same author; what was said of a draft that was dropped goes with that.

ALTER TABLE proposals.waiver DROP CONSTRAINT waiver_pkey, ADD patch_set int;

-- Said of the one that the history names, and of those that followed it as long as nobody else wrote one.
INSERT INTO proposals.waiver (proposal_id, patch_set, finding, account_id, reason, at)
  SELECT w.proposal_id, u.number, w.finding, w.account_id, w.reason, w.at
  FROM proposals.waiver w
  JOIN LATERAL (
    SELECT max(s.patch_set) AS patch_set FROM proposals.step s
    WHERE s.proposal_id = w.proposal_id AND s.kind = 'WAIVED' AND s.actor_id = w.account_id AND s.at = w.at) said ON true
  JOIN proposals.patch_set u ON u.proposal_id = w.proposal_id AND u.number >= said.patch_set
  WHERE w.patch_set IS NULL
    AND NOT EXISTS (SELECT FROM proposals.patch_set other
                    WHERE other.proposal_id = w.proposal_id AND other.number BETWEEN said.patch_set AND u.number
                      AND other.uploader_id <> w.account_id);
DELETE FROM proposals.waiver WHERE patch_set IS NULL;

ALTER TABLE proposals.waiver
  ALTER patch_set SET NOT NULL,
  ADD PRIMARY KEY (proposal_id, patch_set, finding);

-- That something was said of a draft which is gone is nobody's business either.
DELETE FROM proposals.step s
  WHERE s.kind = 'WAIVED'
    AND NOT EXISTS (SELECT FROM proposals.patch_set u
                    WHERE u.proposal_id = s.proposal_id AND u.number = s.patch_set AND u.uploader_id = s.actor_id);

-- When somebody said something beside their comments: a newcomer's words of a day are counted.
CREATE INDEX step_said ON proposals.step (actor_id, at) WHERE reason IS NOT NULL;

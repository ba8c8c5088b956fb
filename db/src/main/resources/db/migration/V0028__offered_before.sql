-- Floor 5: while a later version is not let through, all go on reading that its author lets others take it on.

ALTER TABLE proposals.proposal ADD former_offered_at timestamptz;
ALTER TABLE proposals.proposal ADD CONSTRAINT proposal_former_offered
  CHECK (former_offered_at IS NULL OR former_patch_set IS NOT NULL);

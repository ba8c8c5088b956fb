-- The fields of a skill and the steps of a proposal are listed once, in the program. Here only that stays which follows
-- from the shape of an operation: another field, another step is another row, not another constraint.

ALTER TABLE catalog.revision_change
  DROP CONSTRAINT revision_change_kind_check;

ALTER TABLE proposals.step
  DROP CONSTRAINT step_kind_check;

ALTER TABLE proposals.operation
  DROP CONSTRAINT operation_kind_check,
  DROP CONSTRAINT operation_base,
  DROP CONSTRAINT operation_proposed,
  ADD CONSTRAINT operation_base CHECK (CASE
    WHEN kind IN ('CreateSkill', 'RetireSkill', 'RestoreSkill', 'AddRoleToSkill', 'AddExpectation')
      THEN base IS NULL
    WHEN kind IN ('SetName', 'SetSlug', 'MoveSkill', 'EditExpectation', 'RemoveExpectation', 'RemoveRoleFromSkill')
      THEN base IS NOT NULL
    ELSE true END),
  ADD CONSTRAINT operation_proposed CHECK (CASE
    WHEN kind IN ('RetireSkill', 'RestoreSkill', 'AddRoleToSkill', 'RemoveRoleFromSkill', 'RemoveExpectation')
      THEN proposed IS NULL
    WHEN kind IN ('CreateSkill', 'SetName', 'SetSlug', 'MoveSkill', 'AddExpectation', 'EditExpectation')
      THEN proposed IS NOT NULL
    ELSE true END);

-- Floor 4: a role that was merged into another is read as that one wherever its address leads. What was merged into it is merged into
-- the other, too: there is never a second hop. Unlike a merged group it is no alias in documents: each skill that had it got a revision.
ALTER TABLE catalog.role
  ADD COLUMN merged_into uuid REFERENCES catalog.role,
  ADD CHECK (merged_into IS NULL OR merged_into <> id AND state = 'RETIRED');
CREATE INDEX role_merged_into ON catalog.role (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE catalog.revision
  DROP CONSTRAINT revision_cause_kind_check,
  ADD CONSTRAINT revision_cause_kind_check CHECK (cause_kind IN ('PROPOSAL', 'IMPORT', 'MERGE'));

-- What was merged into an entry is a part of its history.
CREATE INDEX taxonomy_act_merged ON catalog.taxonomy_act ((after ->> 'mergedInto')) WHERE act = 'MERGED';

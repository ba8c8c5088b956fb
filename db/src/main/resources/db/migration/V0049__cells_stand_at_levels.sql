-- Floors 4 to 6: what stands at a level named it by its place, 1 to 5. Now it names the level, which keeps its id wherever it is moved.
-- The documents of revisions stay as they are, to the byte.

CREATE FUNCTION catalog.first_level(place int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT ('00000000-0000-7000-8000-00000000010' || place)::uuid $$;
CREATE FUNCTION catalog.first_proficiency(word text) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT ('00000000-0000-7000-8000-00000000020'
       || array_position(ARRAY ['AWARENESS', 'WORKING', 'ADVANCED', 'EXPERT'], word))::uuid $$;

ALTER TABLE catalog.cell
  DROP CONSTRAINT cell_level_check,
  ALTER COLUMN level TYPE uuid USING catalog.first_level(level),
  ADD FOREIGN KEY (level) REFERENCES catalog.level;

-- A text that is empty says: as below. Neither a requirement nor a proficiency is needed.
ALTER TABLE catalog.expectation
  DROP CONSTRAINT expectation_level_check,
  DROP CONSTRAINT expectation_proficiency_check,
  ALTER COLUMN level TYPE uuid USING catalog.first_level(level),
  ALTER COLUMN proficiency TYPE uuid USING catalog.first_proficiency(proficiency),
  ALTER COLUMN requirement DROP NOT NULL,
  ALTER COLUMN description DROP NOT NULL,
  ADD FOREIGN KEY (role_id, level) REFERENCES catalog.rung (role_id, level_id),
  ADD FOREIGN KEY (proficiency) REFERENCES catalog.proficiency;

ALTER TABLE proposals.operation
  DROP CONSTRAINT operation_level_check,
  ALTER COLUMN level TYPE uuid USING catalog.first_level(level),
  ADD FOREIGN KEY (level) REFERENCES catalog.level;

ALTER TABLE proposals.open_place
  ALTER COLUMN level TYPE uuid USING catalog.first_level(level);

ALTER TABLE discussion.thread
  DROP CONSTRAINT thread_level_check,
  ALTER COLUMN level TYPE uuid USING catalog.first_level(level),
  ADD FOREIGN KEY (level) REFERENCES catalog.level;

DROP FUNCTION catalog.first_level(int);
DROP FUNCTION catalog.first_proficiency(text);

-- Where nobody says what is required, or how well, pages show neither.
ALTER TABLE catalog.taxonomy_version
  ADD COLUMN uses_requirement boolean NOT NULL DEFAULT false,
  ADD COLUMN uses_proficiency boolean NOT NULL DEFAULT false;
UPDATE catalog.taxonomy_version SET
  uses_requirement = EXISTS (SELECT FROM catalog.expectation WHERE requirement IS NOT NULL),
  uses_proficiency = EXISTS (SELECT FROM catalog.expectation WHERE proficiency IS NOT NULL);

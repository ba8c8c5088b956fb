-- A description may be a list with examples: up to 4,000 characters.
ALTER TABLE catalog.expectation
  DROP CONSTRAINT expectation_description_check,
  ADD CONSTRAINT expectation_description_check CHECK (length(description) BETWEEN 1 AND 4000) NOT VALID;
ALTER TABLE catalog.expectation VALIDATE CONSTRAINT expectation_description_check;

-- Floor 4: what the community that lives here calls itself, and one line about it. It stands on every page, so naming it raises the
-- taxonomy's version as each name does that stands on pages.
CREATE TABLE catalog.community (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  name text CHECK (length(name) BETWEEN 1 AND 60),
  line text CHECK (length(line) BETWEEN 1 AND 160),
  -- The version of the taxonomy that the last naming made.
  named bigint NOT NULL DEFAULT 0
);
INSERT INTO catalog.community DEFAULT VALUES;

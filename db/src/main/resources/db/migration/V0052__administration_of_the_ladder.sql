-- Floor 4: admins keep levels, proficiencies, families and the levels of roles as they keep domains, groups and roles. What each act did is kept
-- with the others'. No page has the slugs of these in its address: what names them (files, programs) names those of now.
ALTER TABLE catalog.taxonomy_act
  DROP CONSTRAINT taxonomy_act_kind_check,
  ADD CONSTRAINT taxonomy_act_kind_check CHECK (kind IN ('DOMAIN', 'GROUP', 'FAMILY', 'ROLE', 'LEVEL', 'PROFICIENCY')),
  DROP CONSTRAINT taxonomy_act_act_check,
  ADD CONSTRAINT taxonomy_act_act_check CHECK (act IN (
    'CREATED', 'RENAMED', 'DESCRIBED', 'ORDERED', 'MOVED', 'RETIRED', 'RESTORED', 'MERGED', 'RUNGS_SET',
    'FAMILY_SET'));

ALTER TABLE catalog.role_family ADD state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'RETIRED'));

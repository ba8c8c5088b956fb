-- Floor 4: a skill is found by any part of what it says, in whatever script that is written.

-- Words as whoever looks for them tells them apart: not by case, width or accents, and not by the vowels and the stretching that
-- Hebrew and Arabic are written with or without.
CREATE FUNCTION catalog.plain(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(regexp_replace(normalize(words, NFKD),
    '[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]', '', 'g'))
$$;

-- All that stands beside one another in the words, so many letters each: scripts without spaces have no words to go by, and any
-- part of a word may be looked for.
CREATE FUNCTION catalog.parts(words text, letters int[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT part), '{}')
    FROM (SELECT substr(words, at, most) AS part
            FROM generate_series(1, length(words)) AS at, unnest(letters) AS most) AS found
   WHERE part !~ '\s'
$$;

ALTER TABLE catalog.skill
  ADD words text GENERATED ALWAYS AS (catalog.plain(name || ' ' || coalesce(summary, ''))) STORED,
  ADD parts text[] GENERATED ALWAYS AS (catalog.parts(catalog.plain(name || ' ' || coalesce(summary, '')), '{1,2}')) STORED;
CREATE INDEX skill_parts ON catalog.skill USING gin (parts);

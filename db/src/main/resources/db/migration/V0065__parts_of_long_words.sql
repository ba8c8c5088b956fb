-- Floor 4: as before, each letter and each pair of letters; the words are walked once, and not anew for each of them. (A letter may
-- stand for eighteen others: of a name and a summary of such letters it took seconds in the publishing transaction.)
CREATE OR REPLACE FUNCTION catalog.parts(words text, letters int[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT part), '{}')
    FROM (SELECT CASE most WHEN 1 THEN letter ELSE letter || coalesce(next, '') END AS part
            FROM (SELECT letter, lead(letter) OVER (ORDER BY at) AS next
                    FROM unnest(string_to_array(words, NULL)) WITH ORDINALITY AS each (letter, at)) AS pairs,
                 unnest(letters) AS most) AS found
   WHERE part !~ '\s'
$$;

import type { SkillProfile } from '../../lib/api';
import { queries } from '../../lib/queries';
import { ladder } from '../../profile/ladder/readLadder';
import { skill } from '../../profile/readSkill';

/** The profile that the server put into the page is what is known of its skill, without asking again. */
export function takeProfile(): void {
  const text = document.getElementById('profile')?.textContent;
  if (!text) return;
  const profile = JSON.parse(text) as SkillProfile;
  queries.setQueryData(skill(profile.slug).queryKey, profile);
  takeLadder(profile);
}

/** It names the levels too: enough to begin with, until the ladder itself is read. */
function takeLadder({ levels, proficiencies, usesRequirement, usesProficiency, roles }: SkillProfile) {
  queries.setQueryData(ladder.queryKey, { levels, proficiencies, usesRequirement, usesProficiency, roles });
  void queries.invalidateQueries({ queryKey: ladder.queryKey, refetchType: 'none' });
}

import type { SkillProfile } from '../lib/api';
import { queries } from '../lib/queries';
import { skill } from '../profile/readSkill';

/** The profile that the server put into the page is what is known of its skill, without asking again. */
export function takeProfile(): void {
  const text = document.getElementById('profile')?.textContent;
  if (!text) return;
  const profile = JSON.parse(text) as SkillProfile;
  queries.setQueryData(skill(profile.slug).queryKey, profile);
}

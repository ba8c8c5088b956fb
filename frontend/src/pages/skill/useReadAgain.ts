import { useQueryClient } from '@tanstack/react-query';
import type { SkillProfile } from '../../lib/api';
import { logFault } from '../../lib/problem';
import { useTopic } from '../../lib/socket';
import { askInUse } from '../../profile/readLast';
import { skill } from '../../profile/readSkill';

/** What changes a skill, or what may be read of how it came about: why, and by whom. */
const CONCERNS = new Set(['revision-published', 'proposals-changed', 'resync']);

/** Reads again what is shown of a skill once it was published, retired or restored, or words of it were taken away. */
export function useReadAgain(profile: SkillProfile | undefined) {
  const client = useQueryClient();
  const look = async ({ slug, state }: SkillProfile) => {
    const now = skill(slug).queryKey;
    const newest = await askInUse(slug);
    if (newest) client.setQueryData(now, newest);
    // Of one that is over, and stays so, the page itself says nothing new: reading it again would begin it anew.
    const justRetired = newest === null && state !== 'RETIRED';
    await client.invalidateQueries({
      queryKey: ['skill', slug],
      predicate: ({ queryKey }) => justRetired || queryKey.length > now.length,
    });
  };
  useTopic(profile ? `/topic/skills/${profile.id}` : null, ({ type }) => {
    // Should it fail, the next hint looks again.
    if (profile && CONCERNS.has(type)) look(profile).catch(logFault);
  });
}

import { useQueryClient } from '@tanstack/react-query';
import type { SkillProfile } from '../../lib/api';
import { logFault } from '../../lib/problem';
import { useTopic } from '../../lib/socket';
import { askInUse } from '../../profile/readLast';
import { skill } from '../../profile/readSkill';

/** Reads again what is shown of a skill once it was published, retired or restored. */
export function useReadAgain(profile: SkillProfile | undefined) {
  const client = useQueryClient();
  const look = async ({ slug, revision, state }: SkillProfile) => {
    const newest = await askInUse(slug);
    const retired = state === 'RETIRED';
    if (newest ? newest.revision === revision && !retired : retired) return;
    if (newest) client.setQueryData(skill(slug).queryKey, newest);
    await client.invalidateQueries({ queryKey: ['skill', slug] });
  };
  useTopic(profile ? `/topic/skills/${profile.id}` : null, ({ type }) => {
    // Should it fail, the next hint looks again.
    if (profile && (type === 'revision-published' || type === 'resync')) look(profile).catch(logFault);
  });
}

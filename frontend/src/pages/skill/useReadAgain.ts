import { useQueryClient } from '@tanstack/react-query';
import type { SkillProfile } from '../../lib/api';
import { useTopic } from '../../lib/socket';

/** Reads again what is shown of a skill whenever it is published, retired or restored. */
export function useReadAgain(profile: SkillProfile | undefined) {
  const client = useQueryClient();
  useTopic(profile ? `/topic/skills/${profile.id}` : null, ({ type }) => {
    if (type !== 'revision-published' && type !== 'resync') return;
    void client.invalidateQueries({ queryKey: ['skill', profile?.slug] });
  });
}

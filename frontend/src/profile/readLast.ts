import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SkillProfile } from '../lib/api';
import { problemOf } from '../lib/problem';
import { askRevisions } from './readRevisions';
import { askSkill, useSkill } from './readSkill';

const GONE = 410;

/** Whether a skill is asked for that was retired. */
export const isGone = (error: unknown): boolean => problemOf(error).status === GONE;

/** A skill as it is now; nothing where it is retired. */
export async function askInUse(slug: string): Promise<SkillProfile | null> {
  try {
    return await askSkill(slug);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** A skill as it is now; a retired one as its newest revision says. */
export const last = (slug: string) =>
  queryOptions({ queryKey: ['skill', slug, 'last'], queryFn: () => askLast(slug) });

async function askLast(slug: string) {
  try {
    return await askSkill(slug);
  } catch (error) {
    if (!isGone(error)) throw error;
    const newest = (await askRevisions(slug, null)).items[0];
    if (!newest) throw error;
    return askSkill(slug, newest.revision);
  }
}

/** The same where a skill that is in use is read already. */
export function useLast(slug: string) {
  const now = useSkill(slug);
  const gone = now.isError && isGone(now.error);
  const retired = useQuery({ ...last(slug), enabled: gone });
  return gone ? retired : now;
}

import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../lib/problem';
import { useRevisions } from './readRevisions';
import { skill, useSkill } from './readSkill';

const GONE = 410;

/** A skill as it is now; a retired one as it was last. */
export function useLast(slug: string) {
  const now = useSkill(slug);
  const gone = now.isError && problemOf(now.error).status === GONE;
  const revisions = useRevisions(slug, gone);
  const newest = revisions.data?.pages[0]?.items[0]?.revision;
  const last = useQuery({ ...skill(slug, newest ?? 1), enabled: gone && newest !== undefined });
  if (!gone) return { data: now.data, error: now.error, refetch: now.refetch };
  return { data: last.data, error: revisions.error ?? last.error, refetch: last.refetch };
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SkillProfile } from '../lib/api';
import { call, withQuery } from '../lib/http';

export const askSkill = (slug: string, revision?: number) =>
  call<SkillProfile>('GET', withQuery(`/api/skills/${encodeURIComponent(slug)}`, { revision }));

/** A skill as it is now, or as it was at a revision. */
export const skill = (slug: string, revision?: number) =>
  queryOptions({
    queryKey: revision === undefined ? ['skill', slug] : ['skill', slug, 'at', revision],
    queryFn: () => askSkill(slug, revision),
    // Past revisions never change.
    staleTime: revision === undefined ? undefined : Number.POSITIVE_INFINITY,
  });

export const useSkill = (slug: string, revision?: number) => useQuery(skill(slug, revision));

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SkillMine } from '../lib/api';
import { call } from '../lib/http';

/** What concerns the reader about a skill, and how much is going on there. */
export const mine = (slug: string) =>
  queryOptions({
    queryKey: ['skill', slug, 'mine'],
    queryFn: () => call<SkillMine>('GET', `/api/skills/${encodeURIComponent(slug)}/mine`),
  });

export const useMine = (slug: string) => useQuery(mine(slug));

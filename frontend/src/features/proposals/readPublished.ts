import { queryOptions } from '@tanstack/react-query';
import type { SkillProfile } from '../../lib/api';
import { call } from '../../lib/http';

/** What is published of a skill now. */
export const publishedProfile = (slug: string) =>
  queryOptions({
    queryKey: ['skill', slug],
    queryFn: () => call<SkillProfile>('GET', `/api/skills/${encodeURIComponent(slug)}`),
  });

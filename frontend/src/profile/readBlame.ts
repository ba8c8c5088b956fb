import { useQuery } from '@tanstack/react-query';
import type { Blame } from '../lib/api';
import { call } from '../lib/http';

/** Who last changed each expectation of a skill. */
export const useBlame = (slug: string) =>
  useQuery({
    queryKey: ['skill', slug, 'blame'],
    queryFn: () => call<Blame[]>('GET', `/api/skills/${encodeURIComponent(slug)}/blame`),
  });

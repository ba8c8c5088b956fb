import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page, Revision } from '../lib/api';
import { call, withQuery } from '../lib/http';

/** The revisions of a skill, newest first. */
export const askRevisions = (slug: string, cursor: string | null) =>
  call<Page<Revision>>('GET', withQuery(`/api/skills/${encodeURIComponent(slug)}/revisions`, { cursor }));

export const useRevisions = (slug: string) =>
  useInfiniteQuery({
    queryKey: ['skill', slug, 'revisions'],
    queryFn: ({ pageParam }) => askRevisions(slug, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

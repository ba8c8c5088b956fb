import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page, Revision } from '../lib/api';
import { call, withQuery } from '../lib/http';

const read = (slug: string, cursor: string | null) =>
  call<Page<Revision>>('GET', withQuery(`/api/skills/${encodeURIComponent(slug)}/revisions`, { cursor }));

/** The revisions of a skill, newest first. */
export const useRevisions = (slug: string, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['skill', slug, 'revisions'],
    enabled,
    queryFn: ({ pageParam }) => read(slug, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Page, Revision } from '../lib/api';
import { call, withQuery } from '../lib/http';

/** The revisions of a skill, newest first. */
export const askRevisions = (slug: string, cursor: string | null) =>
  call<Page<Revision>>('GET', withQuery(`/api/skills/${encodeURIComponent(slug)}/revisions`, { cursor }));

/** The same a page at a time. */
export const revisionsOf = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['skill', slug, 'revisions'],
    queryFn: ({ pageParam }) => askRevisions(slug, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** As an open page has them: what newer ones push off the last page that was opened is read again behind it. */
export function useRevisions(slug: string) {
  const query = useInfiniteQuery(revisionsOf(slug));
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const oldest = data?.pages.at(-1)?.items.at(-1)?.revision;
  const read = useRef(oldest);
  useEffect(() => {
    if (oldest === undefined || isFetching) return;
    const pushedOff = read.current !== undefined && oldest > read.current;
    if (!pushedOff) read.current = oldest;
    else if (hasNextPage && !isError) void fetchNextPage();
  }, [oldest, hasNextPage, isFetching, isError, fetchNextPage]);
  return query;
}

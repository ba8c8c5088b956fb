import { useInfiniteQuery } from '@tanstack/react-query';
import type { HeldComment, Page } from '../../../lib/api';
import { call, withQuery } from '../../../lib/http';

/** The comments that wait for a moderator, oldest first. */
export const useHeldComments = () =>
  useInfiniteQuery({
    queryKey: ['held-comments'],
    queryFn: ({ pageParam }) =>
      call<Page<HeldComment>>('GET', withQuery('/api/held-comments', { cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Watch } from '../../lib/api';
import { linked, withQuery } from '../../lib/http';

/** What the reader watches, newest first. */
export const watchesQuery = infiniteQueryOptions({
  queryKey: ['watches'],
  queryFn: ({ pageParam }) => linked<Watch>(withQuery('/api/watches', { cursor: pageParam })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

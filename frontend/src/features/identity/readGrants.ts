import { infiniteQueryOptions } from '@tanstack/react-query';
import type { GrantView, Page } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

export const grantsQuery = infiniteQueryOptions({
  queryKey: ['grants'],
  queryFn: ({ pageParam }) =>
    call<Page<GrantView>>('GET', withQuery('/api/admin/grants', { cursor: pageParam })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

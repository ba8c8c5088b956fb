import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Page, ProposalCard } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

/** Which proposals are wanted. */
export interface ProposalFilters {
  status?: string;
  skill?: string;
  author?: string;
  attention?: string;
  queue?: string;
  class?: string;
  domain?: string;
}

export const proposalsQuery = (filters: ProposalFilters) =>
  infiniteQueryOptions({
    queryKey: ['proposals', filters],
    queryFn: ({ pageParam }) =>
      call<Page<ProposalCard>>('GET', withQuery('/api/proposals', { ...filters, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

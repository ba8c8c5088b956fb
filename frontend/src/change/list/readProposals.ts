import { infiniteQueryOptions } from '@tanstack/react-query';
import type { ChangeClass, Page, ProposalCard, Status } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

/** What may be asked for by where a proposal stands. */
export const STATUSES = [
  'open',
  'closed',
  'DRAFT',
  'HELD',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'PUBLISHED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
  'SUPERSEDED',
] as const satisfies ('open' | 'closed' | Status)[];

export const CHANGE_CLASSES = [
  'EDITORIAL',
  'CLARIFYING',
  'BAR',
  'STRUCTURAL',
] as const satisfies ChangeClass[];

/** What of the queue may be looked at; the last one by moderators. */
export const QUEUES = ['mine', 'all', 'author', 'held'] as const;

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

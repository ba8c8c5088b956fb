import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Notification, Page } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

export const INBOX_STATES = ['unread', 'saved', 'done'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

export const notificationsQuery = (state: InboxState) =>
  infiniteQueryOptions({
    queryKey: ['notifications', state],
    queryFn: ({ pageParam }) =>
      call<Page<Notification>>('GET', withQuery('/api/notifications', { state, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

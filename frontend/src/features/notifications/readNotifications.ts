import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Page, Subject } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

export const INBOX_STATES = ['unread', 'saved', 'done'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/** What lies in a tray, a subject a row. */
export const subjectsQuery = (state: InboxState) =>
  infiniteQueryOptions({
    queryKey: ['notifications', state],
    queryFn: ({ pageParam }) =>
      call<Page<Subject>>('GET', withQuery('/api/notifications/subjects', { state, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** What a row is about: a proposal, or where it is about none, a skill. */
export const subjectKey = ({ newest: { id, proposal, skill } }: Subject): string =>
  String(proposal ?? skill?.id ?? id);

import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Page, Subject } from '../../lib/api';
import { call } from '../../lib/http';
import { unreadCount } from './countUnread';
import { type InboxState, subjectKey, subjectsQuery } from './readNotifications';

interface Moved {
  unread: number;
  /** What takes the act back names these. */
  moved: string[];
}

type Tray = InfiniteData<Page<Subject>, string | null>;

const ALL = { queryKey: ['notifications'] };

const move = (form: { about?: string; ids?: string[]; from: InboxState; to: InboxState }) =>
  call<Moved>('POST', '/api/notifications/moves', form);

/** Moves all news of a subject to another tray; they leave the one they are in at once, and come back if that was refused. */
export function useMoveSubject(from: InboxState) {
  const client = useQueryClient();
  const { queryKey } = subjectsQuery(from);
  return useMutation({
    mutationFn: ({ subject, to }: { subject: Subject; to: InboxState }) =>
      move({ about: subject.newest.id, from, to }),
    onMutate: async ({ subject }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Tray>(queryKey);
      client.setQueryData<Tray>(queryKey, (data) => data && without(data, subject));
      return before;
    },
    onError: (_error, _move, before) => client.setQueryData<Tray>(queryKey, (now) => before ?? now),
    onSettled: () => void client.invalidateQueries(ALL),
  });
}

/** What somebody opens is read: the number of what is unread falls at once. What it stands in is left as it is. */
export function useRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (subject: Subject) => move({ about: subject.newest.id, from: 'unread', to: 'done' }),
    onMutate: ({ count }) => fall(client, count),
    onSettled: () => void client.invalidateQueries(ALL),
  });
}

function fall(client: QueryClient, by: number) {
  client.setQueryData(unreadCount.queryKey, (now) => now && { unread: Math.max(0, now.unread - by) });
}

/** As many as the server takes at once. */
const AT_ONCE = 500;

/** What was moved together lies where it lay before. */
export function useMoveBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ ids, from, to }: { ids: string[]; from: InboxState; to: InboxState }) => {
      for (let at = 0; at < ids.length; at += AT_ONCE)
        await move({ ids: ids.slice(at, at + AT_ONCE), from, to });
    },
    onSettled: () => void client.invalidateQueries(ALL),
  });
}

function without(data: Tray, subject: Subject): Tray {
  const others = (each: Subject) => subjectKey(each) !== subjectKey(subject);
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter(others) })) };
}

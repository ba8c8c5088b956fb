import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Notification, Page } from '../../lib/api';
import { call } from '../../lib/http';
import type { InboxState } from './readNotifications';

export interface Move {
  id: string;
  to: InboxState;
}

/** Moves a notification to another tray; it leaves the one it is in at once, and comes back if that was refused. */
export function useMoveNotification(from: InboxState) {
  const client = useQueryClient();
  const key = ['notifications', from];
  return useMutation({
    mutationFn: ({ id, to }: Move) => call<Notification>('POST', `/api/notifications/${id}/${to}`),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<Tray>(key);
      client.setQueryData<Tray>(key, (data) => data && without(data, id));
      return before;
    },
    onError: (_error, _move, before) => client.setQueryData<Tray>(key, (now) => before ?? now),
    onSettled: () => void client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

type Tray = InfiniteData<Page<Notification>>;

function without(data: Tray, id: string): Tray {
  const pages = data.pages.map((page) => ({ ...page, items: page.items.filter((each) => each.id !== id) }));
  return { ...data, pages };
}

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
      client.setQueryData<InfiniteData<Page<Notification>>>(key, (data) => data && without(data, id));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

function without(data: InfiniteData<Page<Notification>>, id: string): InfiniteData<Page<Notification>> {
  const pages = data.pages.map((page) => ({ ...page, items: page.items.filter((each) => each.id !== id) }));
  return { ...data, pages };
}

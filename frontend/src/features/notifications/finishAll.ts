import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Notification } from '../../lib/api';
import { call } from '../../lib/http';

/** Marks as done what is unread up to the newest that is shown: what comes meanwhile has been seen by nobody. */
export function useFinish() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (shown: Notification[]) =>
      call<{ unread: number; done: string[] }>('POST', '/api/notifications/done', { upTo: newestOf(shown) }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

/** As many as the server takes at once. */
const AT_ONCE = 500;

/** What was marked as done together is unread again. */
export function usePutBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (done: string[]) => {
      for (let from = 0; from < done.length; from += AT_ONCE) {
        await call('POST', '/api/notifications/unread', { ids: done.slice(from, from + AT_ONCE) });
      }
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

/** The one that the reader was told of last: identifiers rise in that order, whenever a thing happened. */
export const newestOf = (shown: Notification[]): string | undefined =>
  shown
    .map(({ id }) => id)
    .sort()
    .at(-1);

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Subject } from '../../lib/api';
import { call } from '../../lib/http';

/** Marks as done what is unread up to the newest that is shown: what comes meanwhile has been seen by nobody. */
export function useFinish() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (shown: Subject[]) =>
      call<{ unread: number; done: string[] }>('POST', '/api/notifications/done', { upTo: newestOf(shown) }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

/** The one that the reader was told of last: identifiers rise in that order, whenever a thing happened. */
export const newestOf = (shown: Subject[]): string | undefined =>
  shown
    .map(({ newest }) => newest.id)
    .sort()
    .at(-1);

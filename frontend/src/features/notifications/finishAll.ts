import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';

/** Marks as done what is named; everything unread where nothing is. */
export function useFinish() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) =>
      call<{ unread: number }>('POST', '/api/notifications/done', { ids }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

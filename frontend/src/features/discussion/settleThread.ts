import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Thread } from '../../lib/api';
import { call } from '../../lib/http';
import { talkChanged } from './readThreads';

const settle = (thread: string) => (act: 'resolve' | 'reopen') =>
  call<Thread>('POST', `/api/threads/${thread}/${act}`);

export function useSettleThread(thread: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `thread ${thread}` },
    mutationFn: settle(thread),
    onSettled: () => talkChanged(client),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment } from '../../lib/api';
import { call } from '../../lib/http';
import { talkChanged } from './readThreads';

const post = (thread: string) => (body: string) =>
  call<Comment>('POST', `/api/threads/${thread}/comments`, { body });

export function usePostReply(thread: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: post(thread), onSuccess: () => talkChanged(client) });
}

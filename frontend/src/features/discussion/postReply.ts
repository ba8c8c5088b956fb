import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment } from '../../lib/api';
import { create } from '../../lib/http';
import { talkChanged } from './readThreads';

const post = (thread: string) => (body: string) =>
  create<Comment>(`/api/threads/${thread}/comments`, { body });

export function usePostReply(thread: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: post(thread), onSuccess: () => talkChanged(client) });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment } from '../../lib/api';
import { call } from '../../lib/http';
import { talkChanged } from './readThreads';

const edit = (comment: string) => (body: string) =>
  call<Comment>('PATCH', `/api/comments/${comment}`, { body });

export function useEditComment(comment: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: edit(comment), onSuccess: () => talkChanged(client) });
}

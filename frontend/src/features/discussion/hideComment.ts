import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment } from '../../lib/api';
import { call } from '../../lib/http';
import { talkChanged } from './readThreads';

const hide = (comment: string) => (reason: string) =>
  call<Comment>('POST', `/api/comments/${comment}/hide`, { reason });

export function useHideComment(comment: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: hide(comment), onSettled: () => talkChanged(client) });
}

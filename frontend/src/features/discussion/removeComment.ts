import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/http';
import { talkChanged } from './readThreads';

const remove = (comment: string) => () => call<void>('DELETE', `/api/comments/${comment}`);

export function useRemoveComment(comment: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: remove(comment), onSettled: () => talkChanged(client) });
}

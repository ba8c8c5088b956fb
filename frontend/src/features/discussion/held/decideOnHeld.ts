import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment } from '../../../lib/api';
import { call } from '../../../lib/http';
import { talkChanged } from '../readThreads';

/** The text that was read is let through, no later one. */
const release = ({ id, editedAt }: Comment) =>
  call<Comment>('POST', `/api/comments/${id}/release`, { editedAt });

const refuse = (comment: string) => (reason: string) =>
  call<Comment>('POST', `/api/comments/${comment}/refuse`, { reason });

const unhide = (comment: string) => call<Comment>('POST', `/api/comments/${comment}/unhide`);

export const useReleaseComment = () => useDecision(release);
export const useRefuseComment = (comment: string) => useDecision(refuse(comment));
export const useUnhideComment = () => useDecision(unhide);

function useDecision<T>(decide: (given: T) => Promise<Comment>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSettled: () => {
      void talkChanged(client);
      void client.invalidateQueries({ queryKey: ['held-comments'] });
    },
  });
}

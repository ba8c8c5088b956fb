import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment } from '../../../lib/api';
import { call } from '../../../lib/http';
import { talkChanged } from '../readThreads';

/** When its author wrote what the comment says. */
export const writtenAt = ({ editedAt, postedAt }: Comment): string => editedAt ?? postedAt;

/** Other words, in place of the text of that moment and of no other. */
interface Edit {
  body: string;
  writtenAt: string;
}

const edit = (comment: string) => (words: Edit) => call<Comment>('PATCH', `/api/comments/${comment}`, words);

export function useEditComment(comment: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: edit(comment), onSettled: () => talkChanged(client) });
}

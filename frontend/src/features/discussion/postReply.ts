import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment, Thread } from '../../lib/api';
import { create } from '../../lib/http';
import { isSaid, type ThreadSubject, talkChanged } from './readThreads';

/** Where the words of a reply are kept. */
export const replyPlace = ({ id }: Pick<Thread, 'id'>): string => `reply:${id}`;

const post = (thread: Thread, subject: ThreadSubject) => (body: string) =>
  create<Comment>(
    `/api/threads/${thread.id}/comments`,
    { body },
    {
      place: replyPlace(thread),
      asItIs: async (made) => ((await isSaid(subject, made.id)) ? made : null),
    },
  );

/** `subject`: what the thread is read by. */
export function usePostReply(thread: Thread, subject: ThreadSubject) {
  const client = useQueryClient();
  return useMutation({ mutationFn: post(thread, subject), onSuccess: () => talkChanged(client) });
}

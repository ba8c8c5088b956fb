import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Thread } from '../../lib/api';
import { create } from '../../lib/http';
import { isSaid, type ThreadSubject, talkChanged } from './readThreads';

interface StartThread {
  subject: ThreadSubject;
  body: string;
  quote?: string | null;
  blocking?: boolean;
  /** The changed cell of a proposal that this is about. */
  cell?: string | null;
}

/** `place`: where its words are kept. */
const start = (place: string) => (thread: StartThread) =>
  create<Thread>('/api/threads', thread, {
    place,
    asItIs: async (made) => {
      const said = made.comments[0];
      return said && (await isSaid(thread.subject, said.id)) ? made : null;
    },
  });

export function useStartThread(place: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: start(place), onSuccess: () => talkChanged(client) });
}

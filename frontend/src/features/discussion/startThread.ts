import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Thread } from '../../lib/api';
import { create } from '../../lib/http';
import { type Subject, talkChanged } from './readThreads';

export interface StartThread {
  subject: Subject;
  body: string;
  quote?: string | null;
  blocking?: boolean;
  /** The changed cell of a proposal that this is about. */
  cell?: string | null;
}

const start = (thread: StartThread) => create<Thread>('/api/threads', thread);

export function useStartThread() {
  const client = useQueryClient();
  return useMutation({ mutationFn: start, onSuccess: () => talkChanged(client) });
}

import { infiniteQueryOptions, type QueryClient, useInfiniteQuery } from '@tanstack/react-query';
import type { Page, Thread } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

/** What is talked about: `skill:{slug}`, `expectation:{cell}` or `proposal:{number}`. */
export type ThreadSubject = `${'skill' | 'expectation' | 'proposal'}:${string}`;

const threadsOn = (subject: ThreadSubject) =>
  infiniteQueryOptions({
    queryKey: ['threads', subject],
    queryFn: ({ pageParam }) =>
      call<Page<Thread>>('GET', withQuery('/api/threads', { subject, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** Each thread in one piece: a long one goes on with the next page. */
export function joined(parts: Thread[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const part of parts) {
    const begun = threads.get(part.id);
    threads.set(part.id, begun ? { ...part, comments: [...begun.comments, ...part.comments] } : part);
  }
  return [...threads.values()];
}

/** Whether a comment stands on a subject at this moment. */
export async function isSaid(subject: ThreadSubject, comment: string | undefined): Promise<boolean> {
  let cursor: string | null = null;
  do {
    const path: string = withQuery('/api/threads', { subject, cursor });
    const page: Page<Thread> = await call<Page<Thread>>('GET', path);
    const said = page.items.flatMap(({ comments }) => comments).find(({ id }) => id === comment);
    if (said) return said.state === 'VISIBLE' || said.state === 'HELD';
    cursor = page.next;
  } while (cursor !== null);
  return false;
}

/** The threads on a subject, oldest first. */
export const useThreads = (subject: ThreadSubject) => useInfiniteQuery(threadsOn(subject));

/** After something was said: the threads are read again, and what counts or weighs them. */
export async function talkChanged(client: QueryClient): Promise<void> {
  const counting = client.invalidateQueries({
    predicate: ({ queryKey: [noun, , part] }) => (noun === 'skill' && part === 'mine') || noun === 'proposal',
  });
  await Promise.all([client.invalidateQueries({ queryKey: ['threads'] }), counting]);
}

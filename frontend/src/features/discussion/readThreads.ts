import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useState } from 'react';
import type { Comment, Page, Thread } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

/** What is talked about: `skill:{slug}`, `expectation:{cell}` or `proposal:{number}`. */
export type ThreadSubject = `${'skill' | 'expectation' | 'proposal'}:${string}`;

/** Comments that a thread is shown without. */
export type Gap = Thread['gaps'][number];

interface TalkPage extends Page<Thread> {
  /** The newest that was said when it was read first: what was shown then stays. */
  seen: string | undefined;
}

const read = (
  subject: ThreadSubject,
  by: { cursor?: string | null; comment?: string | null; seen?: string },
) => call<Page<Thread>>('GET', withQuery('/api/threads', { subject, folded: 'true', ...by }));

/** The threads on a subject, of long ones what stands around this comment. */
export const threadsOn = (subject: ThreadSubject, comment: string | null) =>
  infiniteQueryOptions({
    queryKey: ['threads', subject, comment],
    queryFn: async ({ client, queryKey, pageParam: cursor }): Promise<TalkPage> => {
      const before = client.getQueryData<InfiniteData<TalkPage>>(queryKey);
      const seen = before?.pages[before.pageParams.indexOf(cursor)]?.seen;
      const page = await read(subject, { cursor, comment, seen });
      return { ...page, seen: seen ?? newest(page.items.flatMap(({ comments }) => comments)) };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** Comments are said in the order of their ids. */
const newest = (comments: Comment[]) =>
  comments
    .map(({ id }) => id)
    .sort()
    .at(-1);

/** The thread of a comment on a subject, with the comment and what stands around it; nothing where it stands nowhere. */
async function threadWith(subject: ThreadSubject, comment: string, seen?: string): Promise<Thread | null> {
  let cursor: string | null = null;
  do {
    const page: Page<Thread> = await read(subject, { cursor, comment, seen });
    const found = page.items.find(({ comments }) => comments.some(({ id }) => id === comment));
    if (found) return found;
    cursor = page.next;
  } while (cursor !== null);
  return null;
}

/** Whether a comment stands on a subject at this moment. */
export async function isSaid(subject: ThreadSubject, comment: string): Promise<boolean> {
  const said = (await threadWith(subject, comment))?.comments.find(({ id }) => id === comment);
  return said?.state === 'VISIBLE' || said?.state === 'HELD';
}

interface Found {
  thread: Thread;
  /** As of a page. */
  seen: string | undefined;
}

/** Where a comment stands that is sought on an open page: by itself, so that it takes nobody's place there. */
export const soughtOn = (subject: ThreadSubject, comment: string) =>
  queryOptions({
    queryKey: ['threads', subject, 'sought', comment],
    queryFn: async ({ client, queryKey }): Promise<Found | null> => {
      const seen = client.getQueryData<Found | null>(queryKey)?.seen;
      const thread = await threadWith(subject, comment, seen);
      return thread && { thread, seen: seen ?? newest(thread.comments) };
    },
  });

/** One thread by itself, with the first of its comments. */
export const threadOn = (subject: ThreadSubject, thread: string) =>
  queryOptions({
    queryKey: ['threads', subject, 'thread', thread],
    queryFn: () => call<Thread>('GET', `/api/threads/${thread}`),
  });

/** The threads on a subject, oldest first: of long ones the beginning, the newest and the comment that is sought. */
export const useThreads = (subject: ThreadSubject, comment: string | null = null, enabled = true) =>
  useInfiniteQuery({ ...threadsOn(subject, comment), enabled });

const leftOut = (subject: ThreadSubject, thread: string, { cursor }: Gap) =>
  infiniteQueryOptions({
    queryKey: ['threads', subject, thread, cursor],
    queryFn: ({ pageParam }) =>
      call<Page<Comment>>('GET', withQuery(`/api/threads/${thread}/comments`, { cursor: pageParam })),
    initialPageParam: cursor,
    getNextPageParam: (last) => last.next,
  });

/**
 * What is left out of a thread behind a comment, oldest first, a page at a time, from when it is asked for. What the
 * reader once opened is read on wherever it is shown again: others may hide it.
 */
export function useLeftOut(subject: ThreadSubject, thread: string, gap: Gap) {
  const client = useQueryClient();
  const options = leftOut(subject, thread, gap);
  const [asked, setAsked] = useState(() => client.getQueryData(options.queryKey) !== undefined);
  return { query: useInfiniteQuery({ ...options, enabled: asked }), ask: () => setAsked(true) };
}

/** After something was said on a subject, or taken away: what is shown of it, and what was opened of its comments. */
export async function talkReadAgain(client: QueryClient, subject: ThreadSubject): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['threads', subject] }),
    client.invalidateQueries({ queryKey: formerTexts }),
  ]);
}

/** Below which it is kept what comments said before. */
export const formerTexts = ['comment'];

/** After something was said: the threads are read again, and what counts or weighs them. */
export async function talkChanged(client: QueryClient): Promise<void> {
  const counting = client.invalidateQueries({
    predicate: ({ queryKey: [noun, , part] }) => (noun === 'skill' && part === 'mine') || noun === 'proposal',
  });
  const talk = [['threads'], formerTexts].map((queryKey) => client.invalidateQueries({ queryKey }));
  await Promise.all([...talk, counting]);
}

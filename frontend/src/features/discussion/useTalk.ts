import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Thread } from '../../lib/api';
import { isNotThere } from '../../lib/problem';
import { joined, type Reading } from './joined';
import { soughtOn, type ThreadSubject, threadOn, useThreads } from './readThreads';

/**
 * The talk on a subject as an open page has it. What was shown on it stays there, and so does what its reader has said:
 * neither what others say takes it away nor what the reader looks for. What is not theirs to read any more goes.
 *
 * @param began the comment that was sought when it was opened
 */
export function useTalk(subject: ThreadSubject, began: string | null) {
  const query = useThreads(subject, began);
  const read = query.data?.pages.flatMap((page) => page.items);
  const beyond = useBeyond(subject, read);
  const sought = useSought(subject);
  const onPages = read?.map((thread) => ({ thread, at: query.dataUpdatedAt }));
  const failed = [...sought.queries, ...beyond.queries].find(({ error }) => error !== null);
  return {
    query: failed ? { ...query, isError: true, error: failed.error, refetch: failed.refetch } : query,
    threads:
      onPages && [...onPages, ...beyond.readings].map((each) => joined([each, ...sought.of(each.thread)])),
    /** Whether the opened pages end before it. */
    isBeyond: ({ id }: Thread) => beyond.readings.some(({ thread }) => thread.id === id),
    keep: beyond.keep,
    seek: sought.seek,
    isSought: sought.has,
    isFound: sought.finds,
  };
}

/** The threads that were shown or begun here and that the opened pages do not reach: each is read by itself. */
function useBeyond(subject: ThreadSubject, read: Thread[] | undefined) {
  const [shown, remember] = useState<ReadonlyMap<string, Thread>>(new Map());
  const keep = (threads: Thread[]) =>
    remember((before) => new Map([...before, ...threads.map((each): [string, Thread] => [each.id, each])]));
  const changed = read?.filter((each) => shown.get(each.id) !== each) ?? [];
  if (changed.length > 0) keep(changed);
  // Where nothing is read any more, it may be read for somebody else next.
  if (!read && shown.size > 0) remember(new Map());
  const reached = new Set(read?.map(({ id }) => id));
  const beyond = read ? [...shown.values()].filter(({ id }) => !reached.has(id)) : [];
  const queries = useQueries({
    queries: beyond.map((each) => ({
      ...threadOn(subject, each.id),
      initialData: each,
      initialDataUpdatedAt: 0,
    })),
  }).filter(({ error }) => !isNotThere(error));
  return { queries, readings: queries.flatMap(readingOf).sort(inOrder), keep };
}

/** The comments that were sought on the open page, each where it stands. */
function useSought(subject: ThreadSubject) {
  const [comments, seek] = useState<string[]>([]);
  const all = useQueries({ queries: comments.map((each) => soughtOn(subject, each)) });
  const queries = all.filter(({ error }) => !isNotThere(error));
  const readings = queries.flatMap(({ data, dataUpdatedAt: at }) =>
    data ? [{ thread: data.thread, at }] : [],
  );
  return {
    queries,
    of: ({ id }: Thread) => readings.filter(({ thread }) => thread.id === id),
    seek: (comment: string) => seek((before) => [...before, comment]),
    has: (comment: string) => comments.includes(comment),
    finds: (comment: string) => Boolean(all[comments.indexOf(comment)]?.data),
  };
}

const readingOf = ({
  data,
  dataUpdatedAt: at,
}: {
  data: Thread | undefined;
  dataUpdatedAt: number;
}): Reading[] => (data ? [{ thread: data, at }] : []);

const inOrder = (a: Reading, b: Reading) => (a.thread.id < b.thread.id ? -1 : 1);

import { useState } from 'react';
import type { Thread } from '../../lib/api';
import { commentAnchor } from './anchor';

interface News {
  /** The threads without the comments the reader has not asked for yet. */
  shown: Thread[];
  /** How many those are. */
  news: number;
  firstNew: string | null;
  /** The last of them in each thread. */
  newIn: ReadonlyMap<string, string>;
}

/** What is older than what the reader knows is no news: it was left out. */
export function withoutNews(threads: Thread[], known: ReadonlySet<string>, me: string | null): News {
  const newest = [...known].sort().at(-1) ?? '';
  const isShown = (comment: Thread['comments'][number]) =>
    comment.id < newest || known.has(comment.id) || comment.author.id === me;
  const shown = threads
    .map((thread) => ({ ...thread, comments: thread.comments.filter(isShown) }))
    .filter((thread) => thread.comments.length > 0);
  const count = (each: Thread[]) => each.reduce((sum, { comments }) => sum + comments.length, 0);
  const firstNew = threads.flatMap(({ comments }) => comments).find((each) => !isShown(each))?.id ?? null;
  const newIn = new Map(
    threads.flatMap(({ id, comments }) =>
      comments.filter((each) => !isShown(each)).map((each): [string, string] => [id, each.id]),
    ),
  );
  return { shown, news: count(threads) - count(shown), firstNew, newIn };
}

const idsOf = (threads: Thread[]) => new Set(threads.flatMap(({ comments }) => comments.map(({ id }) => id)));

/**
 * Keeps what arrives while the reader reads out of the way until they ask for it. A page they asked for is no news, and
 * neither is what they wrote, or look for.
 */
export function useNews(
  threads: Thread[] | undefined,
  pages: number,
  me: string | null,
  sought: string | null,
) {
  const [known, setKnown] = useState<{ pages: number; ids: ReadonlySet<string> }>({
    pages: 0,
    ids: new Set(),
  });
  if (threads && pages > known.pages) setKnown({ pages, ids: idsOf(threads) });
  const ids = idsOf(threads ?? []);
  const found = [...ids].find((id) => commentAnchor(id) === sought && !known.ids.has(id));
  if (found && pages === known.pages) setKnown({ pages, ids: new Set([...known.ids, found]) });
  return {
    ...withoutNews(threads ?? [], known.ids, me),
    show: () => setKnown({ pages, ids }),
  };
}

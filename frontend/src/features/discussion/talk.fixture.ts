import type { Comment, Thread } from '../../lib/api';

export const mei = { id: 'a1', handle: 'mei', name: 'Mei Tanaka' };
export const jonas = { id: 'a2', handle: 'jonas', name: 'Jonas Weber' };
const NEWEST = 3;

/** Ids rise as comments are said. */
export const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const comment = (number: number, author = jonas): Comment => ({
  id: idOf(number),
  author,
  body: `No. ${number}`,
  bodyHtml: `<p>No. ${number}</p>`,
  state: 'VISIBLE',
  hideReason: null,
  holdReason: null,
  review: null,
  verdict: null,
  postedAt: '2026-03-01T10:00:00Z',
  editedAt: null,
  edits: 0,
  became: [],
  allowedActions: [],
});

export const talk = (length: number) => Array.from({ length }, (_, number) => comment(number));

export const thread = (change: Partial<Thread> = {}): Thread => ({
  id: 't1',
  subject: { kind: 'SKILL', id: 's1', proposal: null },
  cell: null,
  role: null,
  level: null,
  revision: 1,
  patchSet: null,
  quote: null,
  changedSince: false,
  blocking: false,
  state: 'OPEN',
  resolvedBy: null,
  startedAt: '2026-03-01T10:00:00Z',
  comments: [],
  gaps: [],
  allowedActions: [],
  ...change,
});

/** A thread as Rungs folds it. */
export function folded(all: Comment[], query: URLSearchParams, id = 't1'): Thread {
  const seen = query.get('seen');
  const read = all.filter(({ id }) => !seen || id <= seen);
  const at = all.findIndex(({ id }) => id === query.get('comment'));
  const kept = new Set([
    ...all.slice(0, 1),
    ...(at < 0 ? [] : all.slice(Math.max(0, at - 1), at + 2)),
    ...read.slice(-NEWEST),
    ...all.filter((each) => !read.includes(each)),
  ]);
  const comments = all.filter((each) => kept.has(each));
  const gaps = comments.slice(1).flatMap((each, index) => {
    const after = comments[index]?.id ?? '';
    const count = all.filter(({ id }) => id > after && id < each.id).length;
    return count > 0 ? [{ after, count, cursor: after }] : [];
  });
  return thread({ id, comments, gaps, allowedActions: ['REPLY'] });
}

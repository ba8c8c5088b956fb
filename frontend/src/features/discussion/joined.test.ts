import { describe, expect, it } from 'vitest';
import type { Comment, Thread } from '../../lib/api';
import { joined } from './joined';

const ALL = 150;
const idOf = (number: number) => String(number).padStart(4, '0');
const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** A thread of which these were read, as the server says it. */
function read(numbers: number[], change: { at?: number; most?: number; body?: string } = {}) {
  const { at = 1, most = ALL, body = '' } = change;
  const gaps = numbers.slice(1).flatMap((number, index) => {
    const after = numbers[index] ?? 0;
    const count = number - after - 1;
    return count === 0
      ? []
      : [{ after: idOf(after), count: count > most ? null : count, cursor: `${after}` }];
  });
  const comments = numbers.map((number) => ({ id: idOf(number), body }) as Comment);
  return { at, thread: { id: 't1', comments, gaps } as unknown as Thread };
}

const leftOut = ({ gaps }: Thread) => gaps.map(({ after, count }) => [Number(after), count]);
const NEWEST = upTo(130, ALL);

describe('What several readings of a thread say together', () => {
  it('is what one says, where there is one', () => {
    const { thread } = read([0, ...NEWEST], { most: 100 });
    expect(joined([{ thread, at: 1 }])).toEqual(thread);
  });

  it.each([
    [
      'one behind the other',
      upTo(62, 79),
      upTo(92, 109),
      [
        [0, 61],
        [78, 13],
        [108, 21],
      ],
    ],
    [
      'the later one before the other',
      upTo(92, 109),
      upTo(62, 79),
      [
        [0, 61],
        [78, 13],
        [108, 21],
      ],
    ],
    [
      'side by side',
      upTo(62, 79),
      upTo(79, 96),
      [
        [0, 61],
        [95, 34],
      ],
    ],
    [
      'over each other',
      upTo(62, 79),
      upTo(70, 87),
      [
        [0, 61],
        [86, 43],
      ],
    ],
    ['at the beginning', upTo(1, 14), upTo(14, 31), [[30, 99]]],
    ['up to the newest', upTo(100, 117), upTo(113, 130), [[0, 99]]],
  ])('leaves out what both did, where they read %s', (_, one, other, gaps) => {
    const together = joined([read([0, ...one, ...NEWEST]), read([0, ...other, ...NEWEST])]);
    const numbers = new Set([0, ...one, ...other, ...NEWEST]);
    expect(together.comments.map(({ id }) => Number(id))).toEqual([...numbers].sort((a, b) => a - b));
    expect(leftOut(together)).toEqual(gaps);
  });

  it('says nothing of how many, where none of them knows', () => {
    const most = 50;
    const together = joined([read([0, ...NEWEST], { most }), read([0, 70, ...NEWEST], { most })]);
    expect(leftOut(together)).toEqual([
      [0, null],
      [70, null],
    ]);
  });

  it('keeps what was read before others said more, and what they said since', () => {
    const before = read([0, ...upTo(80, 100), 101]);
    const since = read([0, 40, ...upTo(100, 120)]);
    expect(leftOut(joined([before, since]))).toEqual([
      [0, 39],
      [40, 39],
    ]);
  });

  it('is what the latest says of a comment', () => {
    const [old, now] = [read([0, 1], { body: 'Bad words', at: 1 }), read([0, 1], { body: '', at: 2 })];
    expect(joined([now, old]).comments.map(({ body }) => body)).toEqual(['', '']);
  });
});

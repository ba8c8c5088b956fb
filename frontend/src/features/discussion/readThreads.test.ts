// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Thread } from '../../lib/api';
import { joined } from './readThreads';

const part = (id: string, ...comments: string[]) =>
  ({ id, comments: comments.map((each) => ({ id: each })) }) as Thread;

describe('Threads', () => {
  it('that go on with the next page are one thread each, in their order', () => {
    const threads = joined([part('a', '1'), part('b', '2', '3'), part('b', '4'), part('c', '5')]);

    expect(threads.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(threads[1]?.comments.map(({ id }) => id)).toEqual(['2', '3', '4']);
  });
});

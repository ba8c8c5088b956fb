// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Comment, Thread } from '../../lib/api';
import { withoutNews } from './news';

const comment = (id: string, author = 'mei') => ({ id, author: { id: author } }) as Comment;
const thread = (id: string, comments: Comment[]) => ({ id, comments }) as Thread;

describe('News in a discussion', () => {
  const threads = [thread('t1', [comment('a'), comment('b')]), thread('t2', [comment('c', 'ada')])];

  it('is counted and kept out of the way', () => {
    const { shown, news } = withoutNews(threads, new Set(['a']), null);
    expect(shown.map(({ id, comments }) => [id, comments.length])).toEqual([['t1', 1]]);
    expect(news).toBe(2);
  });

  it('is never what was said before what the reader knows', () => {
    expect(withoutNews(threads, new Set(['a', 'c']), null).news).toBe(0);
  });

  it('is never what the reader wrote', () => {
    const { shown, news } = withoutNews(threads, new Set(['a', 'b']), 'ada');
    expect(shown).toHaveLength(2);
    expect(news).toBe(0);
  });
});

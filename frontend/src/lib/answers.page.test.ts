// @vitest-environment node
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { keepAnswer, timesKnown } from './answers';

const KEY = ['thing'];

/** A page that shows a thing, and a server that answers when it is told to. */
function shown() {
  const client = new QueryClient();
  const asked: ((state: string) => void)[] = [];
  const read = () => new Promise<string>((resolve) => asked.push(resolve));
  const page = new QueryObserver(client, { queryKey: KEY, queryFn: read, retry: false });
  page.subscribe(() => undefined);
  const answer = async (nth: number, state: string) => {
    asked[nth]?.(state);
    await new Promise((done) => setTimeout(done));
  };
  return {
    client,
    answer,
    asked,
    hint: () => client.invalidateQueries({ queryKey: KEY }),
    now: () => client.getQueryData(KEY),
    /** A write is sent; the returned function is its answer. */
    write: () => {
      const known = timesKnown(client, KEY);
      return (came: string) => void keepAnswer(client, KEY, came, known);
    },
  };
}

describe('The answer to a write', () => {
  it('is what is so now, and nothing is read for it', async () => {
    const page = shown();
    await page.answer(0, 'open');
    page.write()('amended');
    expect(page.now()).toBe('amended');
    expect(page.asked).toHaveLength(1);
  });

  it('is not undone by what was asked before it', async () => {
    const page = shown();
    await page.answer(0, 'open');
    void page.hint();
    page.write()('amended');
    await page.answer(1, 'open');
    expect(page.now()).toBe('amended');
    await page.answer(2, 'amended, as it is read');
    expect(page.now()).toBe('amended, as it is read');
  });

  it('is not undone by the first reading either', async () => {
    const page = shown();
    page.write()('amended');
    await page.answer(0, 'open');
    expect(page.now()).toBe('amended');
    await page.answer(1, 'amended, as it is read');
    expect(page.now()).toBe('amended, as it is read');
  });

  it('does not undo what was read while it was under way: that is read again', async () => {
    const page = shown();
    await page.answer(0, 'open');
    const arrive = page.write();
    void page.hint();
    await page.answer(1, 'withdrawn');
    arrive('amended');
    expect(page.now()).toBe('withdrawn');
    await page.answer(2, 'withdrawn for good');
    expect(page.now()).toBe('withdrawn for good');
  });

  it('of two writes does not undo that of the other', async () => {
    const page = shown();
    await page.answer(0, 'open');
    const [first, second] = [page.write(), page.write()];
    second('amended twice');
    first('amended');
    expect(page.now()).toBe('amended twice');
    await page.answer(1, 'amended twice, as it is read');
    expect(page.now()).toBe('amended twice, as it is read');
  });
});

it('What is read last counts, whatever number it has', async () => {
  const page = shown();
  for (const [nth, state] of ['version 8', 'version 0', 'version 4', 'version 0'].entries()) {
    if (nth > 0) void page.hint();
    await page.answer(nth, state);
    expect(page.now()).toBe(state);
  }
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WordEdit, WordsPreview } from '../lib/api';
import { LiveDiff } from './LiveDiff';

interface Pair {
  before: string;
  after: string;
}

/** The server cuts no family of emoji, whatever it is asked. */
const told = ({ before, after }: Pair): WordEdit[] => [
  { op: 'DELETE', text: before },
  { op: 'INSERT', text: after },
];

const asked = vi.fn();
let answers: () => Promise<void>;

const answer = async (_path: string, init: RequestInit) => {
  const { pairs } = JSON.parse(String(init.body)) as { pairs: Pair[] };
  asked(pairs);
  await answers();
  const words = pairs.map(told);
  const preview: WordsPreview = { words, statements: words.map(() => []), summaries: words.map(() => '') };
  return new Response(JSON.stringify(preview));
};

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

function show(...pairs: Pair[]) {
  const queries = client();
  const page = (shown: Pair[]) => (
    <QueryClientProvider client={queries}>
      {shown.map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places of a page
        <p key={at}>
          <LiveDiff {...pair} />
        </p>
      ))}
    </QueryClientProvider>
  );
  const { rerender } = render(page(pairs));
  return (...next: Pair[]) => rerender(page(next));
}

const marked = () => [...document.querySelectorAll('ins')].map((each) => each.textContent);
/** The pause, and what is asked after it. */
async function settle(ms = 0) {
  for (const wait of [ms, 0]) await act(() => vi.advanceTimersByTimeAsync(wait));
}

describe('The diff of what is being written', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    asked.mockClear();
    answers = () => Promise.resolve();
    vi.stubGlobal('fetch', answer);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is the server’s', async () => {
    show({ before: 'ships 👨‍👩‍👧', after: 'ships 👨‍👩‍👦' });
    await settle();
    expect(asked).toHaveBeenCalledExactlyOnceWith([{ before: 'ships 👨‍👩‍👧', after: 'ships 👨‍👩‍👦' }]);
    expect(marked()).toEqual(['ships 👨‍👩‍👦']);
  });

  it('stands there unmarked until it is known, and where nobody tells it', async () => {
    answers = () => Promise.reject(new TypeError('no network'));
    show({ before: 'a', after: 'a b' });
    screen.getByText('a b');
    await settle(5_000);
    screen.getByText('a b');
    expect(marked()).toEqual([]);
  });

  it('asks at a pause, not at each letter, and shows the last one meanwhile', async () => {
    const write = show({ before: 'a', after: 'a b' });
    await settle();
    for (const after of ['a b ', 'a b c', 'a b cd']) {
      write({ before: 'a', after });
      await settle(100);
      expect(marked()).toEqual(['a b']);
    }
    await settle(1_000);
    expect(marked()).toEqual(['a b cd']);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('never shows the words of another text', async () => {
    const turnTo = show({ before: 'a', after: 'a b' });
    await settle();
    turnTo({ before: 'x', after: 'x y' });
    expect(marked()).toEqual([]);
    await settle(100);
    expect(marked()).toEqual([]);
    screen.getByText('x y');
    await settle(1_000);
    expect(marked()).toEqual(['x y']);
  });

  it('asks once for all of a page, and for nothing where nothing differs', async () => {
    show({ before: 'a', after: 'b' }, { before: 'same', after: 'same' }, { before: '', after: 'd' });
    await settle();
    expect(asked).toHaveBeenCalledExactlyOnceWith([
      { before: 'a', after: 'b' },
      { before: '', after: 'd' },
    ]);
    expect(marked()).toEqual(['b', 'd']);
  });

  it('asks for many a few at a time', async () => {
    show(...Array.from({ length: 23 }, (_, at) => ({ before: 'a', after: `b${at}` })));
    await settle();
    expect(asked.mock.calls.map(([pairs]) => pairs.length)).toEqual([10, 10, 3]);
    expect(marked()).toHaveLength(23);
  });
});

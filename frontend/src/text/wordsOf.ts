import type { WordsPreview } from '../lib/api';
import { call } from '../lib/http';
import type { Diff } from './edits';

interface Pair {
  before: string;
  after: string;
}

interface Asked {
  pair: Pair;
  tell: (diff: Diff) => void;
  fail: (error: unknown) => void;
}

const AT_ONCE = 10;
let waiting: Asked[] = [];

/** How two texts differ, as the server tells it. What a page asks at one moment goes together. */
export const wordsOf = (pair: Pair): Promise<Diff> =>
  new Promise((tell, fail) => {
    if (waiting.length === 0) queueMicrotask(askAll);
    waiting.push({ pair, tell, fail });
  });

function askAll() {
  const all = waiting;
  waiting = [];
  for (let from = 0; from < all.length; from += AT_ONCE) void ask(all.slice(from, from + AT_ONCE));
}

async function ask(asked: Asked[]) {
  try {
    const pairs = asked.map(({ pair }) => pair);
    const told = await call<WordsPreview>('POST', '/api/words/preview', { pairs });
    asked.forEach(({ tell }, at) => {
      tell({
        words: told.words[at] ?? [],
        statements: told.statements[at] ?? [],
        summary: told.summaries[at] ?? '',
      });
    });
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

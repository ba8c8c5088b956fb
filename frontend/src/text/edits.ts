import type { StatementPart, WordEdit } from '../lib/api';

export type { StatementPart, WordEdit } from '../lib/api';

/** How two texts differ: in words, in statements, and in a sentence. */
export interface Diff {
  words: WordEdit[];
  statements: StatementPart[];
  /** Nothing where nobody says it yet. */
  summary: string;
}

/** The whole text taken away and the whole one written, where nobody says yet what they share. */
export const whole = (before: string, after: string): WordEdit[] => [
  ...(before === '' ? [] : [{ op: 'DELETE', text: before } as const]),
  ...(after === '' ? [] : [{ op: 'INSERT', text: after } as const]),
];

/** The words of each statement; all of them as one where nobody says what becomes of statements. */
export function statementsIn(
  words: WordEdit[],
  statements: StatementPart[],
): { op: StatementPart['op']; words: WordEdit[] }[] {
  if (statements.length === 0) return [{ op: 'EDITED', words }];
  let from = 0;
  return statements.map(({ op, runs }) => {
    const own = words.slice(from, from + runs);
    from += runs;
    return { op, words: own };
  });
}

/** One side of a diff: what it was, or what it would be. */
export function sideOf(
  words: WordEdit[],
  statements: StatementPart[],
  side: 'before' | 'after',
): { words: WordEdit[]; statements: StatementPart[] } {
  const stays = ({ op }: WordEdit) => op !== (side === 'before' ? 'INSERT' : 'DELETE');
  return {
    words: words.filter(stays),
    statements: statementsIn(words, statements)
      .map(({ op, words: own }) => ({ op, runs: own.filter(stays).length }))
      .filter(({ runs }) => statements.length > 0 && runs > 0),
  };
}

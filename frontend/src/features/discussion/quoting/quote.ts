import { useState } from 'react';
import { writeOn } from '../../../lib/drafts';

/** As much of a comment as is quoted unasked, in characters. */
const LONGEST = 600;

/** Words as a quote in Markdown. */
export const quoteOf = (words: string): string =>
  words
    .trim()
    .replace(/\n\s*\n/g, '\n\n')
    .split('\n')
    .map((line) => `> ${line.trimEnd()}`.trimEnd())
    .join('\n');

/** What of a comment is quoted as a whole: its own words, as far as they go in a quote. */
export function gistOf(body: string): string {
  const own = body
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim();
  return shortened(own || body);
}

function shortened(words: string): string {
  const letters = [...words];
  if (letters.length <= LONGEST) return words;
  const kept = letters.slice(0, LONGEST).join('');
  const end = kept.search(/\s+\S*$/);
  return `${end > 0 ? kept.slice(0, end) : kept}…`;
}

/** What was written before, the quote, and room to go on below it. */
export const withQuote = (written: string, words: string): string =>
  [written.trimEnd(), quoteOf(words), ''].filter((part, at) => part !== '' || at > 0).join('\n\n');

/** Quotes into what is written under a key; `times` tells the place where that is shown that something came. */
export function useQuoting(key: string) {
  const [quoted, tell] = useState({ key, times: 0 });
  const times = quoted.key === key ? quoted.times : 0;
  const quote = (words: string) => {
    writeOn(key, (written) => withQuote(written, words));
    tell({ key, times: times + 1 });
  };
  return { times, quote };
}

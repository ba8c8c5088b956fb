import { InnerLink } from '../ui/InnerLink';

/**
 * An address, the number of a proposal, or somebody's handle, where none of them is a part of something longer. In the
 * letters of these alone: whoever ignores case takes others for them.
 */
const LINKS =
  /\b[hH][tT]{2}[pP][sS]?:\/\/[^\s<>"]+|(?<![\p{L}\p{N}_&/#@.-])(?:#[1-9]\d{0,17}|@[a-zA-Z0-9][a-zA-Z0-9-]{1,38})(?![\p{L}\p{N}_@-])/gu;

/** What ends a sentence ends no address. */
const AFTERWARDS = /[.,;:!?'"’”)\]]+$/;

/** A plain text whose addresses, `#7` and `@handle` are links, as they are where Markdown is written. */
export function Linked({ text }: { text: string }) {
  return partsOf(text).map(({ from, words, isLink }) =>
    isLink ? <LinkOf key={from} words={words} /> : <span key={from}>{words}</span>,
  );
}

function LinkOf({ words }: { words: string }) {
  if (words.startsWith('#')) return <InnerLink href={`/proposals/${words.slice(1)}`}>{words}</InnerLink>;
  if (words.startsWith('@'))
    return <InnerLink href={`/proposals?author=${words.slice(1).toLowerCase()}`}>{words}</InnerLink>;
  return (
    <a href={words} rel="nofollow ugc noopener">
      {words}
    </a>
  );
}

interface Part {
  from: number;
  words: string;
  isLink: boolean;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const add = (to: number, isLink: boolean) => {
    if (to > from) parts.push({ from, words: text.slice(from, to), isLink });
    from = to;
  };
  for (const { 0: found, index } of text.matchAll(LINKS)) {
    const words = withoutEnd(found);
    if (words.endsWith('://')) continue;
    add(index, false);
    add(index + words.length, true);
  }
  add(text.length, false);
  return parts;
}

/** A bracket that was opened in the address closes in it. */
function withoutEnd(found: string): string {
  let words = found.replace(AFTERWARDS, '');
  while (found[words.length] === ')' && countOf(words, '(') > countOf(words, ')')) words += ')';
  return words;
}

const countOf = (words: string, sign: string): number => words.split(sign).length - 1;

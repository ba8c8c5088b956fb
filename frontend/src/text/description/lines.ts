// How the lines of a description are told apart. `Lines.java` reads the same; both are held to descriptions.json.

/** How a line begins that is an item of a list. */
export interface Mark {
  /** The blanks before it. */
  indent: string;
  columns: number;
  /** As typed, with the blanks behind it. */
  sign: string;
  /** Null where the item has none. */
  number: number | null;
  words: string;
}

/** What steers the direction of writing or draws nothing: it would reach beyond the text. */
const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: word processors end lines so
const END = /\r\n|[\r\n\u000b\u000c\u2028\u2029]/;
const MARK =
  /^([ \t\u00a0\u3000]*)((?:[-*+●○■–—·]|(\d{1,3})[.)])(?:[ \t\u00a0\u3000]+|$)|[•◦▪▫‣⁃・](?![•◦▪▫‣⁃・])[ \t\u00a0\u3000]*)(.*)$/su;
const TAB = 4;
const WIDE = '\u3000';

/** The lines of a text, as they are drawn. */
export const linesOf = (text: string): string[] => text.split(END).map((line) => line.replace(STEERING, ''));

export function markOf(line: string): Mark | null {
  const found = MARK.exec(line);
  if (!found) return null;
  const [, indent = '', sign = '', number, words = ''] = found;
  return {
    indent,
    columns: columns(line),
    sign,
    number: number === undefined ? null : Number(number),
    words: words.trim(),
  };
}

/** How far a line stands in. */
export function columns(line: string): number {
  let at = 0;
  for (const sign of line) {
    if (sign === '\t') at += TAB - (at % TAB);
    else if (sign === WIDE) at += 2;
    else if (sign === ' ' || sign === '\u00a0') at += 1;
    else break;
  }
  return at;
}

import { standings } from './blocks';
import { type Mark, markOf } from './lines';

// What keys and buttons make of a description that is being written: no screen here.

/** A text and what is selected in it. */
export interface Written {
  text: string;
  start: number;
  end: number;
}

const BULLET = '- ';

/** Enter in an item begins the next one; in an item without words it steps out, and at last ends the list. */
export function withNextItem(written: Written): Written | null {
  const { text, start, end } = written;
  const at = lineAt(text, start);
  const line = linesOf(text)[at] ?? '';
  const mark = markOf(line);
  const begin = beginOf(text, at);
  if (!mark || standings(text)[at]?.depth === 0 || start < begin + headOf(mark).length) return null;
  if (mark.words === '' && !/\s$/.test(mark.sign)) return null;
  if (mark.words === '' && start === end) return steppedOut(written) ?? withLine(written, at, '');
  return typed(written, `\n${mark.indent}${nextSign(mark)}`);
}

/** Another line of the same item; null outside of lists. */
export function withLineWithin(written: Written): Written | null {
  const at = lineAt(written.text, written.start);
  const mark = markOf(linesOf(written.text)[at] ?? '');
  if (!mark || standings(written.text)[at]?.depth === 0) return null;
  return typed(written, `\n${' '.repeat(headOf(mark).length)}`);
}

/** Puts the selected items one step in, under the item above; null where none can be. */
export const steppedIn = (written: Written): Written | null => eachLine(written, lineIn);

/** Puts the selected items one step out; null where none can be. */
export const steppedOut = (written: Written): Written | null => eachLine(written, lineOut);

/** Makes the selected lines items of a list, or plain lines where all of them are items. */
export function asList(written: Written): Written {
  const chosen = linesOf(written.text).slice(lineAt(written.text, written.start), last(written) + 1);
  const areItems = chosen.every((line) => line.trim() === '' || markOf(line));
  const change = areItems && chosen.some((line) => line.trim()) ? unmarked : marked;
  const blank = chosen.every((line) => line.trim() === '');
  return eachLine(written, (text, at) => change(linesOf(text)[at] ?? '', blank)) ?? written;
}

const unmarked = (line: string): string | null => markOf(line)?.words ?? null;

const marked = (line: string, blank: boolean): string | null =>
  markOf(line) || (line.trim() === '' && !blank) ? null : `${BULLET}${line.trim()}`;

/** What has to be typed to come from one text to the other, as little as can be. */
export function difference(from: string, to: string): { start: number; end: number; text: string } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let same = 0;
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same += 1;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}

/** The same with words in place of what is selected. */
export function typed({ text, start, end }: Written, words: string): Written {
  const caret = start + words.length;
  return { text: text.slice(0, start) + words + text.slice(end), start: caret, end: caret };
}

function lineIn(text: string, at: number): string | null {
  const mark = markOf(linesOf(text)[at] ?? '');
  const { depth, first } = standings(text)[at] ?? { depth: 0, first: true };
  if (!mark || depth !== 1 || first) return null;
  const above = itemAbove(text, at, 1);
  if (!above) return null;
  const beside = itemAbove(text, at, 2);
  return beside
    ? `${beside.indent}${nextSign(beside)}${mark.words}`
    : `${above.indent}${' '.repeat(above.sign.trimEnd().length + 1)}${firstSign(mark)}${mark.words}`;
}

function lineOut(text: string, at: number): string | null {
  const mark = markOf(linesOf(text)[at] ?? '');
  const above = itemAbove(text, at, 1);
  if (!mark || !above || standings(text)[at]?.depth !== 2) return null;
  return `${above.indent}${nextSign(above)}${mark.words}`;
}

/** The item that a line would follow at that depth. */
function itemAbove(text: string, at: number, depth: 1 | 2): Mark | null {
  const lines = linesOf(text);
  const places = standings(text);
  for (let above = at - 1; above >= 0; above -= 1) {
    const found = places[above]?.depth ?? 0;
    if (found === depth) return markOf(lines[above] ?? '');
    if (found === 1) return null;
  }
  return null;
}

function eachLine(written: Written, change: (text: string, at: number) => string | null): Written | null {
  let changed: Written | null = null;
  for (let at = lineAt(written.text, written.start); at <= last(written); at += 1) {
    const line = change((changed ?? written).text, at);
    if (line !== null) changed = withLine(changed ?? written, at, line);
  }
  return changed;
}

/** The same with another line at that place; what is selected stays with its words. */
function withLine(written: Written, at: number, line: string): Written {
  const lines = linesOf(written.text);
  const begin = beginOf(written.text, at);
  const longer = line.length - (lines[at] ?? '').length;
  const moved = (place: number) => (place < begin ? place : Math.max(begin, place + longer));
  return {
    text: lines.map((each, place) => (place === at ? line : each)).join('\n'),
    start: moved(written.start),
    end: moved(written.end),
  };
}

const linesOf = (text: string): string[] => text.split('\n');

const lineAt = (text: string, place: number): number => linesOf(text.slice(0, place)).length - 1;

const last = ({ text, end }: Written): number => lineAt(text, end);

const beginOf = (text: string, at: number): number =>
  linesOf(text)
    .slice(0, at)
    .reduce((sum, line) => sum + line.length + 1, 0);

const headOf = ({ indent, sign }: Mark): string => indent + sign;

/** As the item before, one further where it has a number. */
const nextSign = ({ sign, number }: Mark): string =>
  number === null ? spaced(sign) : spaced(sign.replace(/\d+/, String(number + 1)));

const firstSign = ({ sign, number }: Mark): string =>
  number === null ? spaced(sign) : spaced(sign.replace(/\d+/, '1'));

const spaced = (sign: string): string => (/\s$/.test(sign) || sign === '・' ? sign : `${sign} `);

// The words of one line: what is strong, emphasised, code or a link. `Runs.java` reads the same; both are held to
// descriptions.json.

/** Words that look alike. */
export interface Run {
  text: string;
  strong?: true;
  em?: true;
  code?: true;
  /** Where they lead to. */
  href?: string;
}

interface Part extends Run {
  /** Of a row of `*` or `_`: how many are left of how many, and what they can do. */
  marks?: { sign: string; left: number; length: number; opens: boolean; closes: boolean };
}

const BLANK = /[ \t\u00a0\u3000]/;
const LETTER = /[\p{L}\p{N}]/u;
const ESCAPED = /^[!-/:-@[-`{-~]$/;
const SEEN = /[^\s\p{Z}\p{C}\p{M}]/u;
const LABELLED = /\[((?:[^\\[\]]|\\.)+)\]\((?:<([^<>\s]+)>|((?:[^\s()<>]|\([^\s()<>]*\))+))\)/suy;
const BARE = /https?:\/\/[^\s\p{Z}\p{Cc}\p{Cf}<>"`。、，）」』】〉》]+/iuy;
const OUTSIDE = /^(?:https?:\/\/|mailto:)[^\s\p{Z}\p{Cc}\p{Cf}]+$/iu;
const INSIDE =
  /^\/(?:skills|proposals|roles|catalogue)(?:\/[A-Za-z0-9_-]+)*\/?(?:\?[A-Za-z0-9_=&%+-]*)?(?:#[A-Za-z0-9_-]*)?$/;

export const leadsOutside = (address: string): boolean => OUTSIDE.test(address);

export const runsOf = (line: string): Run[] => joined(emphasised(partsOf(line, false)));

/** @param linked whether it is the words of a link, which hold no other */
function partsOf(line: string, linked: boolean): Part[] {
  const parts: Part[] = [];
  let words = '';
  const add = (...next: Part[]) => {
    if (words) parts.push({ text: words });
    words = '';
    parts.push(...next);
  };
  for (let at = 0; at < line.length; ) {
    const sign = line.charAt(at);
    const code = sign === '`' ? codeAt(line, at) : null;
    const link = linked ? null : linkAt(line, at);
    if (sign === '\\' && ESCAPED.test(line.charAt(at + 1))) {
      words += line.charAt(at + 1);
      at += 2;
    } else if (code) {
      if (code.text !== null) add({ text: code.text, code: true });
      else words += line.slice(at, code.end);
      at = code.end;
    } else if (link) {
      add(...link.parts);
      at = link.end;
    } else if (sign === '*' || sign === '_') {
      const end = endOfRow(line, at);
      add(marksAt(line, at, end));
      at = end;
    } else {
      words += sign;
      at += 1;
    }
  }
  add();
  return parts;
}

function endOfRow(line: string, from: number): number {
  let end = from;
  while (line.charAt(end) === line.charAt(from)) end += 1;
  return end;
}

/** Code up to a row of as many backticks; without one, the row stands as it is. */
function codeAt(line: string, from: number): { text: string | null; end: number } {
  const begin = endOfRow(line, from);
  for (let at = line.indexOf('`', begin); at >= 0; ) {
    const end = endOfRow(line, at);
    if (end - at === begin - from) return { text: unpadded(line.slice(begin, at)), end };
    at = line.indexOf('`', end);
  }
  return { text: null, end: begin };
}

/** A blank on both sides only parts the words from the backticks. */
const unpadded = (code: string): string =>
  code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;

function linkAt(line: string, at: number): { parts: Part[]; end: number } | null {
  const sign = line.charAt(at);
  if (sign === '[') return labelledAt(line, at);
  if (sign !== 'h' && sign !== 'H') return null;
  if (at > 0 && /[A-Za-z0-9]/.test(line.charAt(at - 1))) return null;
  BARE.lastIndex = at;
  const href = trimmed(BARE.exec(line)?.[0] ?? '');
  if (!/\/\/./.test(href)) return null;
  return { parts: [{ text: href, href }], end: at + href.length };
}

/** What the rest of Rungs does not link to stands as it was typed. */
function labelledAt(line: string, at: number): { parts: Part[]; end: number } | null {
  LABELLED.lastIndex = at;
  const found = LABELLED.exec(line);
  const label = found?.[1] ?? '';
  const href = found?.[2] ?? found?.[3] ?? '';
  if (!found || !SEEN.test(label) || !(OUTSIDE.test(href) || INSIDE.test(href))) return null;
  const parts = emphasised(partsOf(label, true)).map((part) => ({ ...part, href }));
  return { parts, end: LABELLED.lastIndex };
}

/** Without what belongs to the sentence around it. */
function trimmed(address: string): string {
  let open = 0;
  for (const sign of address) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!/[?!.,:;*_~'\]]/.test(last)) break;
  }
  return address.slice(0, end);
}

function marksAt(line: string, from: number, end: number): Part {
  const sign = line.charAt(from);
  const before = lastSign(line, from);
  const after = String.fromCodePoint(line.codePointAt(end) ?? 0x20);
  const length = end - from;
  const marks = {
    sign,
    left: length,
    length,
    opens: !BLANK.test(after) && !(sign === '_' && LETTER.test(before)),
    closes: !BLANK.test(before) && !(sign === '_' && LETTER.test(after)),
  };
  return { text: '', marks };
}

/** The character before a place; a blank at the beginning. */
function lastSign(line: string, at: number): string {
  if (at === 0) return ' ';
  const last = line.charCodeAt(at - 1);
  const paired = at > 1 && last >= 0xdc00 && last <= 0xdfff;
  return String.fromCodePoint(line.codePointAt(at - (paired ? 2 : 1)) ?? 0x20);
}

/** Pairs the rows of `*` and `_`, each with the nearest before it; what finds no other stands as it is. */
function emphasised(parts: Part[]): Part[] {
  for (const [at, { marks: closer }] of parts.entries()) {
    while (closer?.closes && closer.left > 0) {
      const from = openerOf(parts, at);
      const opener = parts[from]?.marks;
      if (!opener) break;
      const size = opener.left > 1 && closer.left > 1 ? 2 : 1;
      for (const part of parts.slice(from + 1, at)) {
        if (size === 2) part.strong = true;
        else part.em = true;
        if (part.marks) part.marks.opens = false;
      }
      opener.left -= size;
      closer.left -= size;
    }
  }
  return parts.map(({ marks, ...part }) => (marks ? { ...part, text: marks.sign.repeat(marks.left) } : part));
}

function openerOf(parts: Part[], at: number): number {
  const closer = parts[at]?.marks;
  for (let from = at - 1; closer && from >= 0; from -= 1) {
    const opener = parts[from]?.marks;
    if (opener?.sign !== closer.sign || !opener.opens || opener.left === 0) continue;
    // As in `5*3**2*`: a row that could be either is no partner of one that makes three with it.
    const either = opener.closes || closer.opens;
    const odd = (opener.length + closer.length) % 3 === 0 && closer.length % 3 !== 0;
    if (!either || !odd) return from;
  }
  return -1;
}

function joined(parts: Run[]): Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.text === '') continue;
    if (last && looksLike(last, part)) last.text += part.text;
    else runs.push({ ...part });
  }
  return runs;
}

const looksLike = (one: Run, other: Run): boolean =>
  one.strong === other.strong && one.em === other.em && one.code === other.code && one.href === other.href;

import { standings } from './blocks';
import { markOf } from './lines';

// What is made of a text that comes from elsewhere: the bullets of other programs become items of a list.

/** How word processors write bullets of the second step, and those that only their own fonts draw. */
const SECOND = /^([ \t\u00a0\u3000]*)(?:o\t|[◦○▪▫\uf0a7][ \t\u00a0]+)/;
const OF_FONTS = /^([ \t\u00a0]*)[\uf0b7\uf0a7\uf0d8\uf06e\uf0fc][ \t\u00a0]*/;

/** A text as it is written here. What holds no list stays as it is. */
export function pasted(plain: string, html: string): string {
  const text = listsOf(html) ?? plain;
  const given = text.split(/\r\n?|\n/);
  const lines = given.map((line) =>
    line.replace(/^([ \t\u00a0\u3000]*)o\t/, '$1◦\t').replace(OF_FONTS, '$1• '),
  );
  if (!lines.some((line) => markOf(line))) return text;
  const places = standings(lines.join('\n'));
  let top = false;
  return lines
    .map((line, at) => {
      const mark = markOf(line);
      const { depth } = places[at] ?? { depth: 0 };
      if (!mark || depth === 0) {
        top = top && line.trim() === '';
        return line.trimEnd();
      }
      const second = depth === 2 || (top && SECOND.test(given[at] ?? ''));
      if (!second) top = !SECOND.test(given[at] ?? '');
      return `${second ? '  ' : ''}${mark.number === null ? '-' : `${mark.number}.`} ${mark.words}`;
    })
    .join('\n');
}

/** The lines of a page's piece that has a list; null where it has none. Nothing of it is loaded or run. */
function listsOf(html: string): string | null {
  if (!/<li[\s>]/i.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines: string[] = [''];
  read(body, lines, 0);
  return lines
    .map((line) => line.trimEnd())
    .filter((line, at, all) => line !== '' || (at > 0 && all[at - 1] !== ''))
    .join('\n')
    .trim();
}

const PARTS = /^(?:p|div|h[1-6]|section|article|blockquote|tr|table|ul|ol|dl|dt|dd|pre)$/;

function read(from: Node, lines: string[], depth: number) {
  let count = 0;
  for (const node of from.childNodes) {
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === Node.TEXT_NODE) write(node.textContent ?? '', lines);
    if (node.nodeType !== Node.ELEMENT_NODE || /^(?:style|script|head|title)$/.test(name)) continue;
    if (name === 'li') {
      count += 1;
      const sign = from.nodeName === 'OL' ? `${count}.` : '-';
      lines.push(`${depth > 1 ? '  ' : ''}${sign} `);
    } else if (beginsLine(name, depth) && !isItem(lines.at(-1))) lines.push('  '.repeat(depth));
    read(node, lines, depth + (name === 'ul' || name === 'ol' ? 1 : 0));
    if (PARTS.test(name) && depth === 0) lines.push('');
  }
}

/** A list within an item begins with its own items. */
const beginsLine = (name: string, depth: number): boolean =>
  name === 'br' || (PARTS.test(name) && (depth === 0 || !/^[uo]l$/.test(name)));

/** Whether it has a mark and no words yet. */
const isItem = (line: string | undefined): boolean => markOf(line ?? '')?.words === '';

function write(words: string, lines: string[]) {
  const said = words.replace(/\s+/g, ' ');
  const line = lines.at(-1) ?? '';
  lines[lines.length - 1] = line + (line === '' || line.endsWith(' ') ? said.trimStart() : said);
}

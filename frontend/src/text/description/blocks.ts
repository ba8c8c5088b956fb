import { columns, linesOf, type Mark, markOf } from './lines';
import { type Run, runsOf } from './runs';

// What a description says, as it is read. `Description.java` reads the same; both are held to descriptions.json.

export type Line = Run[];

interface Paragraph {
  kind: 'paragraph';
  lines: Line[];
}

export interface Listing {
  kind: 'list';
  /** The number of its first item; null where they have none. */
  first: number | null;
  items: Item[];
}

export interface Item {
  lines: Line[];
  /** What stands one step in. */
  nested: Listing[];
}

export type Block = Paragraph | Listing;

/** From so many columns on an item stands under the one before it. */
const STEP = 2;

/** The paragraphs and lists of a description. Whatever is written is shown; a list is nested once. */
export function blocksOf(text: string): Block[] {
  const reader = new Reader();
  for (const line of linesOf(text)) reader.read(line);
  return reader.blocks;
}

/** Where a line stands: in no list, an item, or an item one step in. */
export interface Standing {
  depth: 0 | 1 | 2;
  /** Whether it is the first of its list, so that there is none to stand under. */
  first: boolean;
}

/** Where each line stands while it is written: an item is one before it has words. */
export function standings(text: string): Standing[] {
  const reader = new Reader();
  return text.split('\n').map((line) => {
    const empty = markOf(line)?.words === '';
    return reader.read(empty ? `${line} …` : line);
  });
}

const OUTSIDE: Standing = { depth: 0, first: false };

class Reader {
  readonly blocks: Block[] = [];
  private paragraph: Paragraph | null = null;
  private list: Listing | null = null;
  private base = 0;
  private item: Item | null = null;

  read(line: string): Standing {
    const mark = markOf(line);
    if (line.trim() === '' || (this.list && mark?.words === '')) this.paragraph = null;
    else if (mark && mark.words !== '' && this.begins(mark)) return this.add(mark);
    else if (this.list && columns(line) >= this.base + STEP) this.item?.lines.push(runsOf(line.trim()));
    else this.write(runsOf(line.trim()));
    return OUTSIDE;
  }

  /** Amid a paragraph only a first number begins a list: "in version / 14. Then". */
  private begins({ number }: Mark): boolean {
    return !this.paragraph || number === null || number === 1;
  }

  private add(mark: Mark): Standing {
    this.paragraph = null;
    const item: Item = { lines: [runsOf(mark.words)], nested: [] };
    this.item = item;
    const above = this.list?.items.at(-1);
    if (above && mark.columns >= this.base + STEP) {
      this.listFor(mark, above.nested.at(-1), above.nested).items.push(item);
      return { depth: 2, first: false };
    }
    this.base = this.list ? Math.min(this.base, mark.columns) : mark.columns;
    this.list = this.listFor(mark, this.list, this.blocks);
    return { depth: 1, first: this.list.items.push(item) === 1 };
  }

  /** The list that goes on, or another one where items with numbers follow on ones without. */
  private listFor({ number }: Mark, open: Listing | null | undefined, lists: Block[] | Listing[]): Listing {
    if (open && (open.first === null) === (number === null)) return open;
    const begun: Listing = { kind: 'list', first: number, items: [] };
    lists.push(begun);
    return begun;
  }

  private write(words: Line) {
    this.list = null;
    if (!this.paragraph) {
      this.paragraph = { kind: 'paragraph', lines: [] };
      this.blocks.push(this.paragraph);
    }
    this.paragraph.lines.push(words);
  }
}

/** Its words without marks, a line for each that is read. */
export const bareLines = (text: string): string[] => blocksOf(text).flatMap(said);

function said(block: Block): string[] {
  if (block.kind === 'paragraph') return block.lines.map(plain);
  return block.items.flatMap(({ lines, nested }) => [...lines.map(plain), ...nested.flatMap(said)]);
}

const plain = (line: Line): string => line.map((run) => run.text).join('');

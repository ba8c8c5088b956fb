import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Block, bareLines, blocksOf, type Line } from './blocks';
import type { Run } from './runs';

// The very cases that the server's reader is held to.

interface Case {
  says: string;
  text: string;
  blocks: unknown;
}

const CASES = JSON.parse(readFileSync('../backend/src/test/resources/descriptions.json', 'utf8')) as Case[];

/** As the file writes it: plain words alone, no empty fields. */
const asFiled = (block: Block): unknown => {
  if (block.kind === 'paragraph') return { p: block.lines.map(line) };
  const items = block.items.map(({ lines, nested }) => ({
    lines: lines.map(line),
    ...(nested.length > 0 && { nested: nested.map(asFiled) }),
  }));
  if (block.first === null) return { ul: items };
  return block.first === 1 ? { ol: items } : { ol: items, first: block.first };
};

const line = (words: Line) => words.map(run);

const run = ({ text, ...looks }: Run) => (Object.keys(looks).length > 0 ? { text, ...looks } : text);

describe('A description is read as on the server', () => {
  it.each(CASES)('$says', ({ text, blocks }) => {
    expect(blocksOf(text).map(asFiled)).toEqual(blocks);
  });
});

describe('The words of a description', () => {
  it('are those that are read, without marks', () => {
    const text = 'You **can**:\n- plan `it`\n  - [alone](https://example.org)\n2. run';
    expect(bareLines(text)).toEqual(['You can:', 'plan it', 'alone', 'run']);
  });

  it('are all there, whatever is written', () => {
    const bare = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
    const pieces = [
      '- ',
      '  ',
      '* ',
      '**',
      '_',
      '`',
      'a',
      'b c',
      '\n',
      '1. ',
      '\t',
      '[',
      '](',
      ')',
      '\\',
      '・',
    ];
    for (let seed = 1; seed < 2000; seed += 1) {
      const text = Array.from({ length: 12 }, (_, at) => pieces[(seed * (at + 7) * 31) % pieces.length]).join(
        '',
      );
      const said = bare(bareLines(text).join(''));
      expect(bare(text).replaceAll('1', '')).toBe(said.replaceAll('1', ''));
    }
  });

  it('take no long time, however marks are heaped', () => {
    for (const piece of ['*a', '**a_', '`a``', '[a](', '](', 'https://(', '- a\n  ', '\\[a', '_*']) {
      const begun = performance.now();
      blocksOf(piece.repeat(4000 / piece.length));
      expect(performance.now() - begun).toBeLessThan(500);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { hasEncoding, isTable, unfit } from './fileChoice';

const file = (name: string, size = 10) => ({ name, size });

describe('A file that was chosen', () => {
  it('is told apart by its ending before it is sent', () => {
    expect(unfit([file('Our ladder.CSV')])).toBeNull();
    expect(unfit([file('ladder.xlsx')])).toBeNull();
    expect(unfit([file('ladder.zip')])).toBeNull();
    expect(unfit([file('ladder.doc')])).toContain('ladder.doc');
    expect(unfit([file('ladder')])).toContain('.csv');
  });

  it('is one, and not too large', () => {
    expect(unfit([])).toBe('Choose a file first.');
    expect(unfit([file('a.csv'), file('b.csv')])).toBe('Send one file at a time.');
    expect(unfit([file('a.csv', 4 * 1024 * 1024)])).toBeNull();
    expect(unfit([file('a.csv', 4 * 1024 * 1024 + 1)])).toContain('5 MB');
  });

  it('may be written in several encodings only where it is a table of text', () => {
    expect(hasEncoding(file('a.tsv'))).toBe(true);
    expect(hasEncoding(file('a.xlsx'))).toBe(false);
    expect([file('a.xlsx'), file('a.csv'), file('a.yml')].map(isTable)).toEqual([true, true, false]);
  });
});

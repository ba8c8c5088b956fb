import { describe, expect, it } from 'vitest';
import { gistOf, quoteOf, withQuote } from './quote';

describe('A quote', () => {
  it('begins each of its lines as Markdown does', () => {
    expect(quoteOf('  One.\n\n\nTwo,\nand three. ')).toBe('> One.\n>\n> Two,\n> and three.');
  });

  it('stands behind what was written before, with room below it', () => {
    expect(withQuote('', 'One.')).toBe('> One.\n\n');
    expect(withQuote('I say: ', 'One.')).toBe('I say:\n\n> One.\n\n');
  });

  it('of a whole comment leaves out what that quotes itself', () => {
    expect(gistOf('> Which?\n\nAll of them.')).toBe('All of them.');
    expect(gistOf('> Which?')).toBe('> Which?');
  });

  it('of a long comment ends behind a word', () => {
    const gist = gistOf('Words and '.repeat(100));
    expect(gist.length).toBeLessThanOrEqual(601);
    expect(gist).toMatch(/ (Words|and)…$/);
  });
});

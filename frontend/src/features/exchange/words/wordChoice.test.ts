// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ImportWord } from '../../../lib/api';
import { choicesOf, isOwed, keyOf, wordChosen, wordsSaid } from './wordChoice';

const word = (part: Partial<ImportWord>): ImportWord => ({
  column: 'REQUIREMENT',
  word: 'must',
  rows: 3,
  said: false,
  means: null,
  ...part,
});
const known = {
  levels: [{ level: 'junior', name: 'Junior' }],
  proficiencies: [{ proficiency: 'working', name: 'Working' }],
  roles: [{ slug: 'dyer', name: 'Dyer' }],
} as Parameters<typeof choicesOf>[1];
const places = {
  domains: [{ value: 'mill', name: 'Mill' }],
  groups: [{ value: 'wool', name: 'Wool', of: 'Mill' }],
};

describe('What a word means', () => {
  it('is unknown until it is said', () => {
    expect(wordChosen(word({}))).toBe('');
    expect(wordChosen(word({ said: true, means: 'mandatory' }))).toBe('mandatory');
    expect(wordChosen(word({ said: true }))).toBe('-');
    // A role that is there no more is not meant any longer.
    expect(wordChosen(word({ column: 'ROLE', said: true }))).toBe('');
  });

  it('is something known of its kind; a requirement and a proficiency may be nothing', () => {
    const values = (column: ImportWord['column']) =>
      choicesOf(word({ column }), known, places).map(({ value }) => value);
    expect(values('REQUIREMENT')).toEqual(['mandatory', 'optional', '-']);
    expect(values('PROFICIENCY')).toEqual(['working', '-']);
    expect(values('LEVEL')).toEqual(['junior']);
    expect(values('ROLE')).toEqual(['dyer']);
    expect(values('DOMAIN')).toEqual(['mill']);
    expect(values('GROUP')).toEqual(['wool']);
    // There may be very many: it is written.
    expect(values('SKILL')).toEqual([]);
  });

  it('is said where it was said before, or was chosen since', () => {
    const role = word({ column: 'ROLE', word: 'Dye master', said: true, means: 'dyer' });
    const dash = word({ word: '–' });
    const chosen = new Map([
      [keyOf(word({})), 'mandatory'],
      [keyOf(dash), '-'],
    ]);
    expect(wordsSaid([word({}), dash, role, word({ word: 'n/a' })], chosen)).toEqual([
      { column: 'REQUIREMENT', word: 'must', means: 'mandatory' },
      { column: 'REQUIREMENT', word: '–', means: null },
      { column: 'ROLE', word: 'Dye master', means: 'dyer' },
    ]);
    expect(wordsSaid([role], new Map([[keyOf(role), ' ']]))).toEqual([]);
  });

  it('is owed by whoever decides only where nothing is made for it', () => {
    const makes = [{ kind: 'LEVEL' as const, slug: 'apprentice', name: 'Apprentice' }];
    expect(isOwed(word({ column: 'LEVEL', word: 'Apprentice' }), { makes })).toBe(false);
    expect(isOwed(word({ column: 'LEVEL', word: 'Apprentice' }), { makes: [] })).toBe(true);
    expect(isOwed(word({ column: 'ROLE', word: 'Apprentice' }), { makes })).toBe(true);
    expect(isOwed(word({ said: true, means: 'mandatory' }), { makes: [] })).toBe(false);
  });
});

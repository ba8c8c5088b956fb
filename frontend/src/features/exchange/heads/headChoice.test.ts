import { describe, expect, it } from 'vitest';
import type { ImportHead } from '../../../lib/api';
import { chosenOf, isAtLevel, isKey, labelOf, optionsOf, saidOf } from './headChoice';

const levels = [
  { level: 'junior', name: 'Junior' },
  { level: 'senior', name: 'Senior' },
] as Parameters<typeof optionsOf>[1];

const head = (part: Partial<ImportHead>): ImportHead => ({
  spot: { sheet: null, line: 1, column: 1 },
  head: 'Stufe',
  meaning: { column: null, role: null, level: null },
  said: false,
  filled: false,
  examples: [],
  ...part,
});
const atSenior = { column: 'DESCRIPTION', role: null, level: 'senior' } as const;

describe('What a head stands for', () => {
  it('is a column, one at a level, or nothing', () => {
    expect(chosenOf(head({}))).toEqual({ column: '', role: '', filled: false });
    const skill = head({ meaning: { column: 'SKILL', role: null, level: null } });
    expect(chosenOf(skill)).toEqual({ column: 'SKILL', role: '', filled: false });
    const chosen = chosenOf(head({ meaning: { ...atSenior, role: 'dyer' } }));
    expect(chosen).toEqual({ column: 'DESCRIPTION@senior', role: 'dyer', filled: false });
    expect(isAtLevel(chosen)).toBe(true);
  });

  it('is told by its role where roles stand above it', () => {
    const roles = [{ slug: 'dyer', name: 'Dyer' }];
    const of = (role: string | null) => labelOf({ head: 'Junior', meaning: { ...atSenior, role } }, roles);
    expect([of(null), of('dyer'), of('unknown')]).toEqual(['Junior', 'Junior (Dyer)', 'Junior (unknown)']);
  });

  it('may be anything that it could be, and what it is', () => {
    const plain = optionsOf(head({}), levels).map(({ label }) => label);
    expect(plain.slice(0, 2)).toEqual(['Not read', 'Skill']);
    expect(plain).toContain('What is expected at Senior');
    const meaning = { column: 'REQUIREMENT', role: null, level: 'senior' } as const;
    expect(optionsOf(head({ meaning }), levels).at(-1)).toEqual({
      value: 'REQUIREMENT@senior',
      label: 'Requirement, Senior',
    });
  });

  it('is said where it was said before, or is chosen otherwise', () => {
    const skill = head({ head: 'Skill', meaning: { column: 'SKILL', role: null, level: null } });
    const kept = head({ head: 'Senior', meaning: atSenior, said: true });
    const chosen = new Map([
      ['Stufe', { column: 'DESCRIPTION@junior', role: 'dyer', filled: false }],
      ['Skill', { column: 'SKILL', role: '', filled: false }],
    ]);
    expect(saidOf([skill, kept, head({})], chosen)).toEqual([
      { head: 'Senior', ...atSenior, filled: false },
      { head: 'Stufe', column: 'DESCRIPTION', role: 'dyer', level: 'junior', filled: false },
    ]);
    expect(saidOf([kept], new Map([['Senior', { column: '', role: '', filled: false }]]))).toEqual([
      { head: 'Senior', column: null, role: null, level: null, filled: false },
    ]);
  });

  it('may go on below, where it says which row it is', () => {
    const role = head({ head: 'Role', meaning: { column: 'ROLE', role: null, level: null } });
    const said = (column: string) =>
      saidOf([role], new Map([['Role', { column, role: '', filled: true }]])).map(({ filled }) => filled);
    expect(said('ROLE')).toEqual([true]);
    expect(said('DESCRIPTION')).toEqual([false]);
    expect([isKey({ column: 'ROLE' }), isKey({ column: 'DESCRIPTION@junior' })]).toEqual([true, false]);
  });
});

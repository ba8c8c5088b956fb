// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sampleLadder } from '../ladder/ladder.fixture';
import { sampleExpectation, sampleProfile, sampleRole } from '../sample.fixture';
import type { Expectation } from '../types';
import {
  countTexts,
  gridLinesOf,
  isLong,
  namesOf,
  othersSaying,
  sentenceOfAll,
  sharedChanges,
  textsAt,
} from './sharing';

const roles = ['a', 'b', 'c', 'd'].map((id) => sampleRole({ id, slug: id, name: id.toUpperCase() }));
const says = (role: string, description: string | null, change: Partial<Expectation> = {}) =>
  sampleExpectation({ role, description, ...change });
const profileOf = (...expectations: Expectation[]) => sampleProfile({ roles, expectations });

/** The texts of the lowest level, each as its roles: "A, B | C" where C has another bar. */
const drawn = (profile: ReturnType<typeof profileOf>, only?: string) =>
  textsAt(profile, 'junior', only).map(({ bars }) =>
    bars.map((rows) => rows.map(({ role }) => role.name).join(', ')).join(' | '),
  );

describe('One text for several roles', () => {
  const profile = profileOf(
    says('a', 'Runs it.'),
    says('b', 'Builds it.'),
    says('c', 'Runs it.'),
    says('d', 'Runs it.', { requirement: 'MANDATORY' }),
  );

  it('stands once, where its first role stands, parted by what is required', () => {
    expect(drawn(profile)).toEqual(['A, C | D', 'B']);
    expect(countTexts(profile)).toBe(2);
  });

  it('is found by one role, which then stands first', () => {
    expect(drawn(profile, 'd')).toEqual(['D | A, C']);
    expect(drawn(profile, 'b')).toEqual(['B']);
  });

  it('leads from one role to the others', () => {
    const [first] = profile.expectations;
    if (!first) throw new Error('a cell');
    expect(othersSaying(profile, first).map(({ role }) => role.id)).toEqual(['c', 'd']);
  });

  it('is another where other words hold from below', () => {
    const below = { level: 'senior', description: null, asBelow: true };
    const of = (words: string) =>
      profileOf(says('a', 'Runs it.'), says('b', words), says('a', null, below), says('b', null, below));
    expect(textsAt(of('Runs it.'), 'senior')).toHaveLength(1);
    expect(textsAt(of('Builds it.'), 'senior')).toHaveLength(2);
  });
});

describe('Roles that say the same everywhere', () => {
  it('are one line of the grid; a role without that level is another', () => {
    const cells = ['a', 'b', 'c', 'd'].map((role) => says(role, role === 'c' ? 'Else.' : 'Runs it.'));
    const profile = profileOf(...cells);
    const short = { ...profile.roles[3], rungs: profile.roles[3]?.rungs.slice(0, 1) ?? [] };
    const all = [
      ...profile.roles.slice(0, 3),
      { ...sampleRole({ id: 'd', slug: 'd', name: 'D' }), ...short },
    ];
    const ids = gridLinesOf({ ...profile, roles: all }).map((line) => line.map(({ id }) => id).join(''));
    expect(ids).toEqual(['ab', 'c', 'd']);
  });

  it('are named while they are few', () => {
    expect(namesOf(roles.slice(0, 2))).toBe('A and B');
    expect(namesOf(roles)).toBe('4 roles');
  });
});

it('A profile is long by its texts, not by its cells', () => {
  const many = Array.from({ length: 19 }, (_, at) =>
    sampleRole({ id: `r${at}`, slug: `r${at}`, name: `R${at}` }),
  );
  const cells = (words: (role: string) => string) =>
    sampleProfile().levels.flatMap(({ level }) =>
      many.map(({ id }) => sampleExpectation({ role: id, level, description: words(id) })),
    );
  expect(isLong(sampleProfile({ roles: many, expectations: cells(() => 'Runs it.') }))).toBe(false);
  expect(isLong(sampleProfile({ roles: many, expectations: cells((role) => role) }))).toBe(true);
});

describe('Changes', () => {
  const change = (role: string, to: string, act: 'EDITED' | 'REMOVED' = 'EDITED') => ({
    kind: 'EXPECTATION' as const,
    act,
    role,
    level: 'senior',
    before: { description: 'Runs it.', requirement: 'OPTIONAL' as const, proficiency: null },
    after:
      act === 'REMOVED' ? null : { description: to, requirement: 'OPTIONAL' as const, proficiency: null },
  });
  const drawnChanges = (...all: Parameters<typeof sharedChanges>[0][number][]) =>
    sharedChanges(all).map((group) => group.length);

  it('of one text are one, and of two are two', () => {
    expect(drawnChanges(change('a', 'Owns it.'), change('b', 'Owns it.'), change('c', 'Else.'))).toEqual([
      2, 1,
    ]);
    expect(drawnChanges(change('a', 'Owns it.'), change('b', '', 'REMOVED'))).toEqual([1, 1]);
  });

  it('of one text are one whatever is required, unless that is what changes', () => {
    const mandatory = (it: ReturnType<typeof change>, of: 'before' | 'after') => ({
      ...it,
      [of]: { ...it[of], requirement: 'MANDATORY' as const },
    });
    const other = mandatory(mandatory(change('b', 'Owns it.'), 'before'), 'after');
    expect(drawnChanges(change('a', 'Owns it.'), other)).toEqual([2]);
    expect(drawnChanges(change('a', 'Owns it.'), mandatory(change('b', 'Owns it.'), 'after'))).toEqual([
      1, 1,
    ]);
  });

  it('that stand otherwise to what is published are not one', () => {
    const all = [change('a', 'Owns it.'), change('b', 'Owns it.')];
    expect(sharedChanges(all, ({ role }) => role)).toHaveLength(2);
  });

  it('of the skill itself stand by themselves', () => {
    const field = {
      kind: 'SUMMARY' as const,
      act: 'EDITED' as const,
      level: null,
      before: null,
      after: null,
    };
    expect(drawnChanges(field, { ...field, kind: 'NAME' as const })).toEqual([1, 1]);
  });

  it('of one text are summed up once', () => {
    const said = { sentence: 'A, Senior: 2 words added.', level: 'senior' };
    expect(sentenceOfAll(sampleLadder(), said, roles)).toBe('4 roles, Senior: 2 words added.');
    expect(sentenceOfAll(sampleLadder(), said, roles.slice(0, 1))).toBe(said.sentence);
  });
});

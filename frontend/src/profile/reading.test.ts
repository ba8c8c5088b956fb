// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sampleLadder, sampleRung } from './ladder/ladder.fixture';
import { advance, optionalSentence, raisedBars, rowsAt } from './reading';
import { sampleExpectation, sampleProfile, sampleRole } from './sample.fixture';

const figures = (mandatory: number, optional: number) => ({
  roles: 2,
  levels: 5,
  mandatory,
  optional,
  expectations: mandatory + optional,
});
const ds = sampleRole({ id: 'ds', slug: 'data-scientist', name: 'Data Scientist' });

describe('The sentence under the mandatory requirements', () => {
  it.each([
    [3, 7, 'the other 7 optional'],
    [9, 1, 'the other 1 optional'],
    [0, 10, 'the other 10 optional'],
    [10, 0, 'none optional'],
    [0, 0, 'nothing expected yet'],
  ])('for %i mandatory and %i optional: %s', (mandatory, optional, sentence) => {
    expect(optionalSentence(figures(mandatory, optional))).toBe(sentence);
  });
});

describe('A level', () => {
  it('lists its expectations in the order of the roles and leaves out empty cells', () => {
    const profile = sampleProfile({
      expectations: [sampleExpectation({ role: 'llm' }), sampleExpectation({ role: 'ds', level: 'lead' })],
    });
    expect(rowsAt(profile, 'junior').map((row) => row.role.name)).toEqual(['LLM Engineer']);
    expect(rowsAt(profile, 'senior')).toEqual([]);
  });
});

describe('The next level', () => {
  it('is the one above', () => {
    const { here, next, skipped } = advance(sampleProfile(), ds, 'junior');
    expect(here?.level).toBe('junior');
    expect(next?.step.name).toBe('Middle');
    expect(skipped).toEqual([]);
  });

  it('is the next at which anything is expected, and says what was skipped', () => {
    const expectations = [sampleExpectation(), sampleExpectation({ level: 'lead' })];
    const { next, skipped } = advance(sampleProfile({ expectations }), ds, 'junior');
    expect(next?.step.level).toBe('lead');
    expect(skipped.map((step) => step.name)).toEqual(['Middle', 'Senior']);
  });

  it('does not exist at the top', () => {
    const { next, atTop } = advance(sampleProfile(), ds, 'principal');
    expect(next).toBeNull();
    expect(atTop).toBe(true);
  });

  it('does not exist where nothing more is expected', () => {
    const { next, atTop } = advance(sampleProfile({ expectations: [sampleExpectation()] }), ds, 'junior');
    expect(next).toBeNull();
    expect(atTop).toBe(false);
  });

  it('is the next one that the role has', () => {
    const role = { ...ds, rungs: [sampleRung('junior'), sampleRung('lead')] };
    const { next, skipped } = advance(sampleProfile(), role, 'junior');
    expect(next?.step.level).toBe('lead');
    expect(skipped).toEqual([]);
    expect(advance(sampleProfile(), role, 'lead').atTop).toBe(true);
  });

  it('says which bars it raises', () => {
    const ladder = sampleLadder();
    const here = sampleExpectation({ proficiency: 'awareness' });
    const next = sampleExpectation({ requirement: 'MANDATORY', proficiency: 'working' });
    expect(raisedBars(ladder, here, next)).toEqual([
      'Becomes mandatory.',
      'Rises from Awareness to Working.',
    ]);
    expect(raisedBars(ladder, null, next)).toEqual([]);
    expect(raisedBars(ladder, next, { ...next, requirement: null, proficiency: 'awareness' })).toEqual([
      'Falls from Working to Awareness.',
    ]);
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { advance, optionalSentence, raisedBars, rowsAt } from './reading';
import { sampleExpectation, sampleProfile } from './sample.fixture';

const figures = (mandatory: number, optional: number) => ({ roles: 2, levels: 5, mandatory, optional });

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
      expectations: [sampleExpectation({ role: 'llm' }), sampleExpectation({ role: 'ds', level: 'LEAD' })],
    });
    expect(rowsAt(profile, 'JUNIOR').map((row) => row.role.name)).toEqual(['LLM Engineer']);
    expect(rowsAt(profile, 'SENIOR')).toEqual([]);
  });
});

describe('The next level', () => {
  it('is the one above', () => {
    const { here, next, skipped } = advance(sampleProfile(), 'ds', 'JUNIOR');
    expect(here?.level).toBe('JUNIOR');
    expect(next?.step.name).toBe('Middle');
    expect(skipped).toEqual([]);
  });

  it('is the next at which anything is expected, and says what was skipped', () => {
    const expectations = [sampleExpectation(), sampleExpectation({ level: 'LEAD' })];
    const { next, skipped } = advance(sampleProfile({ expectations }), 'ds', 'JUNIOR');
    expect(next?.step.level).toBe('LEAD');
    expect(skipped.map((step) => step.name)).toEqual(['Middle', 'Senior']);
  });

  it('does not exist at the top', () => {
    const { next, atTop } = advance(sampleProfile(), 'ds', 'PRINCIPAL');
    expect(next).toBeNull();
    expect(atTop).toBe(true);
  });

  it('does not exist where nothing more is expected', () => {
    const { next, atTop } = advance(sampleProfile({ expectations: [sampleExpectation()] }), 'ds', 'JUNIOR');
    expect(next).toBeNull();
    expect(atTop).toBe(false);
  });

  it('says which bars it raises', () => {
    const here = sampleExpectation({ proficiency: 'AWARENESS' });
    const next = sampleExpectation({ requirement: 'MANDATORY', proficiency: 'WORKING' });
    expect(raisedBars(here, next)).toEqual(['Becomes mandatory.', 'Rises from Awareness to Working.']);
    expect(raisedBars(null, next)).toEqual([]);
  });
});

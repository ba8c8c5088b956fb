// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { asBelowName, saidBelow } from './asBelow';
import { cellName, levelBelow, levelName, NO_LADDER, proficiencyName, rungsOf } from './ladder';
import { levelsUpTo, proficienciesUpTo, sampleLadder, sampleRung } from './ladder.fixture';

const names = (steps: { name: string }[]) => steps.map(({ name }) => name);

describe('A name on the ladder', () => {
  it('is what its people call it', () => {
    const levels = [{ level: 'l1', name: 'Erste Stufe', rank: 1, definition: null }];
    const ladder = sampleLadder({ levels });
    expect(levelName(ladder, 'l1')).toBe('Erste Stufe');
    expect(cellName(ladder, 'Data Scientist', 'l1')).toBe('Data Scientist, Erste Stufe');
    expect(proficiencyName(ladder, 'expert')).toBe('Expert');
  });

  it('is read off its address where the ladder has it no more, or is not known yet', () => {
    expect(levelName(NO_LADDER, 'staff-engineer')).toBe('Staff engineer');
    expect(proficiencyName(sampleLadder({ proficiencies: proficienciesUpTo(0) }), 'expert')).toBe('Expert');
  });
});

describe('The rungs of a role', () => {
  const ladder = sampleLadder();

  it('are the levels that it has, from below', () => {
    const rungs = [sampleRung('lead'), sampleRung('senior', { title: 'Staff Engineer' })];
    expect(names(rungsOf(ladder, { rungs }))).toEqual(['Senior', 'Lead']);
    expect(levelBelow(ladder, { rungs }, 'lead')?.name).toBe('Senior');
    expect(levelBelow(ladder, { rungs }, 'senior')).toBeUndefined();
  });

  it('are all levels where nobody has said which', () => {
    expect(rungsOf(ladder, {})).toHaveLength(5);
    expect(rungsOf({ levels: levelsUpTo(1) }, {})).toHaveLength(1);
    expect(rungsOf({ levels: levelsUpTo(12) }, {})).toHaveLength(12);
  });

  it('lie apart where the role leaves a level out', () => {
    const rungs = [sampleRung('junior'), sampleRung('principal')];
    expect(levelBelow(ladder, { rungs }, 'principal')?.name).toBe('Junior');
  });
});

describe('A cell that says what the rung below says', () => {
  const ladder = sampleLadder();
  const role = { id: 'ds' };
  const cell = (level: string, description?: string) => ({
    role: 'ds',
    level,
    description: description ?? null,
    asBelow: description === undefined,
  });

  it('has its words', () => {
    const found = saidBelow(ladder, role, 'lead', [cell('senior', 'Builds.'), cell('lead')]);
    expect(asBelowName(found)).toBe('As Senior');
    expect(found.description).toBe('Builds.');
  });

  it('has them from further down where that one says the same', () => {
    const found = saidBelow(ladder, role, 'lead', [cell('middle', 'Helps.'), cell('senior'), cell('lead')]);
    expect(asBelowName(found)).toBe('As Middle');
    expect(found.description).toBe('Helps.');
  });

  it('says nothing where nothing is said below, or where there is no rung below', () => {
    expect(saidBelow(ladder, role, 'lead', [cell('lead')])).toMatchObject({ description: null });
    const found = saidBelow(ladder, role, 'junior', [cell('junior')]);
    expect(found).toEqual({ step: null, description: null });
    expect(asBelowName(found)).toBe('As below');
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cellName, levelName, NO_LADDER, proficiencyName, rungsOf } from './ladder';
import { levelsUpTo, proficienciesUpTo, sampleLadder, sampleRung } from './ladder.fixture';
import { asBelowName, saidBelow } from './saidBelow';

const names = (steps: { name: string }[]) => steps.map(({ name }) => name);

describe('A name on the ladder', () => {
  it('is what its people call it', () => {
    const levels = [{ id: '1', level: 'l1', name: 'Erste Stufe', rank: 1, definition: null }];
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
  });

  it('are all levels where nobody has said which', () => {
    expect(rungsOf(ladder, {})).toHaveLength(5);
    expect(rungsOf({ levels: levelsUpTo(1) }, {})).toHaveLength(1);
    expect(rungsOf({ levels: levelsUpTo(12) }, {})).toHaveLength(12);
  });
});

describe('A cell that says what stands below', () => {
  const ladder = sampleLadder();
  const cell = (level: string, description?: string) => ({
    role: 'ds',
    level,
    description: description ?? null,
    asBelow: description === undefined,
  });

  it('has the words of the next level where its role has some', () => {
    const cells = [cell('junior', 'Watches.'), cell('middle', 'Helps.'), cell('senior'), cell('lead')];
    const found = saidBelow(ladder, 'ds', 'lead', cells);
    expect(asBelowName(found)).toBe('As Middle');
    expect(found?.description).toBe('Helps.');
  });

  it('says nothing where nothing is said below', () => {
    const others = [cell('lead', 'Higher.'), { ...cell('junior', 'Another.'), role: 'llm' }, cell('middle')];
    expect(saidBelow(ladder, 'ds', 'senior', others)).toBeNull();
    expect(saidBelow(ladder, 'ds', 'junior', [cell('junior')])).toBeNull();
    expect(asBelowName(null)).toBe('As below');
  });
});

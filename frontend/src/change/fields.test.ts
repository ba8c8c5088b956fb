// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sampleLadder } from '../profile/ladder/ladder.fixture';
import { asExpectation, barOf, sentenceOf } from './fields';
import { changePlace } from './reading';
import { sampleChange } from './sample.fixture';

const ladder = sampleLadder({
  levels: [{ id: 'l', level: 'senior', name: 'Staff', rank: 1, definition: null }],
  proficiencies: [
    { id: 'p', proficiency: 'working', letter: 'P', name: 'Practitioner', rank: 1, definition: null },
  ],
});

describe('What a place says', () => {
  it('is named as the ladder has it', () => {
    const values = { description: 'Builds it.', requirement: 'MANDATORY', proficiency: 'working' } as const;
    expect(sentenceOf(ladder, values)).toBe('Builds it. (Mandatory, Practitioner)');
    expect(changePlace(ladder, sampleChange())).toBe('Data Scientist, Staff');
  });

  it('is no more than its words where neither requirement nor proficiency is said', () => {
    expect(sentenceOf(ladder, { description: 'Builds it.' })).toBe('Builds it.');
    expect(barOf(ladder, { requirement: null, proficiency: null })).toBe('');
  });

  it('can be what stands below', () => {
    const below = { asBelow: true, requirement: null, proficiency: 'working' };
    expect(asExpectation(below)).toEqual({ ...below, description: null });
    expect(sentenceOf(ladder, below)).toBe('(As below, Practitioner)');
  });

  it('is no expectation where it says something else', () => {
    expect(asExpectation({ text: 'A name' })).toBeNull();
    expect(asExpectation({ group: 'g1', description: null, asBelow: null })).toBeNull();
  });
});

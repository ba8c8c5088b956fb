import { describe, expect, it } from 'vitest';
import type { FieldValues, OperationForm, SkillProfile } from '../../../lib/api';
import { NO_LADDER } from '../../../profile/ladder/ladder';
import { sampleLadder, sampleLevels, sampleProficiencies } from '../../../profile/ladder/ladder.fixture';
import { sampleExpectation, sampleProfile } from '../../../profile/sample.fixture';
import { cellAt, NAME } from './place';
import { hasMoved, onNewerBase, subjectOf } from './subject';
import {
  blanksOf,
  NOTHING,
  operationFrom,
  publishedAt,
  readSuggestion,
  refusalsByOperation,
  type Suggestion,
  sameOperations,
  toldNow,
  withOperation,
  withoutBlanks,
  writtenBy,
} from './suggestion';
import { suggestedTitle, titleOf } from './title';

const profile = sampleProfile();
const names = { ladder: sampleLadder(), roles: profile.roles, subjects: [subjectOf(profile)] };
const senior = cellAt('ds', 'senior');
const text = (description: string): FieldValues => ({
  description,
  requirement: 'OPTIONAL',
  proficiency: null,
});
const edited = (description: string, from: SkillProfile = profile) =>
  operationFrom(from.id, senior, publishedAt(from, senior), text(description));

function without(place: typeof senior): SkillProfile {
  const expectations = profile.expectations.filter(
    (each) => each.role !== place.role || each.level !== place.level,
  );
  return { ...profile, expectations };
}

describe('A suggestion', () => {
  it('is nothing where the values are as published', () => {
    expect(edited('Data Scientist at Senior.')).toBeNull();
  });

  it('adds, edits or removes by what was and what would be', () => {
    const base = publishedAt(profile, senior);
    expect(edited('Other.')?.type).toBe('EditExpectation');
    expect(operationFrom('s1', senior, null, text('New.'))?.type).toBe('AddExpectation');
    expect(operationFrom('s1', senior, base, null)?.type).toBe('RemoveExpectation');
    expect(operationFrom('s1', NAME, { text: 'A' }, { text: 'B' })?.type).toBe('SetName');
  });

  it('keeps one operation a place, in the order of writing', () => {
    const first = withOperation([], 's1', senior, edited('One.'));
    const second = withOperation(first, 's1', NAME, operationFrom('s1', NAME, { text: 'A' }, { text: 'B' }));
    const third = withOperation(second, 's1', senior, edited('Two.'));
    expect(third.map((each) => each.proposed?.description ?? each.proposed?.text)).toEqual(['Two.', 'B']);
    expect(withOperation(third, 's1', senior, null)).toHaveLength(1);
  });

  it('has nothing to save where nothing is written yet', () => {
    const written = edited('Mine.');
    const blank = edited(' ');
    const name = operationFrom('s1', NAME, { text: 'A' }, { text: '' });
    if (!written || !blank || !name) throw new Error('edits');
    expect(withoutBlanks([written])).toEqual([written]);
    expect(withoutBlanks([blank, written, name])).toEqual([written]);
    const made: OperationForm = {
      type: 'CreateSkill',
      skill: 'n',
      proposed: { text: 'A', slug: 'a', group: '' },
    };
    expect(withoutBlanks([made, blank])).toEqual([made]);
  });

  it('does the same, whatever it leaves out', () => {
    const operation = edited('Mine.');
    if (!operation) throw new Error('an edit');
    const told = { ...operation, proposed: { ...operation.proposed, text: null, group: null } };
    expect(sameOperations([operation], [told])).toBe(true);
    expect(sameOperations([operation], [])).toBe(false);
    expect(sameOperations([operation], [{ ...operation, proposed: text('Other.') }])).toBe(false);
  });

  it('notices that something else is published, and moves to it', () => {
    const operation = edited('Mine.');
    if (!operation) throw new Error('an edit');
    expect(hasMoved(operation, subjectOf(profile))).toBe(false);
    const gone = without(senior);
    expect(hasMoved(operation, subjectOf(gone))).toBe(true);
    expect(onNewerBase(operation, subjectOf(gone))?.type).toBe('AddExpectation');
  });

  it('has a title made of its changes until somebody writes one', () => {
    const operations = withOperation([], 's1', senior, edited('Other.'));
    expect(suggestedTitle(operations, names)).toBe('Change Data Scientist, Senior of ML Experiment Tracking');
    expect(titleOf({ ...NOTHING, operations, title: 'Mine' }, names)).toBe('Mine');
  });

  it('finds the operation that a refused field is about', () => {
    const refusals = refusalsByOperation([
      { field: 'operations[1].base', message: 'Moved.' },
      { field: 'rationale', message: 'Say why.' },
    ]);
    expect([...refusals]).toEqual([[1, 'Moved.']]);
  });

  it('reads what it kept, and nothing else', () => {
    expect(readSuggestion(JSON.stringify({ ...NOTHING, rationale: 'r' }))?.rationale).toBe('r');
    expect(readSuggestion('')).toBeNull();
    expect(readSuggestion('{"rationale":1}')).toBeNull();
  });

  it('reads what it kept when levels were called otherwise', () => {
    const says = { description: 'A.', requirement: 'OPTIONAL', proficiency: 'WORKING' };
    const base = { ladder: [{ level: 'LEAD', ...says }] };
    const operations = [
      { type: 'AddExpectation', skill: 's1', role: 'ds', level: 'SENIOR', proposed: says },
      { type: 'RemoveRoleFromSkill', skill: 's1', role: 'ds', base },
    ];
    const read = readSuggestion(JSON.stringify({ ...NOTHING, operations }))?.operations;
    expect(read?.[0]).toMatchObject({ level: 'senior', proposed: { ...says, proficiency: 'working' } });
    expect(read?.[1]?.base?.ladder).toEqual([{ ...says, level: 'lead', proficiency: 'working' }]);
  });

  describe('tells what it kept by the addresses of now', () => {
    const says = { description: 'A.', requirement: null, proficiency: 'working' };
    const at = (level: string, words = 'A.') => ({
      type: 'AddExpectation' as const,
      skill: 's1',
      role: 'ds',
      level,
      proposed: { ...says, description: words },
    });
    const kept = writtenBy(sampleLadder(), { ...NOTHING, operations: [at('junior'), at('middle', 'B.')] });
    const addressed = (...slugs: string[]) =>
      sampleLadder({
        levels: sampleLevels().map((each, index) => ({ ...each, level: slugs[index] ?? each.level })),
      });
    const placesOf = (suggestion: Suggestion) =>
      suggestion.operations.map((each) => [each.level, each.proposed?.description]);

    it('where a level got another', () => {
      expect(placesOf(toldNow(kept, addressed('novice')))).toEqual([
        ['novice', 'A.'],
        ['middle', 'B.'],
      ]);
    });

    it('where two levels changed theirs, also if it was told so before', () => {
      const swapped = addressed('middle', 'junior');
      const once = toldNow(kept, swapped);
      expect(placesOf(toldNow(once, swapped))).toEqual([
        ['middle', 'A.'],
        ['junior', 'B.'],
      ]);
    });

    it('where a proficiency got another', () => {
      const proficiencies = sampleProficiencies().map((each) =>
        each.proficiency === 'working' ? { ...each, proficiency: 'able' } : each,
      );
      const told = toldNow(kept, sampleLadder({ proficiencies }));
      expect(told.operations[0]?.proposed?.proficiency).toBe('able');
    });

    it('where a place was written again under its new one, as it was written last', () => {
      const twice = { ...kept, operations: [...kept.operations, at('novice', 'C.')] };
      expect(placesOf(toldNow(twice, addressed('novice')))).toEqual([
        ['novice', 'C.'],
        ['middle', 'B.'],
      ]);
    });

    it('where nobody knows yet what its addresses meant, as it is', () => {
      const before = { ...NOTHING, operations: [at('junior')] };
      expect(toldNow(before, addressed('novice'))).toBe(before);
      expect(placesOf(toldNow(kept, NO_LADDER))).toEqual(placesOf(kept));
    });
  });

  it('can say no more than the rung below, and goes back', () => {
    const below = { asBelow: true, requirement: null, proficiency: null };
    const operation = operationFrom('s1', senior, publishedAt(profile, senior), below);
    expect(operation?.type).toBe('EditExpectation');
    expect(operation?.proposed).toEqual(below);
    expect(blanksOf(operation ? [operation] : [])).toEqual([]);
    const published = sampleProfile({
      expectations: [sampleExpectation({ level: 'senior', description: null, asBelow: true })],
    });
    expect(publishedAt(published, senior)).toEqual({
      asBelow: true,
      requirement: 'OPTIONAL',
      proficiency: null,
    });
    expect(
      hasMoved({ type: 'EditExpectation', skill: 's1', role: 'ds', level: 'senior' }, subjectOf(published)),
    ).toBe(true);
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { OperationForm } from '../../../lib/api';
import { sampleLadder } from '../../../profile/ladder/ladder.fixture';
import { sampleExpectation, sampleProfile, sampleRole } from '../../../profile/sample.fixture';
import { cellAt } from './place';
import { rolesOf, subjectOf, valueAt } from './subject';
import { operationAt, publishedAt } from './suggestion';
import { suggestedTitle } from './title';
import {
  countPublished,
  sameActs,
  sharersOf,
  togetherAt,
  withAllPublished,
  withNewerBases,
  withPart,
  withValues,
  withWordsOf,
} from './together';

const roles = ['a', 'b', 'c'].map((id) => sampleRole({ id, slug: id, name: id.toUpperCase() }));
const published = (words: Record<string, string>) =>
  sampleProfile({
    roles,
    expectations: Object.entries(words).map(([role, description]) =>
      sampleExpectation({ role, level: 'senior', description }),
    ),
  });
const profile = published({ a: 'Runs it.', b: 'Runs it.', c: 'Runs it.' });
const subject = subjectOf(profile);
const at = (role: string) => cellAt(role, 'senior');
const ALL = ['a', 'b', 'c'].map(at);
const text = (description: string) => ({ description, requirement: 'OPTIONAL' as const, proficiency: null });

/** The texts of the level, as their roles: "a b". */
function texts(operations: OperationForm[], of = subject, apart: string[] = []): string[] {
  const cells = rolesOf(operations, of, roles).map((role) => ({ role, place: at(role.id) }));
  const say = {
    publishedAt: (place: (typeof ALL)[number]) => publishedAt(of.profile, place),
    operationAt: (place: (typeof ALL)[number]) => operationAt(operations, of.profile.id, place),
    valueAt: (place: (typeof ALL)[number]) => valueAt(operations, of, place),
    belowOf: () => null,
  };
  return togetherAt(cells, say, new Set(apart)).map((each) => each.roles.map(({ id }) => id).join(' '));
}

describe('One text that several roles share', () => {
  it('is written in one act, which is an operation for each', () => {
    const edited = withValues([], subject, ALL, text('Owns it.'));
    expect(edited.map(({ type, role, proposed }) => [type, role, proposed?.description])).toEqual([
      ['EditExpectation', 'a', 'Owns it.'],
      ['EditExpectation', 'b', 'Owns it.'],
      ['EditExpectation', 'c', 'Owns it.'],
    ]);
    expect(texts(edited)).toEqual(['a b c']);
    expect(sameActs(edited)).toHaveLength(1);
    const names = { ladder: sampleLadder(), roles, subjects: [subject] };
    expect(suggestedTitle(edited, names)).toBe('Change Senior of ML Experiment Tracking for 3 roles');
  });

  it('is taken away, and put back, for all of them', () => {
    const removed = withValues([], subject, ALL, null);
    expect(removed.map(({ type }) => type)).toEqual(Array(3).fill('RemoveExpectation'));
    expect(withAllPublished(removed, subject, ALL)).toEqual([]);
    expect(withValues(removed, subject, ALL, text('Runs it.'))).toEqual([]);
  });

  it('can be written for one of them alone, who is found again by the others', () => {
    expect(texts([], subject, ['b'])).toEqual(['a c', 'b']);
    const edited = withValues([], subject, [at('b')], text('Owns it.'));
    expect(texts(edited)).toEqual(['a c', 'b']);
    expect(sameActs(edited)).toHaveLength(1);
    expect(sharersOf(subject, at('b'), ALL).map(({ role }) => role)).toEqual(['a', 'b', 'c']);
    expect(texts(withValues(edited, subject, ALL, text('Owns it.')))).toEqual(['a b c']);
  });

  it('parts where something else was published for one of them, who is decided alone', () => {
    const edited = withValues([], subject, ALL, text('Owns it.'));
    const moved = subjectOf(published({ a: 'Runs it.', b: 'Serves it.', c: 'Runs it.' }));
    expect(texts(edited, moved)).toEqual(['a c', 'b']);
    const [, second] = withNewerBases(edited, moved, [at('b')]);
    expect(second?.base?.description).toBe('Serves it.');
  });

  it('stays one where the same was published for all of them', () => {
    const edited = withValues([], subject, ALL, text('Owns it.'));
    const moved = subjectOf(published({ a: 'Serves it.', b: 'Serves it.', c: 'Serves it.' }));
    expect(texts(edited, moved)).toEqual(['a b c']);
    const newer = withNewerBases(edited, moved, ALL);
    expect(newer.map(({ base }) => base?.description)).toEqual(Array(3).fill('Serves it.'));
  });

  it('is one also where more is required of some, which stays as it is for each', () => {
    const other = sampleProfile({
      roles,
      expectations: ['a', 'b', 'c'].map((role) =>
        sampleExpectation({
          role,
          level: 'senior',
          description: 'Runs it.',
          requirement: role === 'c' ? 'MANDATORY' : 'OPTIONAL',
        }),
      ),
    });
    const mixed = subjectOf(other);
    expect(texts([], mixed)).toEqual(['a b c']);
    const edited = withPart([], mixed, ALL, { description: 'Owns it.' });
    expect(edited.map(({ proposed }) => proposed?.requirement)).toEqual([
      'OPTIONAL',
      'OPTIONAL',
      'MANDATORY',
    ]);
    expect(texts(edited, mixed)).toEqual(['a b c']);
    expect(sameActs(edited)).toHaveLength(1);
    expect(withPart(edited, mixed, ALL, { description: 'Runs it.' })).toEqual([]);
  });

  it('is that of another where the words are the same that hold below', () => {
    const cell = (role: string, level: string, description: string | null) =>
      sampleExpectation({ role, level, description, asBelow: description === null });
    const below = subjectOf(
      sampleProfile({
        roles,
        expectations: [
          cell('a', 'middle', 'Trains models.'),
          cell('b', 'middle', 'Draws invoices.'),
          cell('c', 'middle', 'Trains models.'),
          ...['a', 'b', 'c'].map((role) => cell(role, 'senior', null)),
        ],
      }),
    );
    expect(sharersOf(below, at('a'), ALL)).toEqual([at('a'), at('c')]);
    expect(sharersOf(below, at('b'), ALL)).toEqual([at('b')]);
  });

  it('is taken away from all of them as it was from one', () => {
    const removed = withValues([], subject, [at('b')], null);
    expect(withWordsOf(removed, subject, ALL, null).map(({ type }) => type)).toEqual(
      Array(3).fill('RemoveExpectation'),
    );
  });

  it('is not that of a role of which nothing is expected', () => {
    const two = subjectOf(published({ a: 'Runs it.', b: 'Runs it.' }));
    expect(sharersOf(two, at('c'), ALL)).toEqual([at('c')]);
  });
});

it('Texts to write at are counted once, however many roles share them', () => {
  expect(countPublished(profile.expectations)).toBe(1);
  expect(countPublished(sampleProfile().expectations)).toBe(10);
});

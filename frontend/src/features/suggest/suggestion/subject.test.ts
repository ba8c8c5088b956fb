import { describe, expect, it } from 'vitest';
import type { FieldValues, OperationForm } from '../../../lib/api';
import { sampleLadder } from '../../../profile/ladder/ladder.fixture';
import { sampleProfile } from '../../../profile/sample.fixture';
import { cellAt, GROUP, LIFE, NAME, placeOf, roleAt, SLUG, SUMMARY } from './place';
import {
  freshSubject,
  hasMoved,
  newSkillId,
  onNewerBase,
  rolesOf,
  type Subject,
  subjectOf,
  valueAt,
  withoutRole,
  withRetired,
  withRole,
  withValue,
} from './subject';
import { hasBlank } from './suggestion';
import { suggestedTitle } from './title';

const profile = sampleProfile();
const subject = subjectOf(profile);
const ROLES = [...profile.roles, { id: 'pm', slug: 'product-manager', name: 'Product Manager' }];
const text = (description: string): FieldValues => ({
  description,
  requirement: 'OPTIONAL',
  proficiency: null,
});
const names = (open: Subject) => ({ ladder: sampleLadder(), roles: ROLES, subjects: [open] });
const types = (operations: OperationForm[]) => operations.map((each) => each.type);

describe('Writing at a skill', () => {
  it('makes the operation of each place, and none where the value is as published', () => {
    let operations = withValue([], subject, NAME, { text: 'Other' });
    operations = withValue(operations, subject, SLUG, { slug: 'other' });
    operations = withValue(operations, subject, SUMMARY, { text: 'What it is.' });
    operations = withValue(operations, subject, GROUP, { group: 'g2' });
    operations = withValue(operations, subject, cellAt('ds', 'senior'), null);
    expect(types(operations)).toEqual(['SetName', 'SetSlug', 'SetSummary', 'MoveSkill', 'RemoveExpectation']);
    expect(withValue(operations, subject, SLUG, { slug: profile.slug })).toHaveLength(4);
  });

  it('adds a role and takes it back with all that was said of it', () => {
    const added = withRole([], subject, 'pm');
    expect(rolesOf(added, subject, ROLES).at(-1)).toEqual({ ...ROLES.at(-1), act: 'ADDED' });
    expect(suggestedTitle(added, names(subject))).toBe('Add Product Manager to ML Experiment Tracking');
    const filled = withValue(added, subject, cellAt('pm', 'junior'), text('Names the goal.'));
    expect(types(filled)).toEqual(['AddRoleToSkill', 'AddExpectation']);
    expect(withoutRole(filled, subject, 'pm')).toEqual([]);
  });

  it('removes a role with the texts that go, and drops what would have changed in them', () => {
    const edited = withValue([], subject, cellAt('ds', 'lead'), text('Other.'));
    const [removal, ...rest] = withoutRole(edited, subject, 'ds');
    expect(rest).toEqual([]);
    expect(removal?.type).toBe('RemoveRoleFromSkill');
    expect(removal?.base?.ladder?.map((each) => each.level)).toEqual([
      'junior',
      'middle',
      'senior',
      'lead',
      'principal',
    ]);
    expect(withRole(removal ? [removal] : [], subject, 'ds')).toEqual([]);
  });

  it('retires and restores, and takes either back', () => {
    const retired = withRetired([], subject, true);
    expect(types(retired)).toEqual(['RetireSkill']);
    expect(withRetired(retired, subject, false)).toEqual([]);
    expect(types(withRetired([], subjectOf(profile, true), false))).toEqual(['RestoreSkill']);
  });

  it('notices a removed role whose texts were changed since', () => {
    const [removal] = withoutRole([], subject, 'ds');
    const moved = subjectOf({
      ...profile,
      expectations: profile.expectations.map((each) => ({ ...each, description: 'Newer.' })),
    });
    if (!removal) throw new Error('a removal');
    expect(hasMoved(removal, subject)).toBe(false);
    expect(hasMoved(removal, moved)).toBe(true);
    expect(onNewerBase(removal, moved)?.base?.ladder?.[0]?.description).toBe('Newer.');
    expect(onNewerBase(removal, subjectOf({ ...profile, roles: [] }))).toBeNull();
  });

  it('has no wish left where somebody else fulfilled it', () => {
    const [retiring] = withRetired([], subject, true);
    if (!retiring) throw new Error('a retiring');
    expect(hasMoved(retiring, subjectOf(profile, true))).toBe(true);
    expect(onNewerBase(retiring, subjectOf(profile, true))).toBeNull();
  });
});

describe('A skill that is to be made', () => {
  const made: OperationForm = {
    type: 'CreateSkill',
    skill: 's9',
    proposed: { text: '', slug: '', group: '' },
  };
  const fresh = freshSubject(made, sampleLadder());

  it('keeps its name, address and group in one operation', () => {
    let operations = withValue([made], fresh, NAME, { text: 'Prompting' });
    operations = withValue(operations, fresh, SLUG, { slug: 'prompting' });
    expect(hasBlank(operations)).toBe(true);
    operations = withValue(operations, fresh, GROUP, { group: 'g1' });
    expect(hasBlank(operations)).toBe(false);
    expect(operations).toEqual([
      { ...made, proposed: { text: 'Prompting', slug: 'prompting', group: 'g1' } },
    ]);
    expect(valueAt(operations, fresh, SLUG)).toEqual({ slug: 'prompting' });
    expect(suggestedTitle(operations, names(fresh))).toBe('Add the skill Prompting');
  });

  it('says the rest in operations of its own', () => {
    let operations = withRole([made], fresh, 'ds');
    operations = withValue(operations, fresh, cellAt('ds', 'junior'), text('Writes prompts.'));
    operations = withValue(operations, fresh, SUMMARY, { text: 'How to ask.' });
    expect(types(operations)).toEqual(['CreateSkill', 'AddRoleToSkill', 'AddExpectation', 'SetSummary']);
    expect(operations.map((each) => placeOf(each).kind)).toEqual(['CREATE', 'ROLE', 'CELL', 'SUMMARY']);
    expect(placeOf(withRole([], fresh, 'ds')[0] ?? made)).toEqual(roleAt('ds'));
    expect(hasMoved(made, fresh)).toBe(false);
    expect(valueAt(operations, fresh, LIFE)).toBeNull();
  });

  it('gets an id of its own, later ones behind earlier ones', () => {
    const [one, two] = [newSkillId(1_000_000_000_000), newSkillId(1_000_000_000_001)];
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one < two).toBe(true);
  });
});

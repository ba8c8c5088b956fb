import { describe, expect, it } from 'vitest';
import type { OperationForm } from '../../../lib/api';
import { sampleLadder } from '../../../profile/ladder/ladder.fixture';
import { sampleProfile } from '../../../profile/sample.fixture';
import { differences } from './differing';
import { cellAt, GROUP, LIFE, SUMMARY } from './place';
import { subjectOf, withoutRole, withRetired, withValue } from './subject';
import { NOTHING, type Suggestion } from './suggestion';

const profile = sampleProfile();
const subject = subjectOf(profile);
const senior = cellAt('ds', 'senior');
const STANDS = { formerly: [], retired: false };
const domain = { ...profile.domain, ...STANDS, skills: 0 };
const group = (id: string, name: string) => ({ id, slug: id, name, ...STANDS, count: 0, skills: [] });
const known = {
  ladder: sampleLadder(),
  subjects: [subject],
  roles: profile.roles.map((role) => ({ ...role, ...STANDS, summary: null, skills: 0 })),
  domains: [{ ...domain, groups: [group('g1', 'MLOps'), group('g2', 'LLM Systems')] }],
};
const of = (operations: OperationForm[], part: Partial<Suggestion> = {}): Suggestion => ({
  ...NOTHING,
  title: 'A title',
  operations,
  ...part,
});
const saying = (description: string) =>
  withValue([], subject, senior, { description, requirement: 'OPTIONAL', proficiency: null });

describe('Two states of one suggestion', () => {
  it('differ in their reasons and at their places', () => {
    const mine = of(saying('Mine.'), { rationale: 'Because.' });
    const theirs = of(saying('Theirs.'), { version: 4, saved: true });
    expect(differences(mine, theirs, known)).toEqual([
      { key: 'rationale', name: 'Why this change', theirs: '', mine: 'Because.' },
      {
        key: 's1/CELL/ds/senior',
        name: 'Data Scientist, Senior',
        theirs: 'Theirs. (Optional)',
        mine: 'Mine. (Optional)',
      },
    ]);
  });

  it('say what was there before, where only one of them changes it', () => {
    const summed = withValue([], subject, SUMMARY, { text: 'What it is.' });
    const moved = withValue(summed, subject, GROUP, { group: 'g2' });
    const found = differences(of(saying('Mine.')), of(moved), known);
    expect(found.map(({ theirs, mine }) => [theirs, mine])).toEqual([
      ['Data Scientist at Senior. (Optional)', 'Mine. (Optional)'],
      ['What it is.', ''],
      ['LLM Systems', 'MLOps'],
    ]);
  });

  it('say that a role goes, or the whole skill', () => {
    const found = differences(of(withoutRole([], subject, 'ds')), of(withRetired([], subject, true)), known);
    expect(found.map(({ name, theirs, mine }) => [name, theirs, mine])).toEqual([
      ['Data Scientist', 'As it is published.', 'Removed'],
      ['Whether it is in use', 'Retire this skill', 'As it is published.'],
    ]);
    expect(found.at(-1)?.key).toContain(LIFE.kind);
  });

  it('name the skill where there are several, also one that is open in the other only', () => {
    const other: OperationForm = {
      type: 'SetName',
      skill: 's2',
      base: { text: 'Old' },
      proposed: { text: 'New' },
    };
    const theirs = of([other], { skills: [{ id: 's2', slug: 'serving', name: 'Model Serving' }] });
    expect(differences(of(saying('Mine.')), theirs, known).map(({ name }) => name)).toEqual([
      'Data Scientist, Senior of ML Experiment Tracking',
      'Name of Model Serving',
    ]);
  });

  it('do not differ by when they were saved', () => {
    expect(
      differences(of(saying('Same.')), of(saying('Same.'), { version: 9, saved: false }), known),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ProposedChange } from '../../lib/api';
import { differences, sideOf } from './reading';

const change = (description: string, level: ProposedChange['level'] = 'SENIOR'): ProposedChange => ({
  position: 0,
  state: 'CLEAN',
  changeClass: 'CLARIFYING',
  skill: { id: 's1', slug: 's', name: 'S' },
  kind: 'EXPECTATION',
  act: 'EDITED',
  cell: 'c1',
  role: { id: 'ds', slug: 'ds', name: 'Data Scientist' },
  level,
  before: null,
  after: { description, requirement: 'OPTIONAL', proficiency: null },
  published: null,
  textBefore: null,
  textAfter: null,
  textPublished: null,
  ladder: [],
  ladderPublished: [],
  words: [],
  sentence: '',
  conflicts: [],
});

describe('Two patch sets', () => {
  it('differ where their texts do, and where only one says something', () => {
    const found = differences([change('One.'), change('Old.', 'LEAD')], [change('Two.')]);
    expect(found).toEqual([
      { place: 'Data Scientist, Senior', before: 'One.\nOptional', after: 'Two.\nOptional' },
      { place: 'Data Scientist, Lead', before: 'Old.\nOptional', after: '' },
    ]);
  });

  it('do not differ where they say the same', () => {
    expect(differences([change('One.')], [change('One.')])).toEqual([]);
  });
});

describe('A word diff', () => {
  it('shows each side without the words of the other', () => {
    const words = [
      { op: 'EQUAL', text: 'a ' },
      { op: 'DELETE', text: 'b' },
      { op: 'INSERT', text: 'c' },
    ] as const;
    expect(sideOf([...words], 'before').map((each) => each.text)).toEqual(['a ', 'b']);
    expect(sideOf([...words], 'after').map((each) => each.text)).toEqual(['a ', 'c']);
  });
});

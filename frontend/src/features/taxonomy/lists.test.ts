import { describe, expect, it } from 'vitest';
import type { Taxonomy, TaxonomyEntry } from '../../lib/api';
import { isStep, listIn, listOf, ordered, rankOf, stepped } from './lists';

const group = (id: string, parent: string, state: TaxonomyEntry['state'] = 'ACTIVE'): TaxonomyEntry => ({
  kind: 'GROUP',
  id,
  parent,
  family: null,
  slug: id,
  name: id,
  letter: null,
  summary: null,
  state,
  mergedInto: null,
  skills: 0,
});

const taxonomy: Taxonomy = {
  version: 7,
  domains: [],
  groups: [group('a', 'x'), group('q', 'y'), group('b', 'x'), group('c', 'x'), group('old', 'x', 'RETIRED')],
  families: [],
  roles: [],
  levels: [],
  proficiencies: [],
};

const level = (id: string, state: TaxonomyEntry['state'] = 'ACTIVE'): TaxonomyEntry => ({
  ...group(id, '', state),
  kind: 'LEVEL',
  parent: null,
});

const ids = (all: TaxonomyEntry[]) => all.map(({ id }) => id);

describe('A step in a list', () => {
  const inX = listIn(taxonomy, 'groups', 'x');

  it('leads past the next one, and names each that is not retired once', () => {
    expect(stepped(inX, 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(stepped(inX, 'c', -1)).toEqual(['a', 'c', 'b']);
  });

  it('ends at the ends', () => {
    expect(stepped(inX, 'a', -1)).toBeNull();
    expect(stepped(inX, 'c', 1)).toBeNull();
    expect(stepped(inX, 'old', -1)).toBeNull();
  });
});

it('A list in another order leaves the others where they are', () => {
  const after = ordered(taxonomy, 'groups', ['c', 'a', 'b']);
  expect(ids(listIn(after, 'groups', 'x'))).toEqual(['c', 'a', 'b', 'old']);
  expect(ids(listIn(after, 'groups', 'y'))).toEqual(['q']);
});

it('A level has its rank among those that are offered', () => {
  const levels = [level('low'), level('gone', 'RETIRED'), level('high')];
  const scaled = { ...taxonomy, levels };
  expect(levels.map((each) => rankOf(scaled, each))).toEqual([1, undefined, 2]);
  expect(levels.every(isStep)).toBe(true);
  expect(levels.map(listOf)).toEqual(['levels', 'levels', 'levels']);
  expect(isStep(group('a', 'x'))).toBe(false);
});

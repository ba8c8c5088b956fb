// @vitest-environment node
import { expect, it } from 'vitest';
import { familiesOf, rolesNamed } from './families';

const data = { id: 'f1', slug: 'data', name: 'Data' };
const engineering = { id: 'f2', slug: 'engineering', name: 'Ingeniería' };
const role = (name: string, family: typeof data | null = null) => ({ id: name, slug: name, name, family });
const ROLES = [role('Analyst', data), role('Writer'), role('SRE', engineering), role('Data Scientist', data)];

it('Roles stand by their families, those of none at the end', () => {
  const families = familiesOf(ROLES).map(({ name, roles }) => [name, ...roles.map((each) => each.name)]);
  expect(families).toEqual([
    ['Data', 'Analyst', 'Data Scientist'],
    ['Ingeniería', 'SRE'],
    [null, 'Writer'],
  ]);
});

it.each([
  ['data', ['Analyst', 'Data Scientist']],
  ['SCI dat', ['Data Scientist']],
  ['ingenieria', ['SRE']],
  ['  ', ['Analyst', 'Writer', 'SRE', 'Data Scientist']],
  ['nobody', []],
])('“%s” finds %j, by their own names and those of their families', (words, names) => {
  expect(rolesNamed(ROLES, words).map(({ name }) => name)).toEqual(names);
});

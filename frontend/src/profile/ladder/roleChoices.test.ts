import { expect, it } from 'vitest';
import type { Ladder } from './ladder';
import { roleChoices } from './roleChoices';

const role = (slug: string, family: string | null) => ({
  slug,
  name: slug.toUpperCase(),
  family: family && { id: family, slug: family, name: family },
});

it('Roles of one family are offered together, and those of none at the end', () => {
  const roles = [role('a', 'Data'), role('b', null), role('c', 'Design'), role('d', 'Data')];
  const ladder = { roles } as unknown as Ladder;
  const offered = roleChoices(ladder, roles, ({ slug, name }) => ({ value: slug, name }));
  expect(offered.map(({ value, of }) => [value, of])).toEqual([
    ['a', 'Data'],
    ['d', 'Data'],
    ['c', 'Design'],
    ['b', undefined],
  ]);
});

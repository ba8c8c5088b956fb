import type { Selectable } from '../../ui/seeking';
import type { Ladder } from './ladder';

interface Named {
  slug: string;
  name: string;
}

/**
 * Roles to choose from, those of one family together, in the order in which families come up; those of none at the end.
 */
export function roleChoices<R extends Named>(
  { roles: known }: Pick<Ladder, 'roles'>,
  roles: R[],
  choice: (role: R) => Selectable,
): Selectable[] {
  const families = new Map<string | undefined, Selectable[]>();
  for (const role of roles) {
    const family = known.find(({ slug }) => slug === role.slug)?.family?.name;
    families.set(family, [...(families.get(family) ?? []), { ...choice(role), of: family }]);
  }
  const none = families.get(undefined) ?? [];
  families.delete(undefined);
  return [...[...families.values()].flat(), ...none];
}

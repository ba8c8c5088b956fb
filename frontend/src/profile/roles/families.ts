import { alike } from '../../lib/alike';
import type { Ref } from '../../lib/api';
import type { LadderRole } from '../ladder/ladder';

// Finding one role among many. Nothing here knows how it is shown.

/** So many roles can be seen at once; more are folded, and looked for. */
export const SEEN_AT_ONCE = 8;

export type FamilyRole = Ref & Pick<LadderRole, 'family'>;

/** Roles that belong together; those without a family belong to none. */
export interface Family<R> {
  name: string | null;
  roles: R[];
}

/** The roles by their families, in the order of the roles; those of no family come last. */
export function familiesOf<R extends FamilyRole>(roles: readonly R[]): Family<R>[] {
  const families = alike(roles, ({ family }) => family?.id ?? '').map((members) => ({
    name: members[0]?.family?.name ?? null,
    roles: members,
  }));
  return families.toSorted((one, other) => Number(one.name === null) - Number(other.name === null));
}

/** The roles that have all these words in their name or their family's, however they are written. */
export function rolesNamed<R extends FamilyRole>(roles: readonly R[], words: string): R[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return roles.filter(({ name, family }) => {
    const called = folded(`${name} ${family?.name ?? ''}`);
    return wanted.every((word) => called.includes(word));
  });
}

const folded = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

import type { Catalog, GrantKind, Scope, ScopeKind } from '../../lib/api';

/** A place in which a grant can hold, by name. */
interface ScopeChoice {
  value: string;
  name: string;
}

interface ScopeGroup {
  kind: Exclude<ScopeKind, 'SITE' | 'SKILL'>;
  choices: ScopeChoice[];
}

/** Every place of the catalogue in which a grant is given: neither the site, nor single skills, nor what is retired. */
export function scopeGroups({ domains, roles }: Catalog): ScopeGroup[] {
  const groups = domains.flatMap((domain) => domain.groups);
  const named = (
    kind: ScopeGroup['kind'],
    places: { id: string; name: string; retired: boolean }[],
  ): ScopeGroup => ({
    kind,
    choices: places.filter((each) => !each.retired).map(({ id, name }) => ({ value: `${kind}:${id}`, name })),
  });
  return [named('DOMAIN', domains), named('GROUP', groups), named('ROLE', roles)];
}

export const SITE = 'SITE';

/** A single skill that is still to be found. */
export const SKILL = 'SKILL';

/** The scope that a choice stands for. */
export function scopeOf(value: string): Scope {
  const [kind, id] = value.split(':');
  return id === undefined ? { kind: 'SITE', id: null } : { kind: kind as ScopeKind, id };
}

/** Conduct and administration hold for the whole site; content is judged in a scope. */
export const holdsInScope = (kind: GrantKind): boolean => kind === 'OWNER' || kind === 'REVIEWER';

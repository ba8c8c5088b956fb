import type { Taxonomy, TaxonomyEntry } from '../../lib/api';

/** As the lists are called in addresses. */
export type ListName = 'domains' | 'groups' | 'families' | 'roles' | 'levels' | 'proficiencies';

const LISTS = {
  DOMAIN: 'domains',
  GROUP: 'groups',
  FAMILY: 'families',
  ROLE: 'roles',
  LEVEL: 'levels',
  PROFICIENCY: 'proficiencies',
} as const satisfies Record<TaxonomyEntry['kind'], ListName>;

export const listOf = ({ kind }: TaxonomyEntry): ListName => LISTS[kind];

/** Whether a page lists what stands in it. */
export const isListed = ({ kind }: TaxonomyEntry): boolean =>
  kind === 'DOMAIN' || kind === 'GROUP' || kind === 'ROLE';

/** Whether it is a step of a scale. */
export const isStep = ({ kind }: TaxonomyEntry): boolean => kind === 'LEVEL' || kind === 'PROFICIENCY';

export const isActive = ({ state }: TaxonomyEntry): boolean => state === 'ACTIVE';

/** Those of one list, in their order: all of a kind, or the groups of one domain. */
export const listIn = (taxonomy: Taxonomy, list: ListName, parent: string | null): TaxonomyEntry[] =>
  taxonomy[list].filter((each) => each.parent === parent);

/** Where pages list what stands in it. */
export const addressOf = (entry: TaxonomyEntry): string =>
  `/skills?${entry.kind.toLowerCase()}=${entry.slug}`;

/** Where a level stands among those that are offered, from one; none where it is not. */
export function rankOf(taxonomy: Taxonomy, { id }: TaxonomyEntry): number | undefined {
  const at = taxonomy.levels.filter(isActive).findIndex((each) => each.id === id);
  return at < 0 ? undefined : at + 1;
}

/** The ids of the active ones with one of them a step earlier or later; null where it stands at that end. */
export function stepped(entries: TaxonomyEntry[], id: string, by: 1 | -1): string[] | null {
  const ids = entries.filter(isActive).map((each) => each.id);
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return null;
  ids.splice(to, 0, ...ids.splice(at, 1));
  return ids;
}

/** The taxonomy with one list in that order; what is not named stays behind. */
export function ordered(taxonomy: Taxonomy, list: ListName, ids: string[]): Taxonomy {
  const place = (entry: TaxonomyEntry) => ids.indexOf(entry.id);
  const named = taxonomy[list].filter((each) => place(each) >= 0).sort((a, b) => place(a) - place(b));
  const all = taxonomy[list].map((each) => (place(each) >= 0 ? (named.shift() ?? each) : each));
  return { ...taxonomy, [list]: all };
}

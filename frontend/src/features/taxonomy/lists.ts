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

/** Where an entry goes: a step earlier or later, or to an end of its list. */
export type ListMove = 'up' | 'down' | 'top' | 'end';

/** The ids of the active ones with one of them moved; null where it stands at that end. */
export function moved(entries: TaxonomyEntry[], id: string, move: ListMove): string[] | null {
  const ids = entries.filter(isActive).map((each) => each.id);
  const at = ids.indexOf(id);
  const to = { up: at - 1, down: at + 1, top: 0, end: ids.length - 1 }[move];
  if (at < 0 || to === at || to < 0 || to >= ids.length) return null;
  ids.splice(to, 0, ...ids.splice(at, 1));
  return ids;
}

/** So many entries are seen at a glance; from there on a list is folded, searched, and walked by more than steps. */
export const MANY_ENTRIES = 24;

/** Whether its name or its address has these words somewhere. */
export function isCalled({ name, slug }: TaxonomyEntry, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || slug.includes(wanted);
}

/** The taxonomy with one list in that order; what is not named stays behind. */
export function ordered(taxonomy: Taxonomy, list: ListName, ids: string[]): Taxonomy {
  const place = (entry: TaxonomyEntry) => ids.indexOf(entry.id);
  const named = taxonomy[list].filter((each) => place(each) >= 0).sort((a, b) => place(a) - place(b));
  const all = taxonomy[list].map((each) => (place(each) >= 0 ? (named.shift() ?? each) : each));
  return { ...taxonomy, [list]: all };
}

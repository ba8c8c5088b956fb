import type { Catalog } from '../../lib/api';
import { searchWords } from '../../lib/searchWords';
import { addressedBy } from '../../profile/readCatalog';

/** What the reader looks for; it stands in the address. */
export interface CatalogFilter {
  q?: string;
  role?: string;
  domain?: string;
  group?: string;
}

/** The filter without what the catalogue does not have; an old address stands for the one of now. */
export function knownTo(
  { roles, domains }: Catalog,
  { q, role, domain, group }: CatalogFilter,
): CatalogFilter {
  const within = addressedBy(domain, domains);
  const groups = domains.filter((each) => !domain || each === within).flatMap((each) => each.groups);
  return {
    q,
    role: addressedBy(role, roles)?.slug,
    domain: within?.slug,
    group: addressedBy(group, groups)?.slug,
  };
}

/** The filter as the server is asked: nothing of it stands for what is not looked for. */
export function askedOf({ q, role, domain, group }: CatalogFilter): CatalogFilter {
  const asked = { q: searchWords(q), role, domain, group };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => Boolean(value)));
}

/** So many groups can be open at a time: each is read by itself. */
const MOST_OPEN = 20;

/** The groups that are open, as an address names them. */
export const openIn = (address: string | undefined): string[] =>
  (address ?? '').split(' ').filter(Boolean).slice(-MOST_OPEN);

/** The same with a group opened or closed. */
export function toggled(open: string[], group: string): string | undefined {
  const others = open.filter((each) => each !== group);
  const now = others.length < open.length ? others : [...others, group].slice(-MOST_OPEN);
  return now.join(' ') || undefined;
}

import type { Catalog, SkillCard } from '../../lib/api';

/** What the reader looks for; it stands in the address. */
export interface CatalogFilter {
  q?: string;
  role?: string;
  domain?: string;
  group?: string;
}

type Domain = Catalog['domains'][number];

/** The filter without what the catalogue does not have. */
export function knownTo(
  { roles, domains }: Catalog,
  { q, role, domain, group }: CatalogFilter,
): CatalogFilter {
  const has = (slug: string | undefined, all: { slug: string }[]) => all.some((each) => each.slug === slug);
  const groups = domains.filter((each) => !domain || each.slug === domain).flatMap((each) => each.groups);
  return {
    q,
    role: has(role, roles) ? role : undefined,
    domain: has(domain, domains) ? domain : undefined,
    group: has(group, groups) ? group : undefined,
  };
}

/** The part of the catalogue that fits: every word in the name, the summary or the place. */
export function filtered(domains: Domain[], filter: CatalogFilter): Domain[] {
  const words = plain(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return domains
    .filter((domain) => !filter.domain || domain.slug === filter.domain)
    .map((domain) => {
      const groups = domain.groups
        .filter((group) => !filter.group || group.slug === filter.group)
        .map((group) => {
          const place = `${domain.name} ${group.name}`;
          const fits = (skill: SkillCard) => fitsWords(skill, place, words) && fitsRole(skill, filter.role);
          return { ...group, skills: group.skills.filter(fits) };
        })
        .filter((group) => group.skills.length > 0);
      return { ...domain, groups, skills: groups.reduce((sum, group) => sum + group.skills.length, 0) };
    })
    .filter((domain) => domain.groups.length > 0);
}

function fitsWords({ name, summary }: SkillCard, place: string, words: string[]): boolean {
  const text = plain(`${name} ${summary ?? ''} ${place}`);
  return words.every((word) => text.includes(word));
}

const fitsRole = (skill: SkillCard, role: string | undefined): boolean =>
  !role || skill.roleSlugs.includes(role);

/** Without case and accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

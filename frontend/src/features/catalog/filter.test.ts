// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Catalog, SkillCard } from '../../lib/api';
import { filtered } from './filter';

const card = (name: string, roleSlugs: string[] = [], summary: string | null = null): SkillCard => ({
  id: name,
  slug: name.toLowerCase(),
  name,
  summary,
  revision: 1,
  publishedAt: '2026-01-01T00:00:00Z',
  roles: roleSlugs.length,
  roleSlugs,
  mandatory: 0,
  optional: 1,
});

const domains: Catalog['domains'] = [
  {
    id: 'd1',
    slug: 'ml',
    name: 'Machine Learning',
    skills: 2,
    groups: [
      {
        id: 'g1',
        slug: 'mlops',
        name: 'MLOps',
        skills: [card('Serving', ['engineer']), card('Tracking', ['scientist'], 'Résumés of runs')],
      },
    ],
  },
  {
    id: 'd2',
    slug: 'data',
    name: 'Data',
    skills: 1,
    groups: [{ id: 'g2', slug: 'quality', name: 'Quality', skills: [card('Checks', ['engineer'])] }],
  },
];

const namesFor = (filter: Parameters<typeof filtered>[1]) =>
  filtered(domains, filter).flatMap(({ groups }) =>
    groups.flatMap(({ skills }) => skills.map(({ name }) => name)),
  );

describe('The catalogue', () => {
  it('is whole without a filter', () => {
    expect(namesFor({})).toEqual(['Serving', 'Tracking', 'Checks']);
  });

  it('is filtered by every word, wherever it stands, without case and accents', () => {
    expect(namesFor({ q: 'mlops RESUME' })).toEqual(['Tracking']);
    expect(namesFor({ q: 'mlops quality' })).toEqual([]);
  });

  it('is filtered by role, domain and group together', () => {
    expect(namesFor({ role: 'engineer' })).toEqual(['Serving', 'Checks']);
    expect(namesFor({ role: 'engineer', domain: 'data' })).toEqual(['Checks']);
    expect(namesFor({ group: 'mlops' })).toEqual(['Serving', 'Tracking']);
  });

  it('counts what is left', () => {
    expect(filtered(domains, { q: 'serving' })[0]?.skills).toBe(1);
  });
});

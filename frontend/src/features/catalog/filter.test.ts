// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../lib/api';
import { askedOf, knownTo, openIn, toggled } from './filter';

const place = (slug: string) => ({ id: slug, slug, name: slug, formerly: [`old-${slug}`], retired: false });
const group = (slug: string) => ({ ...place(slug), count: 0, skills: [] });
const catalog: Catalog = {
  folded: true,
  domains: [
    { ...place('ml'), skills: 0, groups: [group('mlops')] },
    { ...place('data'), skills: 0, groups: [group('quality')] },
  ],
  roles: [{ ...place('engineer'), summary: null, skills: 0 }],
};

describe('What is asked of the catalogue', () => {
  it('is what it has', () => {
    const wanted = { q: 'serving', role: 'engineer', domain: 'data', group: 'quality' };
    expect(knownTo(catalog, wanted)).toEqual(wanted);
    expect(knownTo(catalog, { role: 'nobody', domain: 'nowhere', group: 'none' })).toEqual({});
    expect(knownTo(catalog, { domain: 'data', group: 'mlops' })).toEqual({ domain: 'data' });
  });

  it('is found by the addresses of before', () => {
    const wanted = { role: 'old-engineer', domain: 'old-data', group: 'old-quality' };
    expect(knownTo(catalog, wanted)).toEqual({ role: 'engineer', domain: 'data', group: 'quality' });
  });

  it('is nothing where nothing is looked for', () => {
    expect(askedOf({ q: ' ', role: '', domain: undefined })).toEqual({});
    expect(askedOf({ q: ' model  serving', role: 'engineer' })).toEqual({
      q: 'model serving',
      role: 'engineer',
    });
  });
});

describe('The groups that are open', () => {
  it('are opened and closed one by one', () => {
    const one = toggled(openIn(undefined), 'mlops');
    expect(openIn(one)).toEqual(['mlops']);
    const two = toggled(openIn(one), 'quality');
    expect(openIn(two)).toEqual(['mlops', 'quality']);
    expect(toggled(openIn(two), 'mlops')).toBe('quality');
    expect(toggled(['quality'], 'quality')).toBeUndefined();
  });

  it('are no more than can be read at once: those that were opened last', () => {
    const many = Array.from({ length: 30 }, (_, index) => `g${index}`);
    expect(openIn(many.join(' '))).toHaveLength(20);
    expect(openIn(toggled(openIn(many.join(' ')), 'last')).at(-1)).toBe('last');
    expect(openIn(toggled(openIn(many.join(' ')), 'last'))).toHaveLength(20);
  });
});

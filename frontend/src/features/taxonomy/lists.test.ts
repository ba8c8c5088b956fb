import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Taxonomy, TaxonomyEntry } from '../../lib/api';
import { isCalled, isStep, listIn, listOf, moved, ordered, rankOf } from './lists';
import { taxonomyQuery } from './readTaxonomy';
import { ordering } from './useReshape';

const group = (id: string, parent: string, state: TaxonomyEntry['state'] = 'ACTIVE'): TaxonomyEntry => ({
  kind: 'GROUP',
  id,
  parent,
  family: null,
  slug: id,
  name: id,
  letter: null,
  summary: null,
  state,
  mergedInto: null,
  skills: 0,
});

const taxonomy: Taxonomy = {
  version: 7,
  domains: [],
  groups: [group('a', 'x'), group('q', 'y'), group('b', 'x'), group('c', 'x'), group('old', 'x', 'RETIRED')],
  families: [],
  roles: [],
  levels: [],
  proficiencies: [],
};

const level = (id: string, state: TaxonomyEntry['state'] = 'ACTIVE'): TaxonomyEntry => ({
  ...group(id, '', state),
  kind: 'LEVEL',
  parent: null,
});

const ids = (all: TaxonomyEntry[]) => all.map(({ id }) => id);

describe('A step in a list', () => {
  const inX = listIn(taxonomy, 'groups', 'x');

  it('leads past the next one, and names each that is not retired once', () => {
    expect(moved(inX, 'a', 'down')).toEqual(['b', 'a', 'c']);
    expect(moved(inX, 'c', 'up')).toEqual(['a', 'c', 'b']);
  });

  it('ends at the ends', () => {
    expect(moved(inX, 'a', 'up')).toBeNull();
    expect(moved(inX, 'c', 'down')).toBeNull();
    expect(moved(inX, 'old', 'up')).toBeNull();
  });

  it('may be as long as the list', () => {
    expect(moved(inX, 'a', 'end')).toEqual(['b', 'c', 'a']);
    expect(moved(inX, 'c', 'top')).toEqual(['c', 'a', 'b']);
    expect(moved(inX, 'a', 'top')).toBeNull();
  });
});

it('A list in another order leaves the others where they are', () => {
  const after = ordered(taxonomy, 'groups', ['c', 'a', 'b']);
  expect(ids(listIn(after, 'groups', 'x'))).toEqual(['c', 'a', 'b', 'old']);
  expect(ids(listIn(after, 'groups', 'y'))).toEqual(['q']);
});

it('A level has its rank among those that are offered', () => {
  const levels = [level('low'), level('gone', 'RETIRED'), level('high')];
  const scaled = { ...taxonomy, levels };
  expect(levels.map((each) => rankOf(scaled, each))).toEqual([1, undefined, 2]);
  expect(levels.every(isStep)).toBe(true);
  expect(levels.map(listOf)).toEqual(['levels', 'levels', 'levels']);
  expect(isStep(group('a', 'x'))).toBe(false);
});

it('An entry is found by a part of its name or address', () => {
  const ops = { ...group('ops', 'x'), name: 'Betrieb', slug: 'operations' };
  expect(isCalled(ops, ' BETR')).toBe(true);
  expect(isCalled(ops, 'erat')).toBe(true);
  expect(isCalled(ops, 'data')).toBe(false);
});

describe('Two orders in a row', () => {
  afterEach(() => void vi.unstubAllGlobals());

  /** What is sent is answered by and by: with the next version, or refused. */
  function begun() {
    const answers: ((answer: Response) => void)[] = [];
    const sent: { version: number }[] = [];
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('fetch', (_path: string, init?: RequestInit) => {
      if (init?.method === 'POST') sent.push(JSON.parse(String(init.body)));
      return new Promise<Response>((answer) => {
        if (init?.method === 'POST') answers.push(answer);
      });
    });
    const client = new QueryClient();
    client.setQueryData(taxonomyQuery.queryKey, taxonomy);
    const move = (...order: string[]) =>
      new MutationObserver(client, ordering(client))
        .mutate({ list: 'groups', domain: 'x', order, version: 7 })
        .catch(() => {});
    const answer = async (body: unknown, status: number) => {
      await vi.waitFor(() => expect(answers).toHaveLength(1));
      answers.shift()?.(Response.json(body, { status }));
    };
    return { client, sent, move, answer };
  }

  it('stand on each other', async () => {
    const { sent, move, answer } = begun();
    void move('b', 'a', 'c');
    void move('b', 'c', 'a');
    await answer({ id: 'a', version: 8 }, 200);
    await vi.waitFor(() => expect(sent.map(({ version }) => version)).toEqual([7, 8]));
  });

  it('do not write over the one that a hint brought in between', async () => {
    const { client, sent, move, answer } = begun();
    void move('b', 'a', 'c');
    void move('b', 'c', 'a');
    client.setQueryData(taxonomyQuery.queryKey, { ...taxonomy, version: 9 });
    await answer({ code: 'order-moved', detail: 'Somebody else ordered them.', fields: [] }, 409);
    await vi.waitFor(() => expect(sent.map(({ version }) => version)).toEqual([7, 7]));
  });
});

// @vitest-environment node
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleProposal } from '../sample.fixture';
import { afterAct, afterSaving, afterWriting, ownPatchSet } from './afterAct';
import { proposalQuery, timesRead } from './readProposal';

const before = sampleProposal({ version: 3, patchSet: 1, status: 'IN_REVIEW' });
const now = sampleProposal({ version: 5, patchSet: 2, status: 'WITHDRAWN' });
const { number } = now;

describe('An answer that comes late', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['after writing', afterWriting],
    ['after saving', afterSaving],
  ])('%s does not turn the page back', (_, come) => {
    const client = new QueryClient();
    come(client, now, 0);
    come(client, before, 0);
    expect(client.getQueryData(['proposal', number])).toEqual(now);
  });

  it('of an act does not take the newest patch set for news', async () => {
    const client = new QueryClient();
    for (const patchSet of [2, 1]) {
      await afterAct(client, { number, patchSet, version: 5, status: 'IN_REVIEW', revisions: [] });
    }
    expect(client.getQueryData(ownPatchSet(number))).toBe(2);
  });

  it('to a read does not undo what was written meanwhile', async () => {
    let arrive = () => {};
    const held = new Promise<Response>((resolve) => {
      arrive = () => resolve(Response.json(before));
    });
    const fetched = vi.fn(() => Promise.resolve(Response.json(now))).mockReturnValueOnce(held);
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('fetch', fetched);
    const client = new QueryClient();
    const reading = client.fetchQuery(proposalQuery(number));
    afterWriting(client, now, timesRead(client, number));
    arrive();
    expect(await reading).toEqual(now);
    expect(client.getQueryData(['proposal', number])).toEqual(now);
  });

  it('to a read counts also where its version is lower than before', async () => {
    const shownToAll = sampleProposal({ version: 0, patchSet: 1, status: 'WITHDRAWN' });
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(shownToAll)));
    const client = new QueryClient();
    client.setQueryData(['proposal', number], now);
    await client.fetchQuery({ ...proposalQuery(number), staleTime: 0 });
    expect(client.getQueryData(['proposal', number])).toEqual(shownToAll);
  });
});

describe('A draft that was saved', () => {
  const shown = [
    ['proposals', { status: 'open' }],
    ['skill', 's', 'mine'],
    ['skill', 's'],
    ['skill', 's', 'history'],
    ['proposal', number],
    ['proposal-preview', number],
    ['threads', 's'],
    ['home'],
  ];

  it('makes what lists its author’s drafts old, and has nothing read', async () => {
    const read = vi.fn(() => Promise.resolve({}));
    const client = new QueryClient();
    for (const queryKey of shown) {
      client.setQueryData(queryKey, {});
      new QueryObserver(client, { queryKey, queryFn: read, staleTime: Number.POSITIVE_INFINITY }).subscribe(
        () => {},
      );
    }

    afterSaving(client, now, timesRead(client, number));
    await Promise.resolve();

    expect(shown.filter((key) => client.getQueryState(key)?.isInvalidated)).toEqual(shown.slice(0, 2));
    expect(client.isFetching()).toBe(0);
    expect(read).not.toHaveBeenCalled();
    client.clear();
  });
});

// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleProposal } from '../sample.fixture';
import { afterAct, afterSaving, afterWriting, ownPatchSet } from './afterAct';
import { proposalQuery } from './readProposal';

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
    come(client, now);
    come(client, before);
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
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('fetch', async () => {
      await held;
      return new Response(JSON.stringify(before));
    });
    const client = new QueryClient();
    const reading = client.fetchQuery(proposalQuery(number));
    afterWriting(client, now);
    arrive();
    expect(await reading).toEqual(now);
    expect(client.getQueryData(['proposal', number])).toEqual(now);
  });
});

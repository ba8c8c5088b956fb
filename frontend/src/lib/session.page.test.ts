import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Me } from './api';
import { call } from './http';
import { isNew, session, settleDoubts } from './session';
import { whose } from './whose';

const me = { account: { id: 'i1', handle: 'ines', name: 'Ines' }, grants: [] };

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('A page that could not learn whose it is asks until it does, and says so until then', async () => {
  vi.useFakeTimers();
  const server = { up: false };
  vi.stubGlobal('fetch', (path: string) => {
    if (path === '/api/me' && server.up) return Promise.resolve(Response.json(me));
    const code = path === '/api/me' ? 'unavailable' : 'other-account';
    return Promise.resolve(Response.json({ code }, { status: path === '/api/me' ? 503 : 409 }));
  });
  const client = new QueryClient();
  settleDoubts(client);
  await expect(client.fetchQuery({ ...session, retry: false })).rejects.toThrow();
  await expect(call('POST', '/api/threads', {})).rejects.toThrow(/^It is not known yet who is signed in/);
  expect(whose.owner()).toBeUndefined();
  server.up = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(client.getQueryData(session.queryKey)).toEqual(me);
  expect(whose.owner()).toBe('i1');
});

it('A guest who is back as a guest has not left to sign in', async () => {
  vi.resetModules();
  const { guestWords } = await import('./guestWords');
  const { session } = await import('./session');
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ account: null, grants: [] })));
  guestWords.write('comment:1', 'Before I signed in');
  guestWords.leave('/');
  await new QueryClient().fetchQuery(session);
  const take = vi.fn(() => true);
  guestWords.handOver(take);
  expect(take).not.toHaveBeenCalled();
});

describe('Whoever is new', () => {
  const account = { id: 'i1', handle: 'ines', name: 'Ines' };
  const right = { kind: 'REVIEWER' } as Me['grants'][number];

  it.each<[boolean, Me]>([
    [true, { account, grants: [], trust: 'T0' }],
    [false, { account, grants: [right], trust: 'T0' }],
    [false, { account, grants: [], trust: 'T1' }],
    [false, { account: null, grants: [], trust: null }],
  ])('is so: %s', (isSo, me) => {
    expect(isNew(me)).toBe(isSo);
  });
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SkillMine } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { whose } from '../../lib/whose';
import { useSetWatch } from './setWatch';

const KEY = ['skill', 'serving', 'mine'];
const mine: SkillMine = {
  signedIn: true,
  allowedActions: ['WATCH'],
  watch: null,
  watchers: 3,
  drafts: [],
  openProposals: 0,
  threads: 0,
};

/** A server that answers each request once the test lets it, and does it then. */
function serve() {
  const waiting: { method: string; answer: (response: Response) => void }[] = [];
  vi.stubGlobal(
    'fetch',
    vi.fn((_path: string, { method = 'GET' }: RequestInit) => {
      return new Promise<Response>((answer) => waiting.push({ method, answer }));
    }),
  );
  return {
    methods: () => waiting.map(({ method }) => method),
    answer: (at: number, status = 200) =>
      act(async () =>
        waiting[at]?.answer(new Response(status === 200 ? '{}' : '{"status":503}', { status })),
      ),
  };
}

describe('Wishes for one skill', () => {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const watch = () => client.getQueryData<SkillMine>(KEY)?.watch?.notify;
  const told = vi.fn();

  function choose(wishes: ('EVERYTHING' | 'PUBLISHED' | null)[]) {
    const { result } = renderHook(() => useSetWatch({ scope: 'skill', ref: 'serving' }), { wrapper });
    for (const wish of wishes) {
      act(() => carryOut(result.current, wish, { onSuccess: told, onError: told }));
    }
  }

  beforeEach(() => {
    whose.begin({ id: 'i1', handle: 'ines', name: 'Ines' });
    client.setQueryData(KEY, mine);
    told.mockClear();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('reach the server one after the other, and the last is what is shown at once', async () => {
    const server = serve();
    choose(['PUBLISHED', null]);
    await vi.waitFor(() => expect(server.methods()).toEqual(['PUT']));
    expect(watch()).toBeUndefined();
    await server.answer(0);
    await vi.waitFor(() => expect(server.methods()).toEqual(['PUT', 'DELETE']));
    await server.answer(1);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
    expect(watch()).toBeUndefined();
  });

  it('are heard again after others', async () => {
    const server = serve();
    choose(['PUBLISHED', null, 'PUBLISHED']);
    for (const [at, method] of ['PUT', 'DELETE', 'PUT'].entries()) {
      await vi.waitFor(() => expect(server.methods()[at]).toBe(method));
      await server.answer(at);
    }
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(3));
    expect(watch()).toBe('PUBLISHED');
  });

  it('that were refused take back nothing that is wanted since', async () => {
    const server = serve();
    choose(['PUBLISHED', 'EVERYTHING']);
    await vi.waitFor(() => expect(server.methods()).toHaveLength(1));
    await server.answer(0, 503);
    await vi.waitFor(() => expect(server.methods()).toEqual(['PUT', 'PUT']));
    expect(watch()).toBe('EVERYTHING');
    await server.answer(1);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  });
});

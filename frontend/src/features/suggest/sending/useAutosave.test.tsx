import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { sampleProposal } from '../../../change/sample.fixture';
import { whose } from '../../../lib/whose';
import type { Submission } from '../suggestion/submission';
import { NOTHING } from '../suggestion/suggestion';
import { useAutosave } from './useAutosave';

const saying = (rationale: string): Submission => ({ title: 'A title', rationale, operations: [] });

const WRITES = saying('One.');

interface Given {
  settled: Submission | null;
  written?: Submission | null;
  paused?: boolean;
}

const WRITTEN = { ...NOTHING, version: 3, saved: false };
let number = 0;

/** A draft, written on at version 3; a server that answers with these. */
function write(...answers: Response[]) {
  const fetched = vi.fn((_path: string, _init?: RequestInit) =>
    Promise.resolve(answers.shift() ?? new Response('{}')),
  );
  vi.stubGlobal('fetch', fetched);
  const client = new QueryClient();
  const onSaved = vi.fn();
  number += 1;
  const hook = renderHook(
    ({ settled, written = settled, paused }: Given) =>
      useAutosave({
        number,
        suggestion: WRITTEN,
        settled,
        written,
        paused: paused ?? false,
        onSaved,
      }),
    {
      initialProps: { settled: null } as Given,
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  return { ...hook, fetched, onSaved };
}

const refusal = (status: number, code: string) =>
  new Response(JSON.stringify({ status, code, type: `/errors/${code}`, detail: 'No.' }), { status });

describe('A draft', () => {
  it('is saved at each pause, over the version that it was written on', async () => {
    const { rerender, fetched, onSaved } = write(
      new Response(JSON.stringify(sampleProposal({ version: 4 }))),
    );
    expect(fetched).not.toHaveBeenCalled();
    const settled = saying('One.');
    rerender({ settled });
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(sampleProposal({ version: 4 }), WRITTEN));
    expect(fetched.mock.calls[0]?.[1]?.headers).toMatchObject({ 'If-Match': '"3"' });
  });

  it('is saved at once when its author leaves, as it was written last', async () => {
    const { rerender, unmount, fetched, onSaved } = write(
      new Response(JSON.stringify(sampleProposal({ version: 4 }))),
    );
    rerender({ settled: null, written: saying('Half a wo') });
    unmount();
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledWith(sampleProposal({ version: 4 }), WRITTEN));
    expect(fetched.mock.calls.map(([, init]) => JSON.parse(String(init?.body)).rationale)).toEqual([
      'Half a wo',
    ]);
  });

  it.each<[string, Given]>([
    ['is under way already', { settled: WRITES, written: WRITES }],
    ['cannot be saved yet', { settled: null, written: null }],
    ['is being sent', { settled: null, written: WRITES, paused: true }],
  ])('is not saved once more on leaving where it %s', async (_, given) => {
    const { rerender, unmount, fetched } = write();
    rerender(given);
    await act(() => vi.dynamicImportSettled());
    const before = fetched.mock.calls.length;
    unmount();
    await act(() => vi.dynamicImportSettled());
    expect(fetched).toHaveBeenCalledTimes(before);
  });

  it('of a page that is over is not sent to whoever is signed in by now', async () => {
    const { rerender, unmount, fetched } = write();
    whose.begin({ id: 'i1', handle: 'ines', name: 'Ines' });
    rerender({ settled: null, written: WRITES });
    whose.hear({ id: 'j1', handle: 'jonas', name: 'Jonas' });
    unmount();
    await act(() => vi.dynamicImportSettled());
    expect(fetched).not.toHaveBeenCalled();
    whose.begin(null);
  });

  it('is not saved besides while its author sends it', async () => {
    const { rerender, fetched } = write();
    rerender({ settled: saying('One.'), paused: true });
    await act(() => vi.dynamicImportSettled());
    expect(fetched).not.toHaveBeenCalled();
    rerender({ settled: saying('Two.') });
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
  });

  it('is sent again after a refusal once its author goes on', async () => {
    const { result, rerender, fetched } = write(refusal(422, 'bad-text'));
    rerender({ settled: saying('One.') });
    await waitFor(() => expect(result.current.error).not.toBeNull());
    rerender({ settled: saying('Two.') });
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));
  });

  it('is saved by itself once the server can be reached again', async () => {
    vi.useFakeTimers();
    const { rerender, fetched, onSaved } = write(
      refusal(503, 'unavailable'),
      new Response(JSON.stringify(sampleProposal({ version: 4 }))),
    );
    rerender({ settled: saying('One.') });
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(fetched).toHaveBeenCalledTimes(1);
    await act(() => vi.advanceTimersByTimeAsync(6_000));
    expect(onSaved).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('waits for its author’s word where it was saved elsewhere meanwhile', async () => {
    const { result, rerender, fetched } = write(refusal(409, 'version-moved'));
    rerender({ settled: saying('One.') });
    await waitFor(() => expect(result.current.error).not.toBeNull());
    rerender({ settled: saying('Two.') });
    await act(() => vi.dynamicImportSettled());
    expect(fetched).toHaveBeenCalledTimes(1);
    act(() => result.current.reset());
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));
  });
});

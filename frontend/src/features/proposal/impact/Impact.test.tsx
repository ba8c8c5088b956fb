import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleProposal } from '../../../change/sample.fixture';
import { Impact } from './Impact';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('follows who watches, while it is open', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const moves = { bars: [], roles: [], levels: [], watchers: 1, conflicts: [], moreConflicts: false };
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json(moves)),
  );
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Impact proposal={sampleProposal()} />
    </QueryClientProvider>,
  );
  expect(await screen.findByText(/1 person/)).toBeTruthy();

  moves.watchers = 2;
  await vi.advanceTimersByTimeAsync(31_000);

  expect(await screen.findByText(/2 people/)).toBeTruthy();
});

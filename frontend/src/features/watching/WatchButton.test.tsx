import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SkillMine } from '../../lib/api';
import { guestWish } from '../../lib/guestWish';
import { leaveToasts, Toasts } from '../../ui/Toasts';
import { WatchButton } from './WatchButton';

const INES = { id: 'i1', handle: 'ines', name: 'Ines' };

/** The skill's page as somebody opens it, and what it sends. */
function open(account: typeof INES | null, watch: SkillMine['watch'] = null) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    if (method !== 'GET') sent.push(`${method} ${path}`);
    return Response.json({});
  });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(['me'], { account });
  const shown = (now: SkillMine['watch']) => (
    <QueryClientProvider client={client}>
      <WatchButton
        slug="serving"
        name="Serving"
        mine={{ signedIn: account !== null, watch: now, watchers: 3 }}
      />
      <Toasts />
    </QueryClientProvider>
  );
  const { rerender } = render(shown(watch));
  return { sent, becomes: (now: SkillMine['watch']) => rerender(shown(now)) };
}

/** What a guest pressed before they signed in. */
function wanted() {
  guestWish.leave('watch:serving');
  guestWish.goes('/');
}

describe('A guest who wants to watch', { timeout: 20_000 }, () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    cleanup();
    vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
    act(leaveToasts);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('watches once they have signed in, is told so, and can take it back', async () => {
    wanted();
    const { sent } = open(INES);
    await screen.findByText('You are told when Serving is published anew.');
    expect(sent).toEqual(['PUT /api/watches/skill/serving']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(sent.at(-1)).toBe('DELETE /api/watches/skill/serving'));
  });

  it('changes nothing where they watch it already, nor once they watch it no more', async () => {
    wanted();
    const { sent, becomes } = open(INES, {
      notify: 'MUTED',
      reason: 'CHOSEN',
      since: '2026-03-01T10:00:00Z',
    });
    expect(screen.getByText('Muted')).toBeTruthy();
    becomes(null);
    expect(screen.getByText('Watch')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('is taken to where one signs in, and means it', async () => {
    open(null);
    const link = screen.getByRole('link', { name: /^Watch/ });
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    guestWish.goes('/');
    expect(guestWish.take('watch:serving')).toBe(true);
  });
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guestWish, useGuestWish } from './guestWish';

const INES = { id: 'i1', handle: 'ines', name: 'Ines' };

describe('What a guest wants', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => vi.useRealTimers());

  function open(account: typeof INES | null, act = 'watch:serving') {
    const client = new QueryClient();
    client.setQueryData(['me'], { account });
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    return renderHook(() => useGuestWish(act), { wrapper }).result.current;
  }

  /** Wanted by a guest, who then goes to sign in. */
  function wanted(back = '/') {
    open(null).leave();
    guestWish.goes(back);
  }

  it('is granted once they have signed in, and once alone', () => {
    wanted();
    expect(open(INES).granted).toBe(true);
    expect(open(INES).granted).toBe(false);
  });

  it('is granted for what it was, and for nothing else', () => {
    wanted();
    expect(open(INES, 'watch:tracking').granted).toBe(false);
    expect(open(INES).granted).toBe(true);
  });

  it('is wanted no more by whoever comes back as a guest', () => {
    wanted();
    open(null);
    expect(open(INES).granted).toBe(false);
  });

  it('is not granted to whoever signs in much later', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    wanted();
    vi.setSystemTime(Date.now() + 61 * 60_000);
    expect(open(INES).granted).toBe(false);
  });

  it('is over for whoever did not go to sign in from there', () => {
    open(null).leave();
    expect(open(INES).granted).toBe(false);
    wanted('/skills/tracking');
    expect(open(INES).granted).toBe(false);
  });

  it('is over once they are anywhere as a guest again', () => {
    wanted();
    guestWish.stay();
    expect(open(INES).granted).toBe(false);
  });

  it('outlives the page that asks how to sign in', () => {
    open(null).leave();
    guestWish.stay();
    guestWish.goes('/');
    expect(open(INES).granted).toBe(true);
  });
});

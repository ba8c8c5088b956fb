import { useEffect, useState } from 'react';
import { cameByNavigation, HOUR_MS, pathOf } from './cameBack';
import { useSession } from './session';
import { tabStorage } from './storage';

const PLACE = 'rungs.wish';

interface Wish {
  act: string;
  /** Where it was wanted. */
  path: string;
  at: number;
  /** When they went to sign in, to come back there. */
  gone?: number;
}

/**
 * What a guest wanted to do when they went to sign in. It stays in the tab, and is done once: for whoever comes back by
 * signing in from where it was wanted, and soon. Whoever signs in by another way may be somebody else.
 */
export const guestWish = {
  leave: (act: string): boolean => keep({ act, path: location.pathname, at: Date.now() }),
  /** A guest of this tab goes to sign in, and is to come back to this address. */
  goes(back: string): void {
    const wish = kept();
    if (!wish) return;
    if (pathOf(back) === wish.path) keep({ ...wish, gone: Date.now() });
    else tabStorage.clear(PLACE);
  },
  /** They are here as a guest again, without having signed in. */
  stay(): void {
    if (kept()?.gone !== undefined) tabStorage.clear(PLACE);
  },
  /** Whether it was this; it is no more from then on. */
  take(act: string): boolean {
    const wish = kept();
    if (wish?.act !== act) return false;
    tabStorage.clear(PLACE);
    return wish.path === location.pathname && wish.gone !== undefined && cameByNavigation();
  },
};

const keep = (wish: Wish): boolean => tabStorage.write(PLACE, JSON.stringify(wish));

function kept(): Wish | null {
  try {
    const wish = JSON.parse(tabStorage.read(PLACE) ?? 'null');
    return wish && Date.now() - wish.at < HOUR_MS ? wish : null;
  } catch {
    return null;
  }
}

/** Carries what a guest wants to do through their sign-in. Whoever comes back as a guest has thought better of it. */
export function useGuestWish(act: string): { granted: boolean; leave: () => void } {
  const account = useSession().data?.account;
  const [granted, grant] = useState(false);
  useEffect(() => {
    if (account === undefined) return;
    if (guestWish.take(act) && account !== null) grant(true);
  }, [account, act]);
  return { granted, leave: () => void guestWish.leave(act) };
}

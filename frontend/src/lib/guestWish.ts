import { useEffect, useState } from 'react';
import { useSession } from './session';
import { tabStorage } from './storage';

const PLACE = 'rungs.wish';
const HOUR_MS = 60 * 60_000;

/** What a guest wanted to do when they went to sign in. It stays in the tab, and is done once, soon, or never. */
export const guestWish = {
  leave: (act: string): boolean => tabStorage.write(PLACE, JSON.stringify({ act, at: Date.now() })),
  /** Whether it was this; it is no more from then on. */
  take(act: string): boolean {
    if (left()?.act !== act) return false;
    tabStorage.clear(PLACE);
    return true;
  },
};

function left(): { act: string; at: number } | null {
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

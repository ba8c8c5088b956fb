import type { AccountRef } from './api';
import { attempts } from './attempts';
import { call } from './http';
import { leave } from './leave';
import { tellTabs } from './tabs';
import type { Way } from './way';
import { GUEST, meantFor, whose } from './whose';

/**
 * Ends the session, says so in the other tabs, and starts the page anew: nothing of the member stays in memory. Whoever
 * has gone to another page meanwhile is told there that it is over.
 */
export async function signOut(way: Way): Promise<void> {
  await endSession();
  if (way.isOpen()) leave.for('/');
  else whose.doubt();
}

/** Ends the session of whoever is signed in by now, and of nobody else, for the page's person to sign in again. */
export async function makeWayFor(signIn: string, now: AccountRef): Promise<void> {
  await endSession(meantFor(now.id));
  leave.for(signIn);
}

async function endSession(headers?: Record<string, string>): Promise<void> {
  await call<void>('POST', '/api/sign-out', undefined, headers);
  attempts.forgetAll();
  tellTabs(GUEST);
}

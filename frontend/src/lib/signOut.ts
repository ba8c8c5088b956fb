import { call } from './http';
import { tellTabs } from './tabs';
import { GUEST } from './whose';

/** Ends the session, says so in the other tabs, and starts the page anew: nothing of the member stays in memory. */
export async function signOut(): Promise<void> {
  await call<void>('POST', '/api/sign-out');
  tellTabs(GUEST);
  location.assign('/');
}

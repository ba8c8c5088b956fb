import { call } from './http';

/** Ends the session and starts the page anew, so that nothing of the member stays in memory. */
export async function signOut(): Promise<void> {
  await call<void>('POST', '/api/sign-out');
  location.assign('/');
}

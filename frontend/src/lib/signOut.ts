import { xsrfToken } from './http';

/** Ends the session and starts the page anew, so that nothing of the member stays in memory. */
export async function signOut(): Promise<void> {
  await fetch('/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': xsrfToken(document.cookie) ?? '' } });
  location.assign('/');
}

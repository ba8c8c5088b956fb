import { storage } from './storage';
import { GUEST, whose } from './whose';

const NAME = 'rungs.account';
const COOKIE = 'RUNGS_ACCOUNT=';

type Tell = (owner: string) => void;

let tell: Tell = () => {};

/** Says in the other tabs of this browser who is signed in here. */
export const tellTabs = (owner: string): void => tell(owner);

/**
 * Hears of a sign-in or a sign-out elsewhere: from another tab at once, and by the cookie that names the account when
 * the page comes into view again, also out of the browser's memory of pages left.
 */
export function watchTabs(): void {
  tell = 'BroadcastChannel' in window ? overChannel(compare) : overStorage(compare);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
}

/** Whom the cookie names; without one, nobody is signed in. Cookies of other paths than Rungs' may name others besides. */
export function ownersIn(cookies: string): string {
  const named = cookies.split('; ').filter((each) => each.startsWith(COOKIE));
  return named.map((each) => each.slice(COOKIE.length) || GUEST).join() || GUEST;
}

/** Another than who is signed in as far as this page knows: it asks. */
function compare(owner: string): void {
  if (!isKnown(owner)) whose.doubt();
}

/** What was asked about last: a cookie that still says it once it was answered says nothing new. */
let asked = '';

function look(): void {
  if (document.visibilityState !== 'visible' || whose.now().doubted) return;
  const owners = ownersIn(document.cookie);
  if (isKnown(owners)) asked = '';
  else if (owners !== asked) {
    asked = owners;
    whose.doubt();
  }
}

function isKnown(owner: string): boolean {
  const { now } = whose.now();
  return now !== undefined && owner === (now?.id ?? GUEST);
}

function overChannel(heard: Tell): Tell {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => heard(String(data));
  return (owner) => channel.postMessage(owner);
}

/** Where there are no channels. A storage event comes only from another tab. */
function overStorage(heard: Tell): Tell {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === NAME && newValue) heard(newValue);
  });
  return (owner) => storage.write(NAME, owner);
}

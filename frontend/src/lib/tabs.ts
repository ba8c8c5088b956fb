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
  const look = () => {
    if (document.visibilityState === 'visible') compare(ownerIn(document.cookie));
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
}

/** Whom the cookie names; without one, nobody is signed in. */
export function ownerIn(cookies: string): string {
  const pair = cookies.split('; ').find((each) => each.startsWith(COOKIE));
  return pair?.slice(COOKIE.length) || GUEST;
}

/** Another than who is signed in as far as this page knows: it asks. */
function compare(owner: string): void {
  const { now } = whose.now();
  if (now === undefined || owner !== (now?.id ?? GUEST)) whose.doubt();
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

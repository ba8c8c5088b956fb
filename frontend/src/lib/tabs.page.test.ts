import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownersIn, watchTabs } from './tabs';
import { whose } from './whose';

const ines = { id: 'i1', handle: 'ines', name: 'Ines' };

function cookie(value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the test plays the server's Set-Cookie
  document.cookie = value;
}

describe('A tab', () => {
  const other = new BroadcastChannel('rungs.account');
  const doubts = vi.fn();
  whose.onDoubt(doubts);
  watchTabs();

  beforeEach(() => {
    cookie('RUNGS_ACCOUNT=i1');
    whose.begin(ines);
    window.dispatchEvent(new Event('focus'));
    doubts.mockClear();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks who is signed in when another tab names somebody else', async () => {
    other.postMessage('i1');
    other.postMessage('j1');
    await vi.waitFor(() => expect(doubts).toHaveBeenCalledTimes(1));
  });

  it.each([
    ['comes into view', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['gets the focus', () => window.dispatchEvent(new Event('focus'))],
    [
      'comes back out of the browser’s memory',
      () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    ],
  ])('asks when it %s and the cookie names somebody else, also without a word from them', (_, event) => {
    event();
    expect(doubts).not.toHaveBeenCalled();
    cookie('RUNGS_ACCOUNT=j1');
    event();
    expect(doubts).toHaveBeenCalledTimes(1);
  });

  it('asks again once it is over: its person may be back', () => {
    whose.hear(null);
    window.dispatchEvent(new Event('focus'));
    expect(doubts).toHaveBeenCalledTimes(1);
    whose.hear(ines);
    window.dispatchEvent(new Event('focus'));
    expect(doubts).toHaveBeenCalledTimes(1);
  });

  it('of a guest asks when somebody has signed in elsewhere, and again once they have signed out', async () => {
    whose.begin(null);
    other.postMessage('i1');
    await vi.waitFor(() => expect(doubts).toHaveBeenCalledTimes(1));
    whose.hear(ines);
    other.postMessage('guest');
    await vi.waitFor(() => expect(doubts).toHaveBeenCalledTimes(2));
  });

  it('asks once of a cookie that says something else and stays, and again once it says another thing', () => {
    const focus = () => window.dispatchEvent(new Event('focus'));
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('RUNGS_ACCOUNT=x; RUNGS_ACCOUNT=i1');
    focus();
    expect(doubts).toHaveBeenCalledTimes(1);
    // The answer may be of before: until it is there, nothing is settled.
    focus();
    whose.hear(ines);
    for (let times = 0; times < 3; times++) focus();
    expect(doubts).toHaveBeenCalledTimes(1);
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('RUNGS_ACCOUNT=x; RUNGS_ACCOUNT=j1');
    focus();
    expect(doubts).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });

  it('asks when nobody is signed in any more', () => {
    cookie('RUNGS_ACCOUNT=; max-age=0');
    window.dispatchEvent(new Event('focus'));
    expect(doubts).toHaveBeenCalledTimes(1);
  });

  it('hears by storage where there are no channels', () => {
    const channels = window.BroadcastChannel;
    Reflect.deleteProperty(window, 'BroadcastChannel');
    watchTabs();
    window.BroadcastChannel = channels;
    dispatchEvent(new StorageEvent('storage', { key: 'rungs.account', newValue: 'j1' }));
    expect(doubts).toHaveBeenCalledTimes(1);
  });

  it('reads the account out of the other cookies', () => {
    expect(ownersIn('a=1; RUNGS_ACCOUNT=x; b=2')).toBe('x');
    expect(ownersIn('a=1')).toBe('guest');
    expect(ownersIn('RUNGS_ACCOUNT=')).toBe('guest');
    expect(ownersIn('RUNGS_ACCOUNT=x; RUNGS_ACCOUNT=i1')).toBe('x,i1');
  });
});

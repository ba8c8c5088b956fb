import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts, forgetUnowned, settle, useDraft, withoutSent } from './drafts';
import { guestWords } from './guestWords';
import { whose } from './whose';

const ines = { id: 'i1', handle: 'ines', name: 'Ines' };
const jonas = { id: 'j1', handle: 'jonas', name: 'Jonas' };
const HOUR_MS = 60 * 60_000;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  whose.begin(ines);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('A draft', () => {
  it('is read back as it was written', () => {
    drafts.write('comment:1', 'Half a thought');
    expect(drafts.read('comment:1')).toBe('Half a thought');
    drafts.clear('comment:1');
    expect(drafts.read('comment:1')).toBeNull();
  });

  it('leaves nothing behind once emptied', () => {
    drafts.write('comment:1', 'x');
    drafts.write('comment:1', '');
    expect(localStorage).toHaveLength(0);
  });

  it('never throws where storage is refused', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(drafts.write('a', 'b')).toBe(false);
    expect(drafts.read('a')).toBeNull();
    whose.begin(null);
    expect(drafts.write('a', 'b')).toBe(false);
    expect(drafts.read('a')).toBeNull();
  });

  it('saves itself after a pause', () => {
    vi.useFakeTimers();
    const { result } = renderHook(() => useDraft('comment:2'));
    act(() => result.current.change('Nobody loses words'));
    expect(drafts.read('comment:2')).toBeNull();
    act(() => vi.advanceTimersByTime(400));
    expect(drafts.read('comment:2')).toBe('Nobody loses words');
  });

  it('is saved when its form goes away before the pause is over', () => {
    const { result, unmount } = renderHook(() => useDraft('comment:3'));
    act(() => result.current.change('Kept'));
    unmount();
    expect(drafts.read('comment:3')).toBe('Kept');
  });

  it('is another under another key, and each keeps its own words', () => {
    drafts.write('cell:b', 'Of the second');
    const { result, rerender } = renderHook(({ key }) => useDraft(key), { initialProps: { key: 'cell:a' } });
    act(() => result.current.change('Of the first'));
    rerender({ key: 'cell:b' });
    expect(result.current.text).toBe('Of the second');
    rerender({ key: 'cell:a' });
    expect(result.current.text).toBe('Of the first');
    expect(drafts.read('cell:b')).toBe('Of the second');
  });
});

describe('The words of a member', () => {
  it('are shown to nobody else: not to a guest, not to the next member', () => {
    drafts.write('comment:1', 'Between me and my page');
    for (const other of [null, jonas]) {
      whose.begin(other);
      expect(drafts.read('comment:1')).toBeNull();
      expect(renderHook(() => useDraft('comment:1')).result.current.text).toBe('');
    }
    whose.begin(ines);
    expect(drafts.read('comment:1')).toBe('Between me and my page');
  });

  it('are nobody’s before it is known whose page it is, and theirs once it is', () => {
    vi.spyOn(whose, 'owner').mockReturnValue(undefined);
    const { result, rerender, unmount } = renderHook(() => useDraft('comment:1'));
    act(() => result.current.change('Early'));
    expect(drafts.write('comment:2', 'x')).toBe(false);
    vi.mocked(whose.owner).mockRestore();
    rerender();
    expect(result.current.text).toBe('Early');
    unmount();
    expect(drafts.read('comment:1')).toBe('Early');
  });

  it('that were kept without an owner are gone', () => {
    localStorage.setItem('rungs.draft.comment:1', 'Anybody’s');
    localStorage.setItem('rungs.theme', 'dark');
    forgetUnowned();
    expect(Object.keys(localStorage)).toEqual(['rungs.theme']);
  });
});

describe('The words of a guest', () => {
  const signIn = () => {
    whose.begin(jonas);
    guestWords.handOver((key, text) => drafts.read(key) === null && drafts.write(key, text));
  };
  beforeEach(() => {
    whose.begin(null);
    drafts.write('comment:1', 'Before I signed in');
  });

  it('stay in the tab', () => {
    expect(drafts.read('comment:1')).toBe('Before I signed in');
    expect(localStorage).toHaveLength(0);
  });

  it('are theirs after they have signed in from there', () => {
    guestWords.leave();
    signIn();
    expect(drafts.read('comment:1')).toBe('Before I signed in');
    expect(guestWords.read('comment:1')).toBeNull();
  });

  it('are handed to nobody who did not sign in from there', () => {
    signIn();
    expect(drafts.read('comment:1')).toBeNull();
    expect(guestWords.writtenAt('comment:1')).toBeInstanceOf(Date);
  });

  it('are handed to nobody who signs in much later', () => {
    const today = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(today + 20 * HOUR_MS);
    guestWords.leave();
    signIn();
    expect(drafts.read('comment:1')).toBeNull();
    expect(guestWords.read('comment:1')).not.toBeNull();
  });

  it('do not replace what the member has written there', () => {
    whose.begin(jonas);
    drafts.write('comment:1', 'My own');
    guestWords.leave();
    signIn();
    expect(drafts.read('comment:1')).toBe('My own');
    expect(guestWords.read('comment:1')).toBe('Before I signed in');
  });
});

describe('Of a text that was sent', () => {
  it.each([
    ['Said.', 'Said.', ''],
    ['Said. And more', 'Said.', 'And more'],
    ['Something else', 'Said.', 'Something else'],
  ])('%j, after %j, leaves %j', (now, sent, left) => {
    expect(withoutSent(now, sent)).toBe(left);
  });

  it('nothing stays in a field that is shown anew meanwhile', () => {
    const first = renderHook(() => useDraft('comment:1'));
    act(() => first.result.current.change('Said.'));
    first.unmount();
    const second = renderHook(() => useDraft('comment:1'));
    act(() => second.result.current.change('Said. And more'));
    act(() => settle('comment:1', (now) => withoutSent(now, 'Said.')));
    expect(second.result.current.text).toBe('And more');
    expect(drafts.read('comment:1')).toBe('And more');
  });

  it('nothing stays where no field is shown any more', () => {
    drafts.write('comment:1', 'Said.');
    settle('comment:1', (now) => withoutSent(now, 'Said.'));
    expect(drafts.read('comment:1')).toBeNull();
  });
});

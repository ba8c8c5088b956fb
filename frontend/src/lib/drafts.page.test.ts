import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts, forgetUnowned, settle, useCarried, useDraft, useElsewhere, withoutSent } from './drafts';
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
  vi.unstubAllGlobals();
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
    guestWords.leave('/');
    signIn();
    expect(drafts.read('comment:1')).toBe('Before I signed in');
    expect(guestWords.read('comment:1')).toBeNull();
  });

  it('are handed to nobody who did not sign in from there', () => {
    signIn();
    expect(drafts.read('comment:1')).toBeNull();
    expect(guestWords.writtenAt('comment:1')).toBeInstanceOf(Date);
  });

  it.each(['reload', 'back_forward'])('are handed to nobody where the page was come to by %s', (type) => {
    guestWords.leave('/');
    vi.stubGlobal('performance', { getEntriesByType: () => [{ type }] });
    signIn();
    expect(drafts.read('comment:1')).toBeNull();
    expect(guestWords.read('comment:1')).not.toBeNull();
  });

  it('are handed to nobody on another page than the sign-in leads back to', () => {
    guestWords.leave('/skills/serving');
    signIn();
    expect(drafts.read('comment:1')).toBeNull();
  });

  it('are handed to nobody once the guest was back as a guest', () => {
    guestWords.leave('/');
    guestWords.stay();
    signIn();
    expect(drafts.read('comment:1')).toBeNull();
  });

  it('are handed to nobody who signs in much later', () => {
    const today = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(today + 20 * HOUR_MS);
    guestWords.leave('/');
    signIn();
    expect(drafts.read('comment:1')).toBeNull();
    expect(guestWords.read('comment:1')).not.toBeNull();
  });

  it('do not replace what the member has written there', () => {
    whose.begin(jonas);
    drafts.write('comment:1', 'My own');
    guestWords.leave('/');
    signIn();
    expect(drafts.read('comment:1')).toBe('My own');
    expect(guestWords.read('comment:1')).toBe('Before I signed in');
  });
});

describe('Words that were kept under a name that changes', () => {
  it('are carried over once, under what never does', () => {
    drafts.write('comment:skill:serving', 'Mine');
    for (let i = 0; i < 2; i++) drafts.carry('comment:skill:serving', 'comment:skill:s1');
    expect(drafts.read('comment:skill:s1')).toBe('Mine');
    expect(drafts.read('comment:skill:serving')).toBeNull();
  });

  it('replace nothing there, and are not lost either', () => {
    drafts.write('comment:skill:serving', 'Old');
    drafts.write('comment:skill:s1', 'New');
    drafts.carry('comment:skill:serving', 'comment:skill:s1');
    const { result } = renderHook(() => useElsewhere('comment:skill:s1', 'New'));
    expect(drafts.read('comment:skill:s1')).toBe('New');
    expect(result.current.text).toBe('Old');
  });

  it('are carried over with those of a guest, who is asked as before', () => {
    whose.begin(null);
    drafts.write('comment:skill:serving', 'A guest’s');
    whose.begin(ines);
    drafts.carry('comment:skill:serving', 'comment:skill:s1');
    expect(guestWords.read('comment:skill:s1')).toBe('A guest’s');
    expect(guestWords.read('comment:skill:serving')).toBeNull();
  });

  it('stand in a field at once', () => {
    drafts.write('comment:skill:serving', 'Mine');
    const { result } = renderHook(() => {
      useCarried('comment:skill:serving', 'comment:skill:s1');
      return useDraft('comment:skill:s1');
    });
    expect(result.current.text).toBe('Mine');
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

describe('In two places of one page', () => {
  const open = (initial?: string) => renderHook(() => useDraft('comment:1', initial));
  const write = ({ result }: ReturnType<typeof open>, text: string) => act(() => result.current.change(text));

  it('the same words stand, whichever of them is written into', () => {
    const [one, other] = [open(), open()];
    write(one, 'From');
    expect(other.result.current.text).toBe('From');
    write(other, 'From both');
    expect(one.result.current).toMatchObject({ text: 'From both' });
    expect(one.result.current.latest()).toBe('From both');
    one.unmount();
    other.unmount();
    expect(drafts.read('comment:1')).toBe('From both');
  });

  it('what is not kept yet stands in the one that is opened later, too', () => {
    write(open(), 'Just written');
    expect(open().result.current.text).toBe('Just written');
  });

  it('what was sent from one is gone from both, and what was written on stays in both', () => {
    const [one, other] = [open(), open()];
    write(one, 'Said.');
    write(other, 'Said. And more');
    let left = '';
    act(() => {
      left = settle('comment:1', (now) => withoutSent(now, 'Said.'));
    });
    for (const place of [one, other]) expect(place.result.current.text).toBe('And more');
    expect(left).toBe('And more');
    act(() => void settle('comment:1', (now) => withoutSent(now, 'And more')));
    for (const place of [one, other]) expect(place.result.current.text).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('what is sent leaves in both what stood there before it was changed', () => {
    const [one, other] = [open('Posted'), open('Posted')];
    write(one, 'Edited');
    act(() => void settle('comment:1', () => ''));
    expect(other.result.current.text).toBe('Posted');
  });

  it('other words of another tab are kept beside those of both', () => {
    vi.useFakeTimers();
    const [one, other] = [open(), open()];
    write(one, 'Mine');
    act(() => vi.advanceTimersByTime(400));
    const place = 'rungs.words.i1.comment:1';
    localStorage.setItem(place, 'Theirs');
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key: place, oldValue: 'Mine', newValue: 'Theirs' }));
    });
    write(other, 'Mine and more');
    act(() => vi.advanceTimersByTime(400));
    for (const each of [one, other]) expect(each.result.current.text).toBe('Mine and more');
    expect(Object.values({ ...localStorage }).sort()).toEqual(['Mine and more', 'Theirs']);
  });
});

describe('In several tabs', () => {
  const PLACE = 'rungs.words.i1.comment:1';
  /** Another tab keeps this there, or sends what it kept. */
  const elsewhere = (place: string, newValue: string | null) => {
    const oldValue = localStorage.getItem(place);
    if (newValue === null) localStorage.removeItem(place);
    else localStorage.setItem(place, newValue);
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key: place, oldValue, newValue }));
    });
  };
  const kept = () => Object.values({ ...localStorage }).sort();
  const open = () => {
    const { result, unmount } = renderHook(() => {
      const draft = useDraft('comment:1');
      return { ...draft, elsewhere: useElsewhere('comment:1', draft.text).text };
    });
    return {
      now: () => result.current,
      write: (text: string) => {
        act(() => result.current.change(text));
        act(() => vi.advanceTimersByTime(400));
      },
      send: (text: string) => act(() => settle('comment:1', (now) => withoutSent(now, text))),
      close: unmount,
    };
  };
  beforeEach(() => void vi.useFakeTimers());

  it('what nobody has written here follows what is written elsewhere, and is gone once that is sent', () => {
    const tab = open();
    elsewhere(PLACE, 'Theirs');
    expect(tab.now().text).toBe('Theirs');
    elsewhere(PLACE, 'Theirs and more');
    expect(tab.now().text).toBe('Theirs and more');
    elsewhere(PLACE, null);
    expect(tab.now()).toMatchObject({ text: '', gone: true });
  });

  it('two texts are two, each is told of the other, and sending one leaves the other', () => {
    const tab = open();
    tab.write('Mine');
    elsewhere(PLACE, 'Theirs');
    expect(tab.now()).toMatchObject({ text: 'Mine', elsewhere: 'Theirs' });
    expect(kept()).toEqual(['Mine', 'Theirs']);
    tab.send('Mine');
    expect(tab.now().text).toBe('');
    expect(kept()).toEqual(['Theirs']);
  });

  it('one’s own words are here again when the tab is loaded anew', () => {
    const tab = open();
    tab.write('Mine');
    elsewhere(PLACE, 'Theirs');
    tab.close();
    expect(open().now()).toMatchObject({ text: 'Mine', elsewhere: 'Theirs' });
  });

  it('words of another tab are not written over by what was typed before they were heard of', () => {
    const tab = open();
    localStorage.setItem(PLACE, 'Theirs');
    tab.write('Mine');
    expect(kept()).toEqual(['Mine', 'Theirs']);
    expect(tab.now().elsewhere).toBe('Theirs');
  });

  it('what is sent elsewhere is not sent from here, what was written on is kept', () => {
    const tab = open();
    tab.write('Said.');
    act(() => tab.now().change('Said. And more'));
    elsewhere(PLACE, null);
    expect(tab.now()).toMatchObject({ text: 'And more', gone: true });
    expect(kept()).toEqual(['And more']);
  });

  it('whoever wrote on from the words of another tab hears that those were sent there, and keeps their own', () => {
    const tab = open();
    elsewhere(PLACE, 'one a');
    tab.write('one a and b');
    elsewhere(`${PLACE}~x`, 'one a');
    expect(tab.now()).toMatchObject({ gone: false, elsewhere: 'one a' });
    elsewhere(`${PLACE}~x`, 'one a, and more');
    elsewhere(`${PLACE}~x`, null);
    expect(tab.now()).toMatchObject({ text: 'one a and b', gone: true });
    tab.write('one a and b and c');
    expect(tab.now().gone).toBe(true);
    tab.send('one a and b and c');
    expect(tab.now()).toMatchObject({ text: '', gone: false });
  });

  it('whoever’s words another tab wrote on from hears that they were sent there', () => {
    const tab = open();
    tab.write('one a');
    elsewhere(PLACE, 'one a and b');
    expect(tab.now()).toMatchObject({ text: 'one a', elsewhere: 'one a and b', gone: false });
    elsewhere(PLACE, null);
    expect(tab.now()).toMatchObject({ text: 'one a', gone: true });
  });

  it.each([
    ['words of their own', (tab: ReturnType<typeof open>) => tab.write('Mine'), 'Theirs', `${PLACE}~x`],
    [
      'other words than were written on from',
      (tab: ReturnType<typeof open>) => {
        elsewhere(PLACE, 'one a');
        tab.write('one a and b');
      },
      'Quite another',
      `${PLACE}~x`,
    ],
    [
      'what was kept from before the sign-in',
      (tab: ReturnType<typeof open>) => {
        elsewhere(PLACE, 'one a');
        tab.write('one a and b');
      },
      'one a',
      `${PLACE}~before-x`,
    ],
  ])('nobody hears of %s', (_, write, theirs, place) => {
    const tab = open();
    write(tab);
    elsewhere(place, theirs);
    elsewhere(place, null);
    expect(tab.now().gone).toBe(false);
  });

  it('nobody hears that words were sent which became the same', () => {
    const tab = open();
    tab.write('one a');
    elsewhere(PLACE, 'one a and b');
    const set = vi.spyOn(Storage.prototype, 'setItem');
    const remove = vi.spyOn(Storage.prototype, 'removeItem');
    tab.write('one a and b');
    const place = String(remove.mock.calls.find(([key]) => key.startsWith(`${PLACE}~`))?.[0]);
    expect(set.mock.calls).toContainEqual([place, 'one a and b']);

    const other = renderHook(() => useDraft('comment:9'));
    const elsewhereOf9 = 'rungs.words.i1.comment:9';
    elsewhere(elsewhereOf9, 'one a');
    act(() => other.result.current.change('one a and b'));
    act(() => vi.advanceTimersByTime(400));
    elsewhere(`${elsewhereOf9}~x`, 'one a');
    elsewhere(`${elsewhereOf9}~x`, 'one a and b');
    elsewhere(`${elsewhereOf9}~x`, null);
    expect(other.result.current.gone).toBe(false);
  });

  it('sending after the page was left takes no words of another tab along', () => {
    const tab = open();
    tab.write('Mine');
    tab.close();
    localStorage.setItem(PLACE, 'Theirs');
    act(() => settle('comment:1', () => ''));
    expect(kept()).toEqual(['Theirs']);
  });

  it('words that a closed tab has left beside stand here once the place is free', () => {
    localStorage.setItem(`${PLACE}~gone`, 'Left');
    expect(open().now().text).toBe('Left');
  });

  it('the same words are kept once', () => {
    const tab = open();
    tab.write('Mine');
    elsewhere(PLACE, 'Theirs');
    tab.write('Theirs');
    expect(kept()).toEqual(['Theirs']);
    expect(tab.now().elsewhere).toBeNull();
  });
});

it('Words that were written before it was known by whom are kept once it is', () => {
  vi.useFakeTimers();
  const known = vi.spyOn(whose, 'owner').mockReturnValue(undefined);
  const { result, rerender } = renderHook(() => useDraft('comment:1'));
  act(() => result.current.change('Early'));
  act(() => vi.advanceTimersByTime(400));
  known.mockRestore();
  rerender();
  act(() => vi.advanceTimersByTime(400));
  expect(drafts.read('comment:1')).toBe('Early');
  expect(result.current.text).toBe('Early');
});

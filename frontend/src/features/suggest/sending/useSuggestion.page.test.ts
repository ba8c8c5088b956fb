import { act, renderHook } from '@testing-library/react';
import { createElement, type PropsWithChildren } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleProposal } from '../../../change/sample.fixture';
import { drafts } from '../../../lib/drafts';
import { whose } from '../../../lib/whose';
import { sampleLadder, sampleLevels } from '../../../profile/ladder/ladder.fixture';
import { LadderContext } from '../../../profile/ladder/useLadder';
import { cellAt } from '../suggestion/place';
import { NOTHING, operationFrom, readSuggestion, withOperation } from '../suggestion/suggestion';
import { suggestionKey, useSuggestion } from './useSuggestion';

const lead = vi.fn(() => Promise.resolve());
const begin = () => renderHook(() => useSuggestion('suggest.7', { ...NOTHING, version: 3 }, lead)).result;

describe('A suggestion', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    whose.begin({ id: 'i1', handle: 'ines', name: 'Ines' });
  });

  it('is saved once the server has all of it', () => {
    const result = begin();
    act(() => result.current.edit({ rationale: 'Because.' }));
    const sent = result.current.suggestion;
    act(() => result.current.saved(sampleProposal({ version: 4 }), sent));
    expect(result.current.suggestion).toMatchObject({ rationale: 'Because.', version: 4, saved: true });
  });

  it.each([
    ['title', { title: 'Another title' }],
    ['reason', { rationale: 'Because of more.' }],
  ])('is not saved where its %s was written on meanwhile', (_, more) => {
    const result = begin();
    act(() => result.current.edit({ rationale: 'Because.' }));
    const sent = result.current.suggestion;
    act(() => result.current.edit(more));
    act(() => result.current.saved(sampleProposal({ version: 4 }), sent));
    expect(result.current.suggestion).toMatchObject({ ...more, version: 4, saved: false });
  });

  it('leaves nothing behind once all of it is sent', async () => {
    const result = begin();
    act(() => result.current.edit({ rationale: 'Because.' }));
    const sent = result.current.suggestion;
    await act(async () => expect(await result.current.sent(sampleProposal({ number: 7 }), sent)).toBe(true));
    expect(drafts.read('suggest.7')).toBeNull();
  });

  describe('of a guest who was its author', () => {
    const guests = JSON.stringify({ ...NOTHING, rationale: 'Before I signed in.', saved: false });
    const reload = () => begin();
    const offer = () => {
      const result = begin();
      act(() => result.current.edit({ rationale: 'Mine.' }));
      act(() => expect(result.current.takeBefore(guests)).toBe(true));
      act(() => void window.dispatchEvent(new Event('pagehide')));
      return result;
    };

    it('stands beside what they have there until they decide, also when the page is loaded anew', () => {
      for (const result of [offer(), reload()]) {
        expect(result.current.suggestion.rationale).toBe('Mine.');
        expect(result.current.elsewhere?.rationale).toBe('Before I signed in.');
        expect(result.current.fromBefore).toBe(true);
      }
    });

    it('takes its place once it is taken', () => {
      const result = offer();
      act(() => result.current.takeElsewhere());
      for (const each of [result, reload()]) {
        expect(each.current.suggestion.rationale).toBe('Before I signed in.');
        expect(each.current.elsewhere).toBeNull();
      }
    });

    it('is gone once they keep what is here', () => {
      const result = offer();
      act(() => result.current.keepHere());
      for (const each of [result, reload()]) {
        expect(each.current.suggestion.rationale).toBe('Mine.');
        expect(each.current.elsewhere).toBeNull();
      }
    });
  });

  it('that was sent from another tab as it was before says so, and stays as it was written on', () => {
    const result = begin();
    act(() => result.current.edit({ rationale: 'Sent.' }));
    act(() => void window.dispatchEvent(new Event('pagehide')));
    const place = 'rungs.words.i1.suggest.7';
    const oldValue = localStorage.getItem(place);
    expect(oldValue).toContain('Sent.');
    act(() => result.current.edit({ rationale: 'Sent. And on' }));
    localStorage.removeItem(place);
    act(
      () => void window.dispatchEvent(new StorageEvent('storage', { key: place, oldValue, newValue: null })),
    );
    expect(result.current.gone).toBe(true);
    act(() => result.current.edit({ rationale: 'Sent. And on and on' }));
    expect(result.current.gone).toBe(true);
    expect(result.current.suggestion.rationale).toBe('Sent. And on and on');
  });

  it('that was written in another tab is seen to there, also once this one is loaded anew', () => {
    const result = begin();
    const words = JSON.stringify({ ...NOTHING, rationale: 'Theirs.', version: 3, saved: false });
    const place = 'rungs.words.i1.suggest.7';
    localStorage.setItem(place, words);
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: place, newValue: words })));
    for (const each of [result, begin()]) {
      expect(each.current.suggestion.rationale).toBe('Theirs.');
      expect(each.current.followed).toBe(true);
    }
    act(() => result.current.edit({ rationale: 'Theirs, and mine.' }));
    expect(result.current.followed).toBe(false);
  });

  it('goes along where a level gets another address while it is kept, and is written on there', () => {
    const levels = sampleLevels();
    let ladder = sampleLadder({ levels });
    const wrapper = ({ children }: PropsWithChildren) =>
      createElement(LadderContext.Provider, { value: ladder }, children);
    const { result, rerender } = renderHook(() => useSuggestion('suggest.7', NOTHING, lead), { wrapper });
    const added = (level: string, description: string) =>
      operationFrom('s1', cellAt('ds', level), null, { description, requirement: null, proficiency: null });
    act(() => result.current.edit({ operations: [added('junior', 'A.')].flatMap((each) => each ?? []) }));
    ladder = sampleLadder({
      levels: levels.map((each, at) => (at === 0 ? { ...each, level: 'novice' } : each)),
    });
    rerender();
    expect(result.current.suggestion.operations[0]?.level).toBe('novice');

    const again = withOperation(
      result.current.suggestion.operations,
      's1',
      cellAt('ds', 'novice'),
      added('novice', 'B.'),
    );
    act(() => result.current.edit({ operations: again }));
    expect(result.current.suggestion.operations).toHaveLength(1);
    const sent = result.current.suggestion;
    act(() => result.current.saved(sampleProposal({ version: 4 }), sent));
    expect(result.current.suggestion.saved).toBe(true);
  });

  it('that was written on while it was sent is kept for the proposal that came of it', async () => {
    const { result } = renderHook(() => useSuggestion('suggest.serving', NOTHING, lead));
    act(() => result.current.edit({ rationale: 'Because.' }));
    const sent = result.current.suggestion;
    act(() => result.current.edit({ rationale: 'Because of more.' }));
    const proposal = sampleProposal({ number: 9, version: 2 });
    await act(async () => expect(await result.current.sent(proposal, sent)).toBe(false));
    expect(drafts.read('suggest.serving')).toBeNull();
    const kept = readSuggestion(drafts.read(suggestionKey('', 9)) ?? '');
    expect(kept).toMatchObject({ rationale: 'Because of more.', version: 2, saved: false });
  });
});

import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { drafts } from '../../lib/drafts';
import { whose } from '../../lib/whose';
import { sampleProposal } from './sample.fixture';
import { NOTHING, readSuggestion } from './suggestion';
import { suggestionKey, useSuggestion } from './useSuggestion';

const begin = () => renderHook(() => useSuggestion('suggest.7', { ...NOTHING, version: 3 })).result;

describe('A suggestion', () => {
  beforeEach(() => {
    localStorage.clear();
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

  it('leaves nothing behind once all of it is sent', () => {
    const result = begin();
    act(() => result.current.edit({ rationale: 'Because.' }));
    const sent = result.current.suggestion;
    act(() => expect(result.current.sent(sampleProposal({ number: 7 }), sent)).toBe(true));
    expect(drafts.read('suggest.7')).toBeNull();
  });

  it('that was written on while it was sent is kept for the proposal that came of it', () => {
    const { result } = renderHook(() => useSuggestion('suggest.serving', NOTHING));
    act(() => result.current.edit({ rationale: 'Because.' }));
    const sent = result.current.suggestion;
    act(() => result.current.edit({ rationale: 'Because of more.' }));
    act(() => expect(result.current.sent(sampleProposal({ number: 9, version: 2 }), sent)).toBe(false));
    expect(drafts.read('suggest.serving')).toBeNull();
    const kept = readSuggestion(drafts.read(suggestionKey('', 9)) ?? '');
    expect(kept).toMatchObject({ rationale: 'Because of more.', version: 2, saved: false });
  });
});

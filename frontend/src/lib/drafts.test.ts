import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts, useDraft } from './drafts';

describe('A draft', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

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
});

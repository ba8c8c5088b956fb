import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Breath } from './breath';
import type { Hint } from './socket';

const MUCH: Hint = { id: '', type: 'resync', ref: '' };
const hint = (type: string, ref = 't1'): Hint => ({ id: `${Math.random()}`, type, ref });

describe('A topic takes breath', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const listening = () => {
    const told: string[] = [];
    return { told, breath: new Breath((each) => told.push(each.type), MUCH) };
  };

  it('and hears a few at once', () => {
    const { told, breath } = listening();
    for (let i = 0; i < 10; i += 1) breath.hear(hint('thread-resolved'));
    expect(told).toHaveLength(10);
  });

  it('and hears one in eight seconds at once for ever', () => {
    const { told, breath } = listening();
    for (let i = 0; i < 200; i += 1) {
      breath.hear(hint('comment-posted'));
      expect(told).toHaveLength(i + 1);
      vi.advanceTimersByTime(8_000);
    }
  });

  // Two kinds are gathered, so that each breath tells of two; both are read by one reading.
  it.each([250, 500, 1_000, 2_000, 4_000])('while somebody presses every %i ms', (every) => {
    const { told, breath } = listening();
    const press = (ms: number) => {
      for (let i = 0; i < ms / every; i += 1) {
        breath.hear(hint(i % 2 ? 'thread-reopened' : 'thread-resolved'));
        vi.advanceTimersByTime(every);
      }
    };
    press(120_000);
    const before = told.length;
    press(600_000);
    expect(told.length - before).toBeLessThanOrEqual(2 * 10 * 5);
  });

  it('and is quick again after a quiet minute', () => {
    const { told, breath } = listening();
    for (let i = 0; i < 100; i += 1) breath.hear(hint('thread-resolved', `t${i % 3}`));
    vi.advanceTimersByTime(90_000);
    told.length = 0;
    for (let i = 0; i < 20; i += 1) breath.hear(hint('thread-resolved'));
    vi.advanceTimersByTime(2_000);
    expect(told).toHaveLength(11);
  });

  it('and the last is always heard', () => {
    const { told, breath } = listening();
    for (let i = 0; i < 50; i += 1) breath.hear(hint('thread-resolved'));
    breath.hear(hint('thread-reopened'));
    vi.advanceTimersByTime(16_000);
    expect(told.at(-1)).toBe('thread-reopened');
  });

  it('and of many things says that much happened', () => {
    const { told, breath } = listening();
    for (let i = 0; i < 50; i += 1) breath.hear(hint('comment-posted', `c${i}`));
    vi.advanceTimersByTime(16_000);
    expect(told.slice(10)).toEqual(['resync']);
  });

  it('and says nothing once nobody listens', () => {
    const { told, breath } = listening();
    for (let i = 0; i < 50; i += 1) breath.hear(hint('thread-resolved'));
    breath.stop();
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveLength(10);
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { relative } from './dates';

const now = Date.parse('2026-03-01T12:00:00Z');

describe('A relative date', () => {
  it.each([
    ['2026-03-01T11:59:40Z', 'now'],
    ['2026-03-01T11:58:00Z', '2 minutes ago'],
    ['2026-03-01T15:00:00Z', 'in 3 hours'],
    ['2026-02-28T12:00:00Z', 'yesterday'],
    ['2026-02-15T12:00:00Z', '2 weeks ago'],
    ['2025-03-01T12:00:00Z', 'last year'],
  ])('says of %s: %s', (instant, words) => {
    expect(relative(instant, now)).toBe(words);
  });

  it('counts the days of the calendar', () => {
    const evening = new Date(2026, 2, 1, 23).getTime();
    expect(relative(new Date(2026, 1, 28, 1).toISOString(), evening)).toBe('yesterday');
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { day, exact, relative, withDates } from './dates';

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

describe('A sentence of the server', () => {
  it('has its days and moments as the reader writes them', () => {
    expect(withDates('Anybody else can adopt it after 2026-12-05.')).toBe(
      `Anybody else can adopt it after ${day('2026-12-05T12:00:00')}.`,
    );
    expect(withDates('Ends at 2026-12-05T14:30:00.123Z.')).toBe(
      `Ends at ${exact('2026-12-05T14:30:00.123Z')}.`,
    );
    expect(withDates('Ends 2026-12-05.')).not.toContain('2026-12-05');
  });

  it.each(['Superseded by #3, “As of 2026-12-05”.', 'Release 2026-99-99.', 'No 12026-12-051.', ''])(
    'keeps what is no date of its own: %s',
    (sentence) => {
      expect(withDates(sentence)).toBe(sentence);
    },
  );
});

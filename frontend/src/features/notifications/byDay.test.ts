import { describe, expect, it } from 'vitest';
import { byDay } from './byDay';
import { newestOf } from './finishAll';
import { withOpened } from './opened';
import { subject } from './subject.fixture';

const at = (id: string, occurredAt: string) => subject(id, { occurredAt });

describe('The inbox', () => {
  it('groups news by day and keeps their order', () => {
    const days = byDay([
      at('c', '2026-03-02T12:00:00'),
      at('b', '2026-03-02T10:00:00'),
      at('a', '2026-03-01T10:00:00'),
    ]);
    expect(days.map((day) => [day.key, day.items.map(({ newest }) => newest.id)])).toEqual([
      ['2026-03-02', ['c', 'b']],
      ['2026-03-01', ['a']],
    ]);
  });

  it('is done up to what the reader was told of last, though it happened before', () => {
    expect(newestOf([at('01a2-b', '2026-03-02T12:00:00'), at('01a2-c', '2026-03-01T10:00:00')])).toBe(
      '01a2-c',
    );
    expect(newestOf([])).toBeUndefined();
  });

  it('keeps what was opened where it stands, unless there is more of it that is unread', () => {
    const one = at('1', '2026-03-03T10:00:00Z');
    const two = subject('2', { proposal: 7, occurredAt: '2026-03-02T10:00:00.5Z' });
    const three = at('3', '2026-03-01T10:00:00Z');
    const shown = (rows: ReturnType<typeof withOpened>) =>
      rows.map(({ newest, read }) => newest.id + (read ? ' read' : ''));
    expect(shown(withOpened([one, three], [two]))).toEqual(['1', '2 read', '3']);
    expect(shown(withOpened([one, two, three], [two]))).toEqual(['1', '2 read', '3']);
    const more = subject('4', { proposal: 7, occurredAt: '2026-03-04T10:00:00Z' });
    expect(shown(withOpened([more, one, three], [two]))).toEqual(['4', '1', '3']);
  });
});

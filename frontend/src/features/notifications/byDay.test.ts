import { describe, expect, it } from 'vitest';
import type { Notification } from '../../lib/api';
import { byDay } from './byDay';
import { newestOf } from './finishAll';

const at = (id: string, occurredAt: string): Notification => ({
  id,
  kind: 'COMMENT_POSTED',
  reason: 'WATCHER',
  actor: null,
  sentence: id,
  href: '/',
  skill: null,
  proposal: null,
  state: 'UNREAD',
  occurredAt,
});

describe('The inbox', () => {
  it('groups news by day and keeps their order', () => {
    const days = byDay([
      at('c', '2026-03-02T12:00:00'),
      at('b', '2026-03-02T10:00:00'),
      at('a', '2026-03-01T10:00:00'),
    ]);
    expect(days.map((day) => [day.key, day.items.map((each) => each.id)])).toEqual([
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
});

import type { Notification, Subject } from '../../lib/api';

/** A row of the inbox. */
export const subject = (id: string, said: Partial<Notification> = {}, count = 1): Subject => ({
  count,
  newest: {
    id,
    kind: 'COMMENT_POSTED',
    reason: 'WATCHER',
    actor: null,
    sentence: `News ${id}`,
    says: null,
    glimpse: null,
    href: `/skills/${id}`,
    skill: null,
    proposal: null,
    state: 'UNREAD',
    occurredAt: '2026-03-01T10:00:00Z',
    ...said,
  },
});

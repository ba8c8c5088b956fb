import { learn } from '../../lib/i18n';

/** What is said where people find what waits for them. */
export const queue = learn({
  'queue.yourTurn': 'Your turn: {reason}',
  'queue.waits': 'waiting since',
  'queue.asked': 'asked: {names}',
  'queue.escalated': { one: 'reminded once', other: 'reminded {count} times' },
  'queue.looking': '{name} claimed it, until',
  'keys.claim': 'Claim it, or release it',
});

type Own = typeof queue;

declare module '../../lib/i18n' {
  interface Sentences extends Own {}
}

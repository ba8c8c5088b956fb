import { useQueryClient } from '@tanstack/react-query';
import { holds, useSession } from '../../lib/session';
import { useTopic } from '../../lib/socket';
import { type ThreadSubject, talkReadAgain } from './readThreads';

/** Reads a talk again whenever it may say something else, to all or to its reader alone. */
export function useTalkHints(subject: ThreadSubject, topic: string | null) {
  const client = useQueryClient();
  const me = useSession().data;
  const on = (types: ReadonlySet<string>) => (hint: { type: string }) => {
    if (types.has(hint.type)) void talkReadAgain(client, subject);
  };
  useTopic(topic, on(CONCERNS));
  useTopic(me?.account ? '/user/queue/notifications' : null, on(THEIRS));
  useTopic(holds(me, 'MODERATOR') ? '/topic/queue/held' : null, on(HELD));
}

/**
 * Besides what is said, what it is about: a thread says that its text was changed since. And what becomes of it: a comment
 * says which proposals were made of it.
 */
const CONCERNS = new Set([
  'threads-changed',
  'comments-changed',
  'proposal-changed',
  'proposals-changed',
  'revision-published',
  'resync',
]);

/** What a moderator sees first comes to other pages of its author, and to no others of the talk. */
const THEIRS = new Set(['threads-changed']);
const HELD = new Set(['queue-changed']);

import { learn } from '../../lib/i18n';

/** What is said about watching. */
export const watching = learn({
  'watch.watch': 'Watch',
  'watch.watching': 'Watching',
  'watch.muted': 'Muted',
  'watch.how': 'How loud',
  'watch.howNow': 'How loud {title} is: {notify}',
  'watch.stop': 'Stop watching',
  'watch.stopped': 'You no longer watch {name}.',
  'watch.undo': 'Watch again',
  'watch.watchers': { one: '{count} person watches', other: '{count} people watch' },
  'watch.since': 'Since',
  'watch.done.PARTICIPATING': 'You are told about {name} where you take part.',
  'watch.done.PUBLISHED': 'You are told when {name} is published anew.',
  'watch.done.PROPOSALS': 'You are told about proposals and new revisions of {name}.',
  'watch.done.EVERYTHING': 'You are told everything about {name}.',
  'watch.done.MUTED': '{name} is muted.',
  'watch.reason.CHOSEN': 'You chose to watch this.',
  'watch.reason.AUTHOR': 'You watch this because you suggested a change.',
  'watch.reason.REVIEWED': 'You watch this because you reviewed a change.',
  'watch.reason.COMMENTED': 'You watch this because you commented.',
  'watch.reason.SUPERSEDED': 'You watch this because you watched a proposal that it supersedes.',
  'notify.PARTICIPATING': 'Participating',
  'notify.PARTICIPATING.hint': 'What you took part in',
  'notify.PUBLISHED': 'Published',
  'notify.PUBLISHED.hint': 'New revisions too',
  'notify.PROPOSALS': 'Proposals',
  'notify.PROPOSALS.hint': 'Proposals and new revisions',
  'notify.EVERYTHING': 'Everything',
  'notify.EVERYTHING.hint': 'Comments too',
  'notify.MUTED': 'Muted',
  'notify.MUTED.hint': 'Nothing at all',
});

type Own = typeof watching;

declare module '../../lib/i18n' {
  interface Sentences extends Own {}
}

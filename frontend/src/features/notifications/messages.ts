import { learn } from '../../lib/i18n';

/** What is said in the inbox. */
export const notifications = learn({
  'inbox.loading': 'Loading your inbox',
  'inbox.empty.unread': 'Nothing unread',
  'inbox.empty.unread.text': 'News of what you watch, suggest and review arrives here.',
  'inbox.empty.saved': 'Nothing saved',
  'inbox.empty.saved.text': 'Save what you want to come back to.',
  'inbox.empty.done': 'Nothing done yet',
  'inbox.empty.done.text': 'What you have dealt with is kept here.',
  'inbox.done': 'Done',
  'inbox.save': 'Save',
  'inbox.unreadAgain': 'Unread',
  'inbox.done.of': 'Mark as done: {sentence}',
  'inbox.save.of': 'Save: {sentence}',
  'inbox.unreadAgain.of': 'Mark as unread: {sentence}',
  'inbox.allDone': 'Mark all as done',
  'inbox.allDone.done': { one: '{count} piece of news is done.', other: '{count} pieces of news are done.' },
  'inbox.allDone.undone': 'They are unread again.',
  'inbox.moved.done': 'Done.',
  'inbox.moved.saved': 'Saved.',
  'inbox.moved.unread': 'Unread again.',
  'keys.done': 'Mark it as done',
  'inbox.count': { one: '{count} piece of news', other: '{count} pieces of news' },
  'inbox.pane': 'News of what you opened',
  'inbox.pane.none': 'Open a row to read its news here. Open it again to go there.',
  'inbox.unread.none': 'Nothing unread.',
  'inbox.unread.elsewhere': 'All that is unread stands on this page.',
  'inbox.today': 'Today',
  'inbox.yesterday': 'Yesterday',
  'inbox.reason.AUTHOR': 'You suggested it',
  'inbox.reason.WRITER': 'You wrote it',
  'inbox.reason.REVIEWER': 'You review it',
  'inbox.reason.MODERATOR': 'You moderate',
  'inbox.reason.ADMIN': 'You are an admin',
  'inbox.reason.PARTICIPANT': 'You take part',
  'inbox.reason.WATCHER': 'You watch it',
});

type Own = typeof notifications;

declare module '../../lib/i18n' {
  interface Sentences extends Own {}
}

import { learn } from '../lib/i18n';

/** What is said around every page: where it leads, whose it is, and when the connection breaks. */
export const shell = learn({
  'whose.asking': 'Looking who is signed in',
  'whose.other': 'This page is {was}’s',
  'whose.other.text':
    'You are signed in as {now} now. Nothing of {was} is shown or done here any more; words that were not sent are kept for {was} alone.',
  'whose.goOn': 'Go on as {now}',
  'whose.signInAs': 'Sign in as {was}',
  'whose.signOutAndInAs': 'Sign out and sign in as {was}',
  'whose.ended': '{was} is signed out',
  'whose.ended.text':
    'The session is over, or was ended in another tab. Words that were not sent are kept for {was}, and stand here again after signing in.',
  'whose.goOnAsGuest': 'Go on as a guest',
  'whose.signedIn': 'You are signed in as {now} now. This page was opened before that.',

  'nav.main': 'Main',
  'nav.skills': 'Skills',
  'inbox.none': 'Inbox, nothing unread',
  'inbox.unread': { one: 'Inbox, {count} unread', other: 'Inbox, {count} unread' },
  'account.signOut': 'Sign out',
  'account.menu': 'Account of {name}',
  'account.contributions': 'Your contributions',
  'theme.toLight': 'Switch to the light theme',
  'theme.toDark': 'Switch to the dark theme',
  'footer.keys': 'Keyboard',
  'footer.languages': 'Language',
  'footer.line': 'Anyone reads. Members suggest. Reviewers decide.',
  'keys.title': 'Keyboard',
  'keys.help': 'Show these keys',
  'keys.search': 'Search',
  'keys.proposals': 'Go to the proposals',
  'keys.inbox': 'Go to your inbox',
  'keys.skills': 'Go to the skills',
  'socket.reconnecting': 'The live connection broke. Trying again; the page stays readable.',
  'socket.offline': 'You are offline. What you write is kept in this browser.',

  'keys.queue': 'Go to the review queue',
  'nav.queue': 'Review queue',
});

type Own = typeof shell;

declare module '../lib/i18n' {
  interface Sentences extends Own {}
}

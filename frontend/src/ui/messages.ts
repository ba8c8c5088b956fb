import { learn } from '../lib/i18n';

/** What buttons, lists and badges say wherever they stand. */
export const ui = learn({
  'whose.before': 'Something was written here before you signed in',
  'whose.before.take': 'It is mine',
  'whose.before.discard': 'Discard it',

  'app.skip': 'Skip to the content',
  'keys.closeBox': 'Close what you write, and keep it',
  'keys.next': 'Next in the list',
  'keys.previous': 'Previous in the list',
  'otherTabs.besides':
    'You are writing something else here in another tab. Each tab keeps and sends its own words.',
  'otherTabs.gone': 'What stood here was sent or put away in another tab.',
  'otherTabs.partGone':
    'What this was written on from was sent or put away in another tab. See that nothing is sent twice.',
  'notFound.title': 'There is no such page',
  'notFound.home': 'Go to the start',

  'problem.fault.title': 'Something in this page went wrong',
  'problem.fault.text': 'What you wrote is kept. Reload the page to go on.',
  'problem.reload': 'Reload',

  'ui.close': 'Close',
  'ui.undo': 'Undo',
  'ui.dismiss': 'Dismiss',
  'ui.retry': 'Try again',
  'ui.keptWords': 'What you had begun to write here was not sent. Copy what you need of it.',
  'ui.keptWords.discard': 'Discard it',
  'ui.more': 'Show more',
  'ui.loading': 'Loading',
  'ui.loadingMore': 'Loading more',
  'ui.failed': 'This could not be loaded',
  'ui.partMissing':
    'This part of the page could not be fetched. It may be the network, or a newer release. What you wrote is kept.',
  'ui.notRefreshed': 'This could not be refreshed.',
  'ui.requestId': 'Request {id}',
  'ui.optional': 'optional',
  'ui.found': { one: '{count} fits.', other: '{count} fit.' },
  'ui.others': { one: '{count} other', other: '{count} others' },
  'ui.breadcrumb': 'Where this is',
  'check.MET': 'Met',
  'check.NOT_MET': 'Not met',
  'check.NOT_APPLICABLE': 'Not applicable',

  'state.DRAFT': 'Draft',
  'state.HELD': 'Held',
  'state.IN_REVIEW': 'In review',
  'state.CHANGES_REQUESTED': 'Changes requested',
  'state.PUBLISHED': 'Published',
  'state.REJECTED': 'Rejected',
  'state.WITHDRAWN': 'Withdrawn',
  'state.EXPIRED': 'Expired',
  'state.SUPERSEDED': 'Superseded',

  'catalogue.any': 'Any',
});

type Own = typeof ui;

declare module '../lib/i18n' {
  interface Sentences extends Own {}
}

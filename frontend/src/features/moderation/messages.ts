import { learn } from '../../lib/i18n';

/** What moderators are told of what is hidden. */
export const moderation = learn({
  'hidden.texts': 'Hidden texts',
  'hidden.texts.lead': 'What moderators took away. Only moderators see here what it said.',
  'hidden.texts.none': 'No text is hidden',
  'hidden.comments': 'Hidden comments',
  'hidden.comments.lead': 'Comments that moderators took away, or refused to let through.',
  'hidden.comments.none': 'No comment is hidden',
  'hidden.comment': 'Comment',
  'hidden.on': 'on',
  'hidden.kind.TITLE': 'Title',
  'hidden.kind.RATIONALE': 'Reasons for a proposal',
  'hidden.kind.CLOSE_REASON': 'Reason for a closing',
  'hidden.kind.REVIEW': 'Review',
  'hidden.kind.END_REASON': 'Reason against a verdict',
  'hidden.kind.WAIVER': 'Reason of a waiver',
  'hidden.kind.WORDING': 'Suggested wording',
  'hidden.kind.PROPOSED': 'Proposed words',
  'hidden.kind.QUOTE': 'Quote',
  'hidden.kind.NAME': 'Name',
  'hidden.by': 'by {name}, hidden by {moderator}: {reason}',
});

type Own = typeof moderation;

declare module '../../lib/i18n' {
  interface Sentences extends Own {}
}

import { learn } from '../lib/i18n';

/** What is said of a change: what it is about, how it stands, what is found in it. */
export const change = learn({
  'overlap.sentence': 'by {name} also edits {place}.',
  'overlap.many': {
    one: 'by {name} also edits one of the same places.',
    other: 'by {name} also edits {count} of the same places.',
  },
  'overlap.same': 'one of the same places',

  'proposal.changes': { one: '{count} change', other: '{count} changes' },
  'proposal.changes.texts': { one: '{changes} in one text', other: '{changes} in {count} texts' },
  'proposal.checks': 'Checks',
  'proposal.notNow': 'Not now',

  'news.review.COMMENT': '{name} has commented meanwhile.',
  'news.review.REQUEST_CHANGES': '{name} has asked for changes meanwhile.',
  'news.review.APPROVE': '{name} has approved it meanwhile.',
  'news.reviews': {
    one: '{count} review came meanwhile, by {name}.',
    other: '{count} reviews came meanwhile, the last by {name}.',
  },

  'diff.before': 'Before',
  'diff.after': 'After',
  'diff.leftOut': 'Too much changes here at once to mark it word by word. Both texts are shown.',
  'diff.nothing': 'Nothing.',
  'diff.view': 'Show the differences',
  'diff.view.inline': 'Inline',
  'diff.view.sides': 'Side by side',
  'diff.view.read': 'As read',
  'merge.outdated': 'Outdated: something else was published here since. It merges cleanly.',
  'merge.alreadySo': 'What is published says exactly this already.',
  'merge.conflict': 'Collides on {fields}: both this proposal and a newer revision changed it.',
  'merge.conflictAll': 'Collides: both this proposal and a newer revision changed this place.',
  'merge.published': 'Published now',
  'merge.nothing': 'Nothing is published here now.',
  'field.description': 'the description',
  'field.requirement': 'the requirement',
  'field.proficiency': 'the proficiency',
  'field.text': 'the text',
  'field.slug': 'the address',
  'field.group': 'the group',
  'field.expectation': 'the expectation',
  'field.role': 'the role',
  'field.ladder': 'what is expected of the role',
  'field.skill': 'whether the skill is there',

  'reason.label': 'Reason',
  'reason.missing': 'Say why.',

  'narrow.title': 'Narrow the list',
  'narrow.domain': 'Domain',
  'narrow.class': 'Change',
  'narrow.state': 'State',
  'ended.PUBLISHED': 'Published by {name}.',
  'ended.OVERRIDDEN': 'Published by {name}, by override.',
  'ended.REJECTED': 'Rejected by {name}.',
  'ended.WITHDRAWN': 'Withdrawn by {name}.',
  'ended.EXPIRED': 'Expired: {name} did not answer.',
  'ended.you.PUBLISHED': 'You published it.',
  'ended.you.OVERRIDDEN': 'You published it by override.',
  'ended.you.REJECTED': 'You rejected it.',
  'ended.you.WITHDRAWN': 'You withdrew it.',
  'ended.you.EXPIRED': 'Expired: you did not answer.',
  'end.by': 'by {name},',
  'end.you.by': 'by you,',
  'end.unanswered': '{name} did not answer,',
  'end.you.unanswered': 'you did not answer,',
  'end.reason': '“{words}”',
  'proposals.otherSkills': { one: '{count} other', other: '{count} others' },
  'proposals.loading': 'Loading the proposals',

  'changeClass.EDITORIAL': 'Editorial',
  'changeClass.CLARIFYING': 'Clarifying',
  'changeClass.BAR': 'Bar',
  'changeClass.STRUCTURAL': 'Structural',

  'expiry.yours': 'It expires on {on} unless you change it or answer before.',
  'expiry.theirs': 'It expires on {on} unless {name} answers before.',
  'checks.then': 'How the checks stood when it ended',
  'checks.then.MET': 'Held then',
  'checks.then.NOT_MET': 'Did not hold then',
  'checks.then.NOT_APPLICABLE': 'Did not apply',
  'checks.folded': '{outcome}: {count}',
  'checks.tally': '{met} of {of} met.',

  'claim.act': 'Claim',
  'claim.done': 'You claimed {number}: others see that you look at it.',
  'claim.yours': 'You claimed it until {until}. Others see that, and may review it too.',
  'claim.theirs': '{name} claimed it until {until}.',
  'unclaim.act': 'Release',
  'unclaim.done': 'You released {number}.',

  'ladder.gone': 'What goes with the role',

  'findings.none': 'Nothing was found.',
  'findings.errors': {
    one: '{count} error, which blocks it.',
    other: '{count} errors, which block it.',
  },
  'findings.warnings': { one: '{count} warning.', other: '{count} warnings.' },
  'findings.waived': {
    one: '{count} warning waived with a reason.',
    other: '{count} warnings waived with a reason.',
  },
  'findings.ERROR': 'Error',
  'findings.WARNING': 'Warning',
  'findings.WAIVED': 'Waived warning',
  'findings.waivedBy': '{name} says why it may stay',
  'waive.open': 'Say why it may stay',
  'waive.change': 'Change the reason',
  'waive.takeBack': 'Take the reason back',
  'waive.takenBack': 'The warning stands again.',
  'waive.title': 'Why this warning may stay',
  'waive.text': 'Your reason is shown beside it, and stays on record.',
  'waive.act': 'Keep the reason',
  'waive.saveFirst': 'Save the draft to say why it may stay.',
  'waive.done': 'Kept. The reason stands beside the warning.',

  'changes.narrow': 'Which changes are shown',
  'changes.all': 'All',
  'changes.collide': 'Collide',
  'changes.outdated': 'Published otherwise since',
  'changes.ofSkill': 'The skill itself',

  'suggest.name': 'Name',
  'suggest.summary': 'Summary',
  'suggest.unknownRole': 'A role that is gone',
  'suggest.group.choose': 'Choose a group',

  'proposal.comments': { one: '{count} comment', other: '{count} comments' },
});

type Own = typeof change;

declare module '../lib/i18n' {
  interface Sentences extends Own {}
}

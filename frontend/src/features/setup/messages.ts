import { learn } from '../../lib/i18n';

/** What is said while an installation has no catalogue. */
export const setup = learn({
  'setup.title': 'Set up',
  'setup.lead':
    'Four steps from here to a catalogue. Each can be left and taken up again, in any order; nothing is shown to others before it is there.',
  'setup.loading': 'Reading how far it is',
  'setup.done': 'Done',
  'setup.open': 'To do',

  'setup.name': 'Who lives here',
  'setup.name.lead':
    'The name stands beside the wordmark and in the title of each page, the line on the start page.',
  'setup.name.name': 'Name of the community',
  'setup.name.line': 'One line about it',
  'setup.name.line.hint': 'Whom it is for and what it is good for.',
  'setup.name.save': 'Save',
  'setup.name.saved': 'Saved.',
  'setup.name.moved': 'Somebody else said meanwhile who lives here: {said}',
  'setup.name.nobody': 'nobody',
  'setup.name.keep': 'Go on with what is here',
  'setup.name.take': 'Take theirs',

  'setup.ladder': 'The ladder',
  'setup.ladder.lead':
    'The levels that expectations stand at, the lowest first, and how well something is mastered.',
  'setup.ladder.levels': 'Levels',
  'setup.ladder.scale': 'Proficiencies',
  'setup.ladder.now': 'As it is: {names}',
  'setup.ladder.none': 'none',
  'setup.ladder.take': 'Take this',
  'setup.ladder.taken': 'These are the steps now.',
  'setup.ladder.own': 'Write your own',
  'setup.ladder.fixed': 'Skills stand on it. It is changed step by step in the administration.',

  'setup.outline': 'Roles, domains and groups',
  'setup.outline.lead':
    'Whom expectations are for, and where skills stand. An import can make them all, and so can you.',
  'setup.outline.roles': 'Roles',
  'setup.outline.domains': 'Domains and groups',
  'setup.outline.there': '{roles} · {domains} · {groups}',
  'setup.roles': { one: '{count} role', other: '{count} roles' },
  'setup.domains': { one: '{count} domain', other: '{count} domains' },
  'setup.groups': { one: '{count} group', other: '{count} groups' },

  'setup.skills': 'Skills',
  'setup.skills.lead':
    'Bring them in as a file that you have, write the first one, or look at the demonstration before.',
  'setup.skills.import': 'Import a file',
  'setup.skills.write': 'Write a skill',
  'setup.skills.there': { one: '{count} skill', other: '{count} skills' },

  'setup.demo': 'The demonstration',
  'setup.demo.people':
    'Skills with roles, people who do not exist, and what they did. It is there to be looked at: an installation that is meant to be kept begins without it.',
  'setup.demo.text':
    'Skills with roles, to begin with or to look at. An installation that is meant to be kept begins without it.',
  'setup.demo.load': 'Load the demonstration',
  'setup.demo.loading': 'It is being loaded. You can go on meanwhile.',
  'setup.demo.failed':
    'It could not be loaded, and nothing of it stayed. Whoever runs Rungs finds why in its log.',
  'setup.demo.overtaken':
    'It was not loaded: somebody made something else meanwhile, and the two would have been mixed up.',
  'setup.demo.not':
    'It is offered while there are no domains, roles and skills, and the first levels are there.',

  'nothing.title': 'Nothing is published yet',
  'nothing.by': 'Here will be what every role should show at each level. It is being prepared by {names}.',
  'nothing.nobody': 'Here will be what every role should show at each level. Nobody prepares it yet.',
  'nothing.signIn': 'Sign in to prepare it',
});

type Own = typeof setup;

declare module '../../lib/i18n' {
  interface Sentences extends Own {}
}

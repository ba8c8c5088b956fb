import { learn } from '../../lib/i18n';

/** What is said to admins. */
export const identity = learn({
  'admin.loading': 'Loading the grants',
  'admin.empty': 'No grants yet',
  'admin.list': 'Given',
  'admin.give': 'Give a grant',
  'admin.person': 'Person',
  'admin.kind': 'Grant',
  'admin.scope': 'Where',
  'admin.given': 'Given',
  'admin.givenBy': 'by {name}',
  'admin.bySetup': 'by the configuration',
  'admin.acts': 'Acts',
  'admin.find': 'Find a person by name or handle',
  'admin.found': 'People found',
  'admin.nobody': 'Nobody of that name.',
  'admin.chosen': '{name} ({handle})',
  'admin.change': 'Choose somebody else',
  'admin.kind.OWNER': 'Owner',
  'admin.kind.REVIEWER': 'Reviewer',
  'admin.kind.MODERATOR': 'Moderator',
  'admin.kind.ADMIN': 'Admin',
  'admin.scope.SITE': 'The whole site',
  'admin.scope.DOMAIN': 'Domains',
  'admin.scope.GROUP': 'Groups',
  'admin.scope.SKILL': 'One skill',
  'admin.skill.find': 'Skill, by its name',
  'admin.skill.found': 'Skills found',
  'admin.skill.none': 'No skill has that name.',
  'admin.skill.many': 'There are more: write more of the name.',
  'admin.skill.change': 'Choose another skill',
  'admin.skill.missing': 'Choose the skill.',
  'admin.scope.ROLE': 'Roles',
  'admin.reason': 'Reason',
  'admin.reason.missing': 'Say why: it is kept with the grant.',
  'admin.person.missing': 'Choose a person.',
  'admin.submit': 'Give',
  'admin.gave': '{name} is {kind} now.',
  'admin.takeBack': 'Take back',
  'admin.takeBack.of': 'Take back: {kind} of {name}',
  'admin.takeBack.title': 'Take this grant back',
  'admin.takeBack.text': '{name} is no longer {kind} of {scope} afterwards.',
  'admin.tookBack': 'Taken back.',
});

type Own = typeof identity;

declare module '../../lib/i18n' {
  interface Sentences extends Own {}
}

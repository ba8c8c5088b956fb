import { learn } from '../../lib/i18n';

/** What is said where skills are looked through and checked. */
export const catalogue = learn({
  'catalogue.filter': 'Filter',
  'catalogue.words': 'Words',
  'catalogue.words.hint': 'In names and summaries. Press / to come here.',
  'catalogue.role': 'Role',
  'catalogue.domain': 'Domain',
  'catalogue.clear': 'Clear the filter',
  'catalogue.focus': 'Filter the skills',
  'catalogue.found': { one: '{count} skill', other: '{count} skills' },
  'catalogue.opening': 'Loading the skills of this group',
  'catalogue.roles': { one: '{count} role', other: '{count} roles' },
  'catalogue.mandatory': '{count} mandatory',
  'catalogue.optional': '{count} optional',
  'checks.filter': 'Filter',
  'checks.severity': 'Severity',
  'checks.asBelow': 'Suggest “as below”',
  'checks.asBelow.where': 'Suggest “as below”: {finding}',
  'checks.loading': 'Looking through the skills',
  'severity.ERROR': 'Error',
  'severity.WARNING': 'Warning',
});

type Own = typeof catalogue;

declare module '../../lib/i18n' {
  interface Sentences extends Own {}
}

import type { Whole } from '../../lib/i18n';
import type { queue as english } from './messages';

/** What is said where people find what waits for them, in Polish. */
export const queueInPolish: Whole<typeof english> = {
  'queue.yourTurn': 'Twoja kolej: {reason}',
  'queue.waits': 'trafiła do kolejki',
  'queue.asked': 'poproszono o recenzję: {names}',
  'queue.escalated': {
    one: 'przypomniano raz',
    few: 'przypomniano {count} razy',
    many: 'przypomniano {count} razy',
    other: 'przypomniano {count} razy',
  },
  'queue.looking': '{name} się tym zajmuje, czas mija',
  'keys.claim': 'Zajmij się tym lub to zwolnij',
};

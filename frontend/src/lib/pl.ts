import type { Whole } from './i18n';
import type { problems as english } from './messages';

/** What is said before anything is drawn: the name, and why a request failed, in Polish. */
export const problemsInPolish: Whole<typeof english> = {
  'app.name': 'Rungs',

  'problem.unreachable':
    'Nie udało się połączyć z serwerem. To, co piszesz, jest zachowane; spróbuj ponownie za chwilę.',
  'problem.nobodyYet':
    'Nie wiadomo jeszcze, kto jest tu zalogowany. To, co piszesz, jest zachowane; spróbuj ponownie za chwilę.',
  'problem.failed': 'Żądanie nie powiodło się ({status})',
  'problem.fault': 'Coś na tej stronie poszło nie tak. To, co piszesz, jest zachowane.',
};

import type { Whole } from '../lib/i18n';
import type { ui as english } from './messages';

/** What buttons, lists and badges say wherever they stand, in Polish. */
export const uiInPolish: Whole<typeof english> = {
  'whose.before': 'Przed zalogowaniem coś tu napisano',
  'whose.before.take': 'To moje',
  'whose.before.discard': 'Usuń to',

  'app.skip': 'Przejdź do treści',
  'keys.closeBox': 'Zamknij to, co piszesz, i zachowaj tekst',
  'keys.next': 'Następna pozycja na liście',
  'keys.previous': 'Poprzednia pozycja na liście',
  'otherTabs.besides': 'W innej karcie piszesz tu coś innego. Każda karta przechowuje i wysyła własny tekst.',
  'otherTabs.gone': 'To, co tu było, wysłano lub odłożono w innej karcie.',
  'otherTabs.partGone':
    'Początek tego tekstu wysłano lub odłożono w innej karcie. Uważaj, by niczego nie wysłać dwa razy.',
  'notFound.title': 'Nie ma takiej strony',
  'notFound.home': 'Przejdź na stronę główną',

  'problem.fault.title': 'Coś na tej stronie poszło nie tak',
  'problem.fault.text': 'To, co piszesz, jest zachowane. Aby kontynuować, wczytaj stronę ponownie.',
  'problem.reload': 'Wczytaj ponownie',

  'ui.close': 'Zamknij',
  'ui.undo': 'Cofnij',
  'ui.dismiss': 'Zamknij',
  'ui.retry': 'Spróbuj ponownie',
  'ui.keptWords': 'Rozpoczęty tu tekst nie został wysłany. Skopiuj z niego to, czego potrzebujesz.',
  'ui.keptWords.discard': 'Usuń ten tekst',
  'ui.more': 'Pokaż więcej',
  'ui.loading': 'Wczytywanie',
  'ui.loadingMore': 'Wczytywanie kolejnych',
  'ui.failed': 'Nie udało się tego wczytać',
  'ui.partMissing':
    'Nie udało się pobrać tej części strony. Powodem może być sieć albo aktualizacja aplikacji. To, co piszesz, jest zachowane.',
  'ui.notRefreshed': 'Nie udało się tego odświeżyć.',
  'ui.requestId': 'Żądanie {id}',
  'ui.optional': 'opcjonalne',
  'ui.found': {
    one: 'Pasuje {count}.',
    few: 'Pasują {count}.',
    many: 'Pasuje {count}.',
    other: 'Pasuje {count}.',
  },
  'ui.others': {
    one: 'jeszcze {count}',
    few: 'jeszcze {count}',
    many: 'jeszcze {count}',
    other: 'jeszcze {count}',
  },
  'ui.breadcrumb': 'Gdzie to jest',
  'check.MET': 'Spełnione',
  'check.NOT_MET': 'Niespełnione',
  'check.NOT_APPLICABLE': 'Nie dotyczy',

  'state.DRAFT': 'Szkic',
  'state.HELD': 'Wstrzymana',
  'state.IN_REVIEW': 'W recenzji',
  'state.CHANGES_REQUESTED': 'Prośba o zmiany',
  'state.PUBLISHED': 'Opublikowana',
  'state.REJECTED': 'Odrzucona',
  'state.WITHDRAWN': 'Wycofana',
  'state.EXPIRED': 'Wygasła',
  'state.SUPERSEDED': 'Zastąpiona',

  'catalogue.any': 'Wszystkie',
};

import type { Whole } from '../lib/i18n';
import type { text as english } from './messages';

/** What is said where Markdown is written, where texts differ, and where one is hidden, in Polish. */
export const textInPolish: Whole<typeof english> = {
  'hide.act': 'Ukryj',
  'hide.cancel': 'Anuluj',
  'hide.reason': 'Powód',
  'hide.hint':
    'Powód przeczyta każdy, w miejscu ukrytego tekstu. Tekst można pokazać ponownie: tutaj lub z kolejki recenzji.',
  'hide.hint.title':
    'Zamiast tytułu każdy przeczyta „Tytuł ukryty przez moderatora”; powód przeczytają moderatorzy. Tytuł można pokazać ponownie: tutaj lub z kolejki recenzji.',
  'hide.hint.name':
    'Zamiast nazwy każdy wszędzie przeczyta „Członek …”; powód przeczytają moderatorzy. Nazwę można pokazać ponownie: tutaj lub z kolejki recenzji.',
  'hide.done': 'Tekst jest ukryty.',
  'hide.TITLE': 'Ukryj tytuł (autor: {name})',
  'hide.RATIONALE': 'Ukryj uzasadnienie (autor: {name})',
  'hide.CLOSE_REASON': 'Ukryj powód zamknięcia (autor: {name})',
  'hide.REVIEW': 'Ukryj recenzję (autor: {name})',
  'hide.END_REASON': 'Ukryj powód (autor: {name})',
  'hide.WAIVER': 'Ukryj powód (autor: {name})',
  'hide.WORDING': 'Ukryj sformułowanie (autor: {name})',
  'hide.PROPOSED': 'Ukryj to, co proponuje tu {name}',
  'hide.QUOTE': 'Ukryj to, co cytuje {name}',
  'hide.NAME': 'Ukryj nazwę: {name}',
  'hidden.show': 'Pokaż ponownie',
  'hidden.show.TITLE': 'Pokaż ponownie tytuł (autor: {name})',
  'hidden.show.RATIONALE': 'Pokaż ponownie uzasadnienie (autor: {name})',
  'hidden.show.CLOSE_REASON': 'Pokaż ponownie powód zamknięcia (autor: {name})',
  'hidden.show.REVIEW': 'Pokaż ponownie recenzję (autor: {name})',
  'hidden.show.END_REASON': 'Pokaż ponownie powód (autor: {name})',
  'hidden.show.WAIVER': 'Pokaż ponownie powód (autor: {name})',
  'hidden.show.WORDING': 'Pokaż ponownie sformułowanie (autor: {name})',
  'hidden.show.PROPOSED': 'Pokaż ponownie to, co proponuje tu {name}',
  'hidden.show.QUOTE': 'Pokaż ponownie to, co cytuje {name}',
  'hidden.show.NAME': 'Pokaż ponownie nazwę: {name}',
  'hidden.show.done': 'Tekst jest znowu widoczny.',

  'keys.send': 'Wyślij to, co piszesz',

  'ui.characters': {
    one: 'Pozostał {count} znak',
    few: 'Pozostały {count} znaki',
    many: 'Pozostało {count} znaków',
    other: 'Pozostało {count} znaku',
  },
  'ui.charactersOver': {
    one: 'O {count} znak za dużo',
    few: 'O {count} znaki za dużo',
    many: 'O {count} znaków za dużo',
    other: 'O {count} znaku za dużo',
  },

  'text.write': 'Pisanie',
  'text.preview': 'Podgląd',
  'text.previewEmpty': 'Na razie nie ma czego pokazać.',
  'text.newcomer': 'Jesteś tu od niedawna: tekst z linkiem najpierw obejrzy moderator.',
  'text.markdown': 'Działa tu Markdown.',
  'description.hint':
    'Aby zrobić listę, zacznij wiersze od „-” lub „1.”. Działają też **pogrubienie**, *wyróżnienie*, `kod` i [słowa](https://…).',
  'description.keys':
    'Na liście Enter zaczyna następny punkt, Tab zwiększa wcięcie, a Shift+Tab je zmniejsza. Z pola wychodzi się klawiszami Escape, a potem Tab.',
  'description.tools': 'Narzędzia do pisania',
  'description.list': 'Lista',
  'description.in': 'Zwiększ wcięcie',
  'description.out': 'Zmniejsz wcięcie',
  'description.in.done': 'Większe wcięcie.',
  'description.out.done': 'Mniejsze wcięcie.',
  'description.read': 'Podgląd gotowego tekstu',
  'description.preview': '{where}, podgląd gotowego tekstu',
  'text.send': '{keys} wysyła.',
  'statement.ADDED': 'nowe',
  'statement.REMOVED': 'usunięte',
  'statement.MOVED_AWAY': 'przeniesione stąd',
  'statement.MOVED_HERE': 'przeniesione tutaj',
};

import type { Whole } from '../lib/i18n';
import type { shell as english } from './messages';

/** What is said around every page, in Polish. */
export const shellInPolish: Whole<typeof english> = {
  'whose.asking': 'Sprawdzanie, kto jest zalogowany',
  'whose.other': 'Ta strona należy do innego konta: {was}',
  'whose.other.text':
    'Teraz zalogowane jest konto: {now}. Nic, co należy do konta {was}, nie jest tu już pokazywane ani wykonywane; niewysłane teksty są zachowane tylko dla konta {was}.',
  'whose.goOn': 'Kontynuuj jako {now}',
  'whose.signInAs': 'Zaloguj się jako {was}',
  'whose.signOutAndInAs': 'Wyloguj się i zaloguj jako {was}',
  'whose.ended': 'Wylogowano: {was}',
  'whose.ended.text':
    'Sesja wygasła albo zakończono ją w innej karcie. Niewysłane teksty są zachowane dla konta {was} i po zalogowaniu znów tu będą.',
  'whose.goOnAsGuest': 'Kontynuuj jako gość',
  'whose.signedIn': 'Teraz zalogowane jest konto: {now}. Tę stronę otwarto wcześniej.',

  'nav.main': 'Główna nawigacja',
  'nav.skills': 'Umiejętności',
  'inbox.none': 'Skrzynka, nic nowego',
  'inbox.unread': {
    one: 'Skrzynka, {count} nieprzeczytane',
    few: 'Skrzynka, {count} nieprzeczytane',
    many: 'Skrzynka, {count} nieprzeczytanych',
    other: 'Skrzynka, {count} nieprzeczytanych',
  },
  'account.signOut': 'Wyloguj się',
  'account.menu': 'Konto: {name}',
  'account.contributions': 'Twój wkład',
  'theme.toLight': 'Włącz jasny motyw',
  'theme.toDark': 'Włącz ciemny motyw',
  'footer.keys': 'Klawiatura',
  'footer.languages': 'Język',
  'footer.line': 'Czyta każdy. Członkowie proponują. Recenzenci decydują.',
  'keys.title': 'Klawiatura',
  'keys.help': 'Pokaż te klawisze',
  'keys.search': 'Szukaj',
  'keys.proposals': 'Przejdź do propozycji',
  'keys.inbox': 'Przejdź do skrzynki',
  'keys.skills': 'Przejdź do umiejętności',
  'socket.reconnecting':
    'Połączenie na żywo zostało przerwane. Trwa ponowne łączenie; stronę nadal można czytać.',
  'socket.offline': 'Nie masz połączenia z internetem. To, co piszesz, jest zachowywane w tej przeglądarce.',

  'keys.queue': 'Przejdź do kolejki recenzji',
  'nav.queue': 'Kolejka recenzji',
};

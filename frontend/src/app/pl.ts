import type { Catalogue } from '../lib/i18n';

/** The shell in Polish: the second locale that proves the seams. */
export const pl: Catalogue = {
  'app.line': 'Czego oczekuje się od każdej roli na każdym poziomie, spisane przez tych, którzy to robią.',
  'app.skip': 'Przejdź do treści',
  'nav.main': 'Główna nawigacja',
  'nav.skills': 'Umiejętności',
  'nav.proposals': 'Propozycje',
  'inbox.none': 'Skrzynka, nic nowego',
  'inbox.unread': {
    one: 'Skrzynka, {count} nieprzeczytana',
    few: 'Skrzynka, {count} nieprzeczytane',
    other: 'Skrzynka, {count} nieprzeczytanych',
  },
  'account.signIn': 'Zaloguj się',
  'account.signOut': 'Wyloguj się',
  'account.menu': 'Konto: {name}',
  'account.contributions': 'Twój wkład',
  'theme.toLight': 'Włącz jasny motyw',
  'theme.toDark': 'Włącz ciemny motyw',
  'footer.keys': 'Klawiatura',
  'footer.line': 'Czyta każdy. Członkowie proponują. Recenzenci decydują.',
  'keys.title': 'Klawiatura',
  'keys.help': 'Pokaż te klawisze',
  'keys.skills': 'Przejdź do umiejętności',
  'problem.unreachable':
    'Nie udało się połączyć z serwerem. To, co piszesz, jest zachowane; spróbuj ponownie za chwilę.',
  'problem.fault.title': 'Coś na tej stronie poszło nie tak',
  'problem.reload': 'Wczytaj ponownie',
  'ui.close': 'Zamknij',
  'ui.retry': 'Spróbuj ponownie',
  'ui.more': 'Pokaż więcej',
  'ui.loading': 'Wczytywanie',
};

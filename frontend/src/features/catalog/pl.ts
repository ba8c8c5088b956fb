import type { Whole } from '../../lib/i18n';
import type { catalogue as english } from './messages';

/** What is said where skills are looked through and checked, in Polish. */
export const catalogueInPolish: Whole<typeof english> = {
  'catalogue.filter': 'Filtr',
  'catalogue.words': 'Słowa',
  'catalogue.words.hint': 'W nazwach i podsumowaniach. Naciśnij /, aby tu przejść.',
  'catalogue.role': 'Rola',
  'catalogue.domain': 'Dziedzina',
  'catalogue.clear': 'Wyczyść filtr',
  'catalogue.focus': 'Filtruj umiejętności',
  'catalogue.found': {
    one: '{count} umiejętność',
    few: '{count} umiejętności',
    many: '{count} umiejętności',
    other: '{count} umiejętności',
  },
  'catalogue.opening': 'Wczytywanie umiejętności tej grupy',
  'catalogue.roles': { one: '{count} rola', few: '{count} role', many: '{count} ról', other: '{count} roli' },
  'catalogue.mandatory': 'obowiązkowe: {count}',
  'catalogue.optional': 'opcjonalne: {count}',
  'checks.filter': 'Filtr',
  'checks.severity': 'Waga',
  'checks.asBelow': 'Zaproponuj „jak niżej”',
  'checks.asBelow.where': 'Zaproponuj „jak niżej”: {finding}',
  'checks.loading': 'Przeglądanie umiejętności',
  'severity.ERROR': 'Błąd',
  'severity.WARNING': 'Ostrzeżenie',
};

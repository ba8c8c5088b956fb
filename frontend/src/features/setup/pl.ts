import type { Whole } from '../../lib/i18n';
import type { setup as english } from './messages';

/** What is said while an installation has no catalogue, in Polish. */
export const setupInPolish: Whole<typeof english> = {
  'setup.title': 'Pierwsze kroki',
  'setup.lead':
    'Cztery kroki dzielą cię od katalogu. Każdy można przerwać i podjąć na nowo, w dowolnej kolejności; inni nie zobaczą niczego, dopóki to nie powstanie.',
  'setup.loading': 'Sprawdzanie, co już gotowe',
  'setup.done': 'Gotowe',
  'setup.open': 'Do zrobienia',

  'setup.name': 'Kto tu mieszka',
  'setup.name.lead':
    'Nazwa widnieje obok logo i w tytule każdej strony, a zdanie o społeczności na stronie startowej.',
  'setup.name.name': 'Nazwa społeczności',
  'setup.name.line': 'Jedno zdanie o społeczności',
  'setup.name.line.hint': 'Dla kogo jest i do czego służy.',
  'setup.name.save': 'Zapisz',
  'setup.name.saved': 'Zapisane.',
  'setup.name.moved': 'W międzyczasie ktoś inny wpisał, kto tu mieszka: {said}',
  'setup.name.nobody': 'nikt',
  'setup.name.keep': 'Zostań przy tym, co tutaj',
  'setup.name.take': 'Przyjmij tamto',

  'setup.ladder': 'Drabina',
  'setup.ladder.lead':
    'Poziomy, do których należą oczekiwania, od najniższego, oraz to, jak dobrze coś opanowano.',
  'setup.ladder.levels': 'Poziomy',
  'setup.ladder.scale': 'Stopnie biegłości',
  'setup.ladder.now': 'Obecnie: {names}',
  'setup.ladder.none': 'brak',
  'setup.ladder.take': 'Wybierz to',
  'setup.ladder.taken': 'Odtąd obowiązują te stopnie.',
  'setup.ladder.own': 'Ułóż własne',
  'setup.ladder.fixed':
    'Opierają się już na niej umiejętności. Zmienia się ją krok po kroku w administracji.',

  'setup.outline': 'Role, dziedziny i grupy',
  'setup.outline.lead':
    'Kogo dotyczą oczekiwania i dokąd należą umiejętności. Wszystko to może utworzyć import, ale możesz też ty.',
  'setup.outline.roles': 'Role',
  'setup.outline.domains': 'Dziedziny i grupy',
  'setup.outline.there': '{roles} · {domains} · {groups}',
  'setup.roles': { one: '{count} rola', few: '{count} role', many: '{count} ról', other: '{count} roli' },
  'setup.domains': {
    one: '{count} dziedzina',
    few: '{count} dziedziny',
    many: '{count} dziedzin',
    other: '{count} dziedziny',
  },
  'setup.groups': {
    one: '{count} grupa',
    few: '{count} grupy',
    many: '{count} grup',
    other: '{count} grupy',
  },

  'setup.skills': 'Umiejętności',
  'setup.skills.lead': 'Wczytaj je z pliku, opisz pierwszą samodzielnie albo obejrzyj najpierw demonstrację.',
  'setup.skills.import': 'Importuj plik',
  'setup.skills.write': 'Opisz umiejętność',
  'setup.skills.there': {
    one: '{count} umiejętność',
    few: '{count} umiejętności',
    many: '{count} umiejętności',
    other: '{count} umiejętności',
  },

  'setup.demo': 'Demonstracja',
  'setup.demo.people':
    'Umiejętności z rolami, osoby, które nie istnieją, i to, co tu robią. Służy do oglądania: instalację, która ma zostać na dłużej, zacznij bez niej.',
  'setup.demo.text':
    'Umiejętności z rolami, na początek albo do obejrzenia. Instalację, która ma zostać na dłużej, zacznij bez nich.',
  'setup.demo.load': 'Wczytaj demonstrację',
  'setup.demo.loading': 'Trwa wczytywanie. W tym czasie możesz robić coś innego.',
  'setup.demo.failed':
    'Nie udało się jej wczytać i nic z niej nie zostało. Osoba, która prowadzi Rungs, znajdzie przyczynę w dzienniku.',
  'setup.demo.overtaken':
    'Nie wczytano jej: w międzyczasie ktoś utworzył coś innego i jedno pomieszałoby się z drugim.',
  'setup.demo.not':
    'Można ją wczytać, dopóki nie ma dziedzin, ról ani umiejętności, a poziomy są takie jak na początku.',

  'nothing.title': 'Nic jeszcze nie opublikowano',
  'nothing.by':
    'Tu będzie widać, czego oczekuje się od każdej roli na każdym poziomie. Kto to przygotowuje: {names}.',
  'nothing.nobody':
    'Tu będzie widać, czego oczekuje się od każdej roli na każdym poziomie. Nikt tego jeszcze nie przygotowuje.',
  'nothing.signIn': 'Zaloguj się, aby to przygotować',
};

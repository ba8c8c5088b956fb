// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import '../features/watching/messages';
import '../profile/messages';
import './messages';
import { counted, learn, locale, offerLocales, speak, t } from '../lib/i18n';

describe('A message', () => {
  afterEach(() => speak('en'));

  it('fills its places', () => {
    expect(t('profile.level.position', { rank: 2, of: 5 })).toBe('Level 2 of 5');
  });

  it('takes the plural form of its count', () => {
    expect(t('inbox.unread', { count: 1 })).toBe('Inbox, 1 unread');
    expect(t('inbox.unread', { count: 1200 })).toBe('Inbox, 1,200 unread');
  });

  it('says of a hundred and more only that they are more', () => {
    expect(t('inbox.unread', { count: counted(99) })).toBe('Inbox, 99 unread');
    expect(t('inbox.unread', { count: counted(100) })).toBe('Inbox, 99+ unread');
    expect(t('watch.watchers', { count: counted(1) })).toBe('1 person watches');
  });

  it('speaks another language with its own plural forms', async () => {
    await speak('pl');
    expect(t('inbox.unread', { count: 1 })).toBe('Skrzynka, 1 nieprzeczytane');
    expect(t('inbox.unread', { count: 3 })).toBe('Skrzynka, 3 nieprzeczytane');
    expect(t('inbox.unread', { count: 5 })).toBe('Skrzynka, 5 nieprzeczytanych');
  });

  it.each(['xx', '', 'PL', '__proto__', 'constructor', 'toString'])(
    'is English where “%s” is asked for',
    async (wanted) => {
      await speak(wanted);
      expect(locale()).toBe('en');
      expect(t('nav.skills')).toBe('Skills');
    },
  );

  it('is English for this time where the other language does not arrive', async () => {
    offerLocales({ xy: () => Promise.reject(new TypeError('Failed to fetch')) });
    await speak('xy');
    expect(locale()).toBe('en');
    expect(t('nav.skills')).toBe('Skills');
  });

  it('is English where there is no translation', async () => {
    learn({ 'only.english': 'Nobody has translated this' });
    await speak('pl');
    expect(t('only.english' as 'app.name')).toBe('Nobody has translated this');
  });
});

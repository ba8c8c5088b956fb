import { offerLocales } from '../lib/i18n';

/** The languages of the interface by their locales, each as those call it who speak it. */
export const LANGUAGES = { en: 'English', pl: 'Polski' } as const;

offerLocales({ pl: async () => (await import('./polish')).polish });

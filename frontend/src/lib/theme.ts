import { storage } from './storage';

type Theme = 'light' | 'dark' | 'system';

const CHOSEN = 'rungs.theme';

function chosenTheme(): Theme {
  const chosen = storage.read(CHOSEN);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Shows a theme and remembers it; `public/theme.js` does the same before the first paint. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') storage.clear(CHOSEN);
  else storage.write(CHOSEN, theme);
  const shown = theme === 'system' ? systemTheme() : theme;
  document.documentElement.dataset.theme = shown;
  document.documentElement.dataset.mantineColorScheme = shown;
}

/** Follows the system while the reader has not chosen. */
export function followSystemTheme(): void {
  darkSystem().addEventListener('change', () => {
    if (chosenTheme() === 'system') chooseTheme('system');
  });
}

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');
const systemTheme = () => (darkSystem().matches ? 'dark' : 'light');

export const shownTheme = (): 'light' | 'dark' =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';

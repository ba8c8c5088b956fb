import './messages';
import { useState } from 'react';
import { t } from '../lib/i18n';
import { chooseTheme, shownTheme } from '../lib/theme';
import { IconButton } from '../ui/Button';
import { IconMoon, IconSun } from '../ui/icons';

/** Light or dark; the system decides until the reader does. */
export function ThemeSwitch() {
  const [shown, setShown] = useState(shownTheme);
  const other = shown === 'dark' ? 'light' : 'dark';
  const change = () => {
    chooseTheme(other);
    setShown(other);
  };
  return (
    <IconButton
      label={t(other === 'dark' ? 'theme.toDark' : 'theme.toLight')}
      icon={shown === 'dark' ? <IconSun aria-hidden /> : <IconMoon aria-hidden />}
      onClick={change}
    />
  );
}

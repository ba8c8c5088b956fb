import './messages';
import { chooseLocale, locale, t } from '../lib/i18n';
import { Button } from '../ui/Button';
import { LANGUAGES } from './languages';
import styles from './shell.module.css';

/** The interface in another language: the page is loaded anew, since all of it speaks. */
export function LanguageChoice() {
  const others = Object.entries(LANGUAGES).filter(([each]) => each !== locale());
  const choose = (wanted: string) => {
    chooseLocale(wanted);
    window.location.reload();
  };
  return (
    <fieldset className={styles.languages} aria-label={t('footer.languages')}>
      {others.map(([each, name]) => (
        <Button key={each} lang={each} tone="quiet" small onClick={() => choose(each)}>
          {name}
        </Button>
      ))}
    </fieldset>
  );
}

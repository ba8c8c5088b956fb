import './messages';
import { t } from '../lib/i18n';
import styles from './small.module.css';

export function SkipLink({ to }: { to: string }) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {t('app.skip')}
    </a>
  );
}

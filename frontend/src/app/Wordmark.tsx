import { Link } from '@tanstack/react-router';
import { t } from '../lib/i18n';
import styles from './shell.module.css';

/** The name with its two rails and three rungs, and beside it the community that lives here. */
export function Wordmark({ community = null }: { community?: string | null }) {
  return (
    <Link to="/" className={styles.wordmark}>
      <svg viewBox="0 0 20 24" width="17" height="20" aria-hidden="true" focusable="false">
        <path d="M4 2v20M16 2v20M4 6.5h12M4 12h12M4 17.5h12" />
      </svg>
      <span>{t('app.name')}</span>
      {community && (
        <span className={styles.community} dir="auto">
          {community}
        </span>
      )}
    </Link>
  );
}

import { useLayoutEffect } from 'react';
import { t } from '../lib/i18n';
import { isOver, useWhose } from '../lib/whose';
import styles from './shell.module.css';

/** Hides a member's page, dialogs and all, while it is asked whether it is still theirs. */
export function Asking() {
  const standing = useWhose();
  const hides = standing.doubted && standing.page !== null && !isOver(standing);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-doubted', hides);
  }, [hides]);
  return <div role="status">{hides && <p className={styles.asking}>{t('whose.asking')}</p>}</div>;
}

import { useLayoutEffect } from 'react';
import { t } from '../lib/i18n';
import { useWhose } from '../lib/whose';
import styles from './shell.module.css';

/** Hides a member's page, dialogs and all, while it is asked whether it is still theirs. */
export function Asking() {
  const { page, doubted } = useWhose();
  const hides = doubted && page !== null;
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-doubted', hides);
  }, [hides]);
  return <div role="status">{hides && <p className={styles.asking}>{t('whose.asking')}</p>}</div>;
}

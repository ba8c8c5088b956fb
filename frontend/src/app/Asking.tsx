import './messages';
import { useLayoutEffect } from 'react';
import { t } from '../lib/i18n';
import { isOver, useWhose } from '../lib/whose';
import { holdStill } from './holdStill';
import styles from './shell.module.css';

/**
 * Covers a member's page, dialogs and all, while it is asked whether it is still theirs: nothing can be read or done
 * there, and whoever was writing writes on.
 */
export function Asking() {
  const standing = useWhose();
  const hides = standing.doubted && standing.page !== null && !isOver(standing);
  useLayoutEffect(() => (hides ? holdStill() : undefined), [hides]);
  return <div role="status">{hides && <p className={styles.asking}>{t('whose.asking')}</p>}</div>;
}

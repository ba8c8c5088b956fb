import '../messages';
import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n';
import { KINDS } from '../../../profile/skillFields';
import styles from '../suggest.module.css';
import { LIFE, type Place } from '../suggestion/place';
import type { Editing } from './useEditing';

/** The places around the texts of a skill. Rarely changed, so folded away until something there is. */
export function MoreChanges({ editing, children }: { editing: Editing; children: ReactNode }) {
  const isTouched = (place: Place) => editing.operationAt(place) !== undefined;
  const open =
    editing.closed ||
    editing.roles.length === 0 ||
    editing.roles.some(({ act }) => act !== null) ||
    [LIFE, ...KINDS.map((kind) => ({ kind }))].some(isTouched);
  return (
    <details className={styles.folded} open={open || undefined}>
      <summary>
        <strong>{t('suggest.more')}</strong> {t('suggest.more.what')}
      </summary>
      <div className={styles.more}>{children}</div>
    </details>
  );
}

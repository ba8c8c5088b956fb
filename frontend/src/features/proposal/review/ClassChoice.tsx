import '../../../change/messages';
import '../messages';
import { useId } from 'react';
import type { ChangeClass } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { deeperThan } from './batch';
import styles from './review.module.css';

interface Props {
  derived: ChangeClass;
  raisedTo: ChangeClass | null;
  onRaise: (to: ChangeClass | null) => void;
}

/** The change class that the verdict confirms, or a deeper one: never one that goes less deep. */
export function ClassChoice({ derived, raisedTo, onRaise }: Props) {
  const id = useId();
  const deeper = deeperThan(derived);
  if (deeper.length === 0) return <span>{t('class.deepest')}</span>;
  return (
    <span className={styles.classChoice}>
      <label htmlFor={id}>{t('class.label')}</label>
      <select
        id={id}
        value={raisedTo && deeper.includes(raisedTo) ? raisedTo : ''}
        onChange={(event) => onRaise((event.target.value || null) as ChangeClass | null)}
      >
        <option value="">{t('class.confirm', { name: t(`changeClass.${derived}`) })}</option>
        {deeper.map((each) => (
          <option key={each} value={each}>
            {t('class.raise', { name: t(`changeClass.${each}`) })}
          </option>
        ))}
      </select>
    </span>
  );
}

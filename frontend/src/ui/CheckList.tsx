import './messages';
import { t } from '../lib/i18n';
import { IconCircleCheck, IconCircleDashed, IconMinus } from './icons';
import styles from './small.module.css';

export type Outcome = 'MET' | 'NOT_MET' | 'NOT_APPLICABLE';

export interface ListedCheck {
  name: string;
  outcome: Outcome;
  sentence: string;
}

const ICONS = { MET: IconCircleCheck, NOT_MET: IconCircleDashed, NOT_APPLICABLE: IconMinus };

/** Named checks, each with a sentence that says how it stands. */
export function CheckList({ checks }: { checks: ListedCheck[] }) {
  return (
    <ul className={styles.checks}>
      {checks.map(({ name, outcome, sentence }) => {
        const Icon = ICONS[outcome];
        return (
          <li key={name} className={styles.check} data-outcome={outcome}>
            <Icon role="img" aria-label={t(`check.${outcome}`)} />
            <span>{sentence}</span>
          </li>
        );
      })}
    </ul>
  );
}

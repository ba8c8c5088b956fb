import '../ui/messages';
import './messages';
import type { Check } from '../lib/api';
import { t } from '../lib/i18n';
import { CheckList, type ListedCheck, type Outcome } from '../ui/CheckList';
import { FirstOf } from '../ui/FirstOf';
import { asListed, tally } from './tally';
import styles from './tally.module.css';

const ORDER: Outcome[] = ['NOT_MET', 'MET', 'NOT_APPLICABLE'];

/** Everything that must hold before it can be published: what is missing first, each in a sentence. */
export function Checks({ checks }: { checks: Check[] }) {
  const all = asListed(checks);
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t('proposal.checks')}</h2>
      <p className={styles.tally}>{t('checks.tally', tally(checks))}</p>
      {ORDER.map((outcome) => {
        const these = all.filter((each) => each.outcome === outcome);
        if (these.length === 0) return null;
        return <OfOutcome key={outcome} outcome={outcome} checks={these} folds={all.length > AT_A_GLANCE} />;
      })}
    </section>
  );
}

/** So many are read at a glance; of more, those that are met or do not matter are folded. */
const AT_A_GLANCE = 8;

interface OutcomeProps {
  outcome: Outcome;
  checks: ListedCheck[];
  folds: boolean;
}

function OfOutcome({ outcome, checks, folds }: OutcomeProps) {
  if (folds && outcome !== 'NOT_MET' && checks.length > 1)
    return (
      <details className={styles.group}>
        <summary className={styles.outcome}>
          {t('checks.folded', { outcome: t(`check.${outcome}`), count: checks.length })}
        </summary>
        <CheckList checks={checks} />
      </details>
    );
  return (
    <div className={styles.group}>
      <h3 className={styles.outcome}>{t(`check.${outcome}`)}</h3>
      <FirstOf all={checks} first={AT_A_GLANCE}>
        {(some) => <CheckList checks={some} />}
      </FirstOf>
    </div>
  );
}

/** What it was decided by, once it is: how each stood then, folded, since nothing is missing any more. */
export function ChecksOfThen({ checks }: { checks: Check[] }) {
  const all = asListed(checks);
  return (
    <details>
      <summary>{t('checks.then')}</summary>
      {ORDER.map((outcome) => {
        const these = all.filter((each) => each.outcome === outcome);
        if (these.length === 0) return null;
        return (
          <div key={outcome} className={styles.group}>
            <h3 className={styles.outcome}>{t(`checks.then.${outcome}`)}</h3>
            <CheckList checks={these} />
          </div>
        );
      })}
    </details>
  );
}

import type { Check } from '../lib/api';
import { t } from '../lib/i18n';
import { CheckList, type Outcome } from '../ui/CheckList';
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
        return (
          <div key={outcome} className={styles.group}>
            <h3 className={styles.outcome}>{t(`check.${outcome}`)}</h3>
            <CheckList checks={these} />
          </div>
        );
      })}
    </section>
  );
}

import { FindingList } from '../../../change/findings/FindingList';
import { findingsAt, sumSentence, sums } from '../../../change/findings/findings';
import styles from '../../../change/findings/findings.module.css';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';

/** What the ladder checks came to, in a sentence, with the ways to the places, and what belongs to no single change. */
export function FindingSum({ proposal }: { proposal: Proposal }) {
  const { number, findings, allowedActions } = proposal;
  const places = [...new Set(findings.flatMap(({ position }) => (position === null ? [] : [position])))];
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t('findings.title')}</h2>
      <p className={styles.sum}>{sumSentence(sums(findings))}</p>
      {places.length > 0 && (
        <p>
          {places.map((position) => (
            <a key={position} className={styles.way} href={`#change-${position}`}>
              {t('findings.at', { number: position + 1 })}
            </a>
          ))}
        </p>
      )}
      <FindingList
        number={number}
        proposal={proposal.id}
        findings={findingsAt(findings, null)}
        waives={allowedActions.includes('WAIVE')}
      />
    </section>
  );
}

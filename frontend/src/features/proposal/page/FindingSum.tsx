import '../messages';
import { FindingList } from '../../../change/findings/FindingList';
import { findingsAt, sumSentence, sums } from '../../../change/findings/findings';
import styles from '../../../change/findings/findings.module.css';
import { changeAnchor } from '../../../change/useSoughtChange';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { FirstOf } from '../../../ui/FirstOf';

interface Props {
  proposal: Proposal;
  /** Brings a change into view. */
  onSeek: (position: number) => void;
}

/** What the ladder checks came to, in a sentence, with the ways to the places, and what belongs to no single change. */
export function FindingSum({ proposal, onSeek }: Props) {
  const { number, findings, allowedActions } = proposal;
  const places = [...new Set(findings.flatMap(({ position }) => (position === null ? [] : [position])))];
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t('findings.title')}</h2>
      <p className={styles.sum}>{sumSentence(sums(findings))}</p>
      <FirstOf all={places} first={PLACES}>
        {(some) => <Ways to={some} onSeek={onSeek} />}
      </FirstOf>
      <FirstOf all={findingsAt(findings, null)} first={AT_NO_CHANGE}>
        {(some) => (
          <FindingList
            number={number}
            proposal={proposal.id}
            findings={some}
            waives={allowedActions.includes('WAIVE')}
          />
        )}
      </FirstOf>
    </section>
  );
}

const PLACES = 12;
const AT_NO_CHANGE = 6;

function Ways({ to, onSeek }: { to: number[] } & Pick<Props, 'onSeek'>) {
  if (to.length === 0) return null;
  return (
    <p>
      {to.map((position) => (
        <a
          key={position}
          className={styles.way}
          href={`#${changeAnchor(position)}`}
          onClick={() => onSeek(position)}
        >
          {t('findings.at', { number: position + 1 })}
        </a>
      ))}
    </p>
  );
}

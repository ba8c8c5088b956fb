import './messages';
import type { ProposedChange } from '../lib/api';
import { listed, t } from '../lib/i18n';
import { useLadder } from '../profile/ladder/useLadder';
import { Description } from '../text/description/Description';
import { Rungs } from './ChangeDiff';
import styles from './change.module.css';
import { barOf, fieldName } from './fields';
import prose from './prose.module.css';

/** How a change stands to what is published by now, in words, with what is published where it differs. */
export function MergeNote({ change }: { change: ProposedChange }) {
  if (change.state === 'CLEAN') return null;
  return (
    <div className={styles.merge} data-state={change.state}>
      <p>{mergeSentence(change)}</p>
      {change.state !== 'ALREADY_SO' && <Published change={change} />}
    </div>
  );
}

function mergeSentence({ state, conflicts }: ProposedChange): string {
  if (state === 'OUTDATED') return t('merge.outdated');
  if (state === 'ALREADY_SO') return t('merge.alreadySo');
  const fields = listed(conflicts.map(fieldName));
  return fields ? t('merge.conflict', { fields }) : t('merge.conflictAll');
}

/** What stands there now; a skill and a role say enough by themselves. */
function Published({ change }: { change: ProposedChange }) {
  const { kind, ladderPublished } = change;
  if (kind === 'SKILL' || (kind === 'ROLE' && ladderPublished.length === 0)) return null;
  return (
    <div>
      <p className={styles.sideName}>{t('merge.published')}</p>
      {kind === 'ROLE' ? <Rungs ladder={ladderPublished} /> : <Standing {...change} />}
    </div>
  );
}

function Standing({ published, textPublished }: ProposedChange) {
  const bar = barOf(useLadder(), published);
  if (published) {
    return (
      <Description text={published.description ?? ''}>
        {bar && <p className={prose.quiet}>({bar})</p>}
      </Description>
    );
  }
  if (!textPublished) return <p>{t('merge.nothing')}</p>;
  return (
    <p className={prose.text} dir="auto">
      {textPublished}
    </p>
  );
}

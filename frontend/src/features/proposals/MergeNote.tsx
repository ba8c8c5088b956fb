import type { ProposedChange } from '../../lib/api';
import { t } from '../../lib/i18n';
import { barOf } from './ChangeDiff';
import styles from './proposal.module.css';

const FIELDS = [
  'description',
  'requirement',
  'proficiency',
  'text',
  'slug',
  'group',
  'expectation',
  'role',
  'ladder',
  'skill',
] as const;

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
  const fields = conflicts.map(fieldName).join(', ');
  return fields ? t('merge.conflict', { fields }) : t('merge.conflictAll');
}

function fieldName(name: string): string {
  const field = FIELDS.find((each) => each === name);
  return field ? t(`field.${field}`) : name;
}

function Published({ change: { published, textPublished, kind } }: { change: ProposedChange }) {
  const words = kind === 'EXPECTATION' ? published?.description : textPublished;
  return (
    <div>
      <p className={styles.sideName}>{t('merge.published')}</p>
      {words ? (
        <p className={styles.text} dir="auto">
          {words} {published && <span className={styles.quiet}>({barOf(published)})</span>}
        </p>
      ) : (
        <p>{t('merge.nothing')}</p>
      )}
    </div>
  );
}

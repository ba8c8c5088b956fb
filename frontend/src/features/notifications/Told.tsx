import './messages';
import type { ReactNode } from 'react';
import type { Notification } from '../../lib/api';
import { t } from '../../lib/i18n';
import { WordDiff } from '../../text/WordDiff';
import { Time } from '../../ui/Time';
import styles from './inbox.module.css';

interface Props {
  news: Notification;
  /** How much of it there is. */
  count?: ReactNode;
}

/** What stands below the sentence of news: the first words of what was said or what changed, why and when. */
export function Told({ news, count }: Props) {
  const { says, glimpse, occurredAt } = news;
  return (
    <>
      {says && (
        <p className={styles.says} dir="auto">
          {says}
        </p>
      )}
      {glimpse && glimpse.words.length > 0 && (
        <div className={styles.changed}>
          <WordDiff edits={glimpse.words} />
        </div>
      )}
      {glimpse && glimpse.words.length === 0 && <p className={styles.says}>{glimpse.sentence}</p>}
      <p className={styles.fine}>
        {count}
        <span>{t(`inbox.reason.${reasonOf(news)}`)}</span>
        <Time at={occurredAt} />
      </p>
    </>
  );
}

/** The author of a comment hears what became of it, and suggested nothing. */
const reasonOf = ({ kind, reason }: Notification) =>
  kind === 'COMMENT_RELEASED' || kind === 'COMMENT_REFUSED' ? 'WRITER' : reason;

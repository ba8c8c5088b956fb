import type { Notification, Subject } from '../../lib/api';
import { t } from '../../lib/i18n';
import { WordDiff } from '../../text/WordDiff';
import { cx } from '../../ui/cx';
import { InnerLink } from '../../ui/InnerLink';
import { Time } from '../../ui/Time';
import styles from './inbox.module.css';

interface Props {
  subject: Subject;
  /** Whether there is something in it that the reader has not opened. */
  unread: boolean;
  /** It is opened, here or in another tab. */
  onOpen?: () => void;
}

/** What a row says: what happened last, the first words of what was said or what changed, and how much more there is. */
export function SubjectWords({ subject: { newest, count }, unread, onOpen }: Props) {
  const { sentence, says, glimpse, href, occurredAt } = newest;
  return (
    <div className={styles.words}>
      <InnerLink
        data-card
        href={href}
        className={cx(styles.sentence, unread && styles.unread)}
        dir="auto"
        onClick={onOpen}
        onAuxClick={({ button }) => button === MIDDLE && onOpen?.()}
      >
        {sentence}
      </InnerLink>
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
        {count > 1 && <strong>{t('inbox.count', { count })}</strong>}
        <span>{t(`inbox.reason.${reasonOf(newest)}`)}</span>
        <Time at={occurredAt} />
      </p>
    </div>
  );
}

/** Of a mouse: it opens a link in another tab. */
const MIDDLE = 1;

/** The author of a comment hears what became of it, and suggested nothing. */
const reasonOf = ({ kind, reason }: Notification) =>
  kind === 'COMMENT_RELEASED' || kind === 'COMMENT_REFUSED' ? 'WRITER' : reason;

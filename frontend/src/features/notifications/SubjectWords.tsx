import './messages';
import type { MouseEvent } from 'react';
import type { Subject } from '../../lib/api';
import { t } from '../../lib/i18n';
import { cx } from '../../ui/cx';
import { InnerLink } from '../../ui/InnerLink';
import styles from './inbox.module.css';
import { Told } from './Told';

interface Props {
  subject: Subject;
  /** Whether there is something in it that the reader has not opened. */
  unread: boolean;
  /** It is opened where it happened, here or in another tab. */
  onOpen?: () => void;
  /** Where there is room beside the list, it is opened there first. */
  onSelect?: () => void;
  selected?: boolean;
}

/** What a row says: what happened last, the first words of what was said or what changed, and how much more there is. */
export function SubjectWords({
  subject: { newest, count },
  unread,
  onOpen,
  onSelect,
  selected = false,
}: Props) {
  const press = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey;
    if (!onSelect || selected || elsewhere) return onOpen?.();
    event.preventDefault();
    onSelect();
  };
  return (
    <div className={styles.words}>
      <InnerLink
        data-card
        href={newest.href}
        className={cx(styles.sentence, unread && styles.unread)}
        dir="auto"
        aria-current={selected || undefined}
        onClick={press}
        onAuxClick={({ button }) => button === MIDDLE && onOpen?.()}
      >
        {newest.sentence}
      </InnerLink>
      <Told news={newest} count={count > 1 && <strong>{t('inbox.count', { count })}</strong>} />
    </div>
  );
}

/** Of a mouse: it opens a link in another tab. */
const MIDDLE = 1;

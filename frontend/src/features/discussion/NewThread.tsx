import './messages';
import { useState } from 'react';
import type { Thread } from '../../lib/api';
import { useCarried } from '../../lib/drafts';
import { t } from '../../lib/i18n';
import { Composer } from './Composer';
import styles from './discussion.module.css';
import type { ThreadSubject } from './readThreads';
import { useStartThread } from './startThread';

interface Props {
  subject: ThreadSubject;
  /** The same by what never changes. */
  about: string;
  cell?: string | null;
  mayBlock?: boolean;
  /** How often words were quoted into it. */
  quoted?: number;
  onStarted: (thread: Thread) => void;
}

/** Where the words that begin a thread are kept. */
export const commentPlace = (about: string, cell?: string | null): string =>
  `comment:${about}${cell ? `:${cell}` : ''}`;

/** Starts a thread. */
export function NewThread({ subject, about, cell, mayBlock, quoted, onStarted }: Props) {
  const [blocking, setBlocking] = useState(false);
  const draft = commentPlace(about, cell);
  useCarried(commentPlace(subject, cell), draft);
  const start = useStartThread(draft);
  const send = async (body: string) => {
    onStarted(await start.mutateAsync({ subject, body, cell, blocking: mayBlock ? blocking : undefined }));
    setBlocking(false);
  };
  return (
    <Composer
      draft={draft}
      label={t('talk.new.label')}
      send={t('talk.new.send')}
      onSend={send}
      quoted={quoted}
    >
      {mayBlock && (
        <label className={styles.blocks}>
          <input type="checkbox" checked={blocking} onChange={(event) => setBlocking(event.target.checked)} />
          {t('talk.new.blocking')}
        </label>
      )}
    </Composer>
  );
}

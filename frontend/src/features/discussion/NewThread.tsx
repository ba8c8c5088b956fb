import { useState } from 'react';
import { t } from '../../lib/i18n';
import { Composer } from './Composer';
import styles from './discussion.module.css';
import type { Subject } from './readThreads';
import { useStartThread } from './startThread';

interface Props {
  subject: Subject;
  cell?: string | null;
  mayBlock?: boolean;
}

/** Starts a thread. */
export function NewThread({ subject, cell, mayBlock }: Props) {
  const [blocking, setBlocking] = useState(false);
  const start = useStartThread();
  const send = async (body: string) => {
    await start.mutateAsync({ subject, body, cell, blocking: mayBlock ? blocking : undefined });
    setBlocking(false);
  };
  return (
    <Composer
      draft={`comment:${subject}${cell ? `:${cell}` : ''}`}
      label={t('talk.new.label')}
      send={t('talk.new.send')}
      onSend={send}
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

import { useState } from 'react';
import type { TimelineEntry } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Time } from '../../../ui/Time';
import styles from './timeline.module.css';

const SHOWN = 8;

/** What happened, oldest first; of a long story the newest part, until the reader asks for all. */
export function Timeline({ timeline }: { timeline: TimelineEntry[] }) {
  const [whole, setWhole] = useState(false);
  const earlier = whole ? 0 : Math.max(0, timeline.length - SHOWN);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('proposal.timeline')}</h2>
      {earlier > 0 && (
        <Button small tone="quiet" className={styles.earlier} onClick={() => setWhole(true)}>
          {t('timeline.earlier', { count: earlier })}
        </Button>
      )}
      <ol className={styles.timeline} start={earlier + 1} tabIndex={-1} data-place="">
        {timeline.slice(earlier).map(({ at, kind, sentence }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened keeps its place
          <li key={`${kind}-${earlier + place}`}>
            {sentence} <Time at={at} />
          </li>
        ))}
      </ol>
    </section>
  );
}

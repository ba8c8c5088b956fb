import '../messages';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { BarChange } from '../../../change/ChangeDiff';
import styles from '../../../change/change.module.css';
import prose from '../../../change/prose.module.css';
import { changePlace } from '../../../change/reading';
import { t } from '../../../lib/i18n';
import { isUnreadable } from '../../../lib/problem';
import { useLadder } from '../../../profile/ladder/useLadder';
import { WordDiff } from '../../../text/WordDiff';
import { Badge, type BadgeTone } from '../../../ui/Badge';
import { cx } from '../../../ui/cx';
import { focusOn } from '../../../ui/focus';
import { Pager } from '../../../ui/Pager';
import { ErrorState, Skeleton } from '../../../ui/states';
import { useInParts } from '../../../ui/useInParts';
import { interdiffQuery, type Otherwise } from './readInterdiff';

interface Props {
  number: number;
  from: number;
  to: number;
  /** Whether the reader has asked to be led there. */
  sought?: boolean;
}

/** What a patch set proposes otherwise than another: word by word, a place at a time. */
export function Interdiff({ number, from, to, sought = false }: Props) {
  const { data, error, refetch } = useQuery(interdiffQuery(number, from, to));
  const place = useSought(sought && data !== undefined);
  if (isUnreadable({ data, error })) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} label={t('interdiff.loading')} />;
  const differing = data.changes.filter(({ kind }) => kind !== 'SAME');
  const same = data.changes.length - differing.length;
  return (
    <section aria-labelledby="interdiff">
      <h2 id="interdiff" ref={place}>
        {t('interdiff.title', { from, to })}
      </h2>
      {differing.length === 0 && <p className={prose.lead}>{t('patchSet.same')}</p>}
      <Differences all={differing} />
      {differing.length > 0 && same > 0 && (
        <p className={cx(prose.quiet, styles.rest)}>{t('interdiff.rest', { count: same })}</p>
      )}
    </section>
  );
}

/** Brings its heading into view and gives it the focus, as soon as it is wanted. */
function useSought(wanted: boolean) {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wanted || !place.current) return;
    place.current.scrollIntoView?.({ block: 'start' });
    focusOn(place.current);
  }, [wanted]);
  return place;
}

/** So many are shown one below the other. */
const AT_ONCE = 40;

function Differences({ all }: { all: Otherwise[] }) {
  const { shown, pager } = useInParts(all, AT_ONCE);
  return (
    <ol className={styles.changes}>
      {shown.map((difference, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finished comparison never changes
        <OneDifference key={at} difference={difference} />
      ))}
      <Pager inList {...pager} />
    </ol>
  );
}

const TONES: Record<Otherwise['kind'], BadgeTone> = {
  SAME: 'neutral',
  ADDED: 'good',
  DROPPED: 'bad',
  CHANGED: 'accent',
};

function OneDifference({ difference }: { difference: Otherwise }) {
  const { kind, before, after, words, statements, textsLeftOut, sentence } = difference;
  const change = after ?? before;
  const ladder = useLadder();
  return (
    <li className={styles.change}>
      <h3 className={styles.changeName}>
        {change && changePlace(ladder, change)}
        <Badge tone={TONES[kind]}>{t(`interdiff.${kind}`)}</Badge>
      </h3>
      <div className={styles.diff}>
        {words.length > 0 && <WordDiff edits={words} statements={statements} />}
        {textsLeftOut && <p className={styles.sum}>{t('interdiff.leftOut')}</p>}
        <BarChange before={before?.after ?? null} after={after?.after ?? null} />
        <p className={styles.sum}>{sentence}</p>
      </div>
    </li>
  );
}

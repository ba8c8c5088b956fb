import './messages';
import type { ReactNode } from 'react';
import type { Taxonomy, TaxonomyEntry } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Description } from '../../text/description/Description';
import { IconButton } from '../../ui/Button';
import { useFocus } from '../../ui/focus';
import { InnerLink } from '../../ui/InnerLink';
import { IconArrowDown, IconArrowUp } from '../../ui/icons';
import { LevelChip } from '../../ui/LevelChip';
import { EntryActs } from './EntryActs';
import { addressOf, isActive, isListed, isStep, type ListMove, rankOf } from './lists';
import styles from './taxonomy.module.css';

interface Props {
  entry: TaxonomyEntry;
  taxonomy: Taxonomy;
  /** Whether it was just made here: the keyboard goes on from it. */
  fresh: boolean;
  onMove: (to: ListMove) => void;
  /** Whether it stands at that end of its list. */
  first: boolean;
  last: boolean;
  /** Whether there are so many that steps alone lead nowhere. */
  long: boolean;
  children?: ReactNode;
}

/** An entry with what can be done with it. */
export function EntryRow({ entry, taxonomy, fresh, onMove, first, last, long, children }: Props) {
  const ends: ListMove[] =
    long && isActive(entry)
      ? [...(first ? [] : (['top'] as const)), ...(last ? [] : (['end'] as const))]
      : [];
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <EntryName entry={entry} taxonomy={taxonomy} fresh={fresh} />
        <div className={styles.acts}>
          {isActive(entry) && (
            <>
              <Step move="up" entry={entry} onStep={first ? null : () => onMove('up')} />
              <Step move="down" entry={entry} onStep={last ? null : () => onMove('down')} />
            </>
          )}
          <EntryActs entry={entry} taxonomy={taxonomy} ends={ends} onMove={onMove} />
        </div>
      </div>
      {children}
    </li>
  );
}

function EntryName({ entry, taxonomy, fresh }: Pick<Props, 'entry' | 'taxonomy' | 'fresh'>) {
  const into = [...taxonomy.groups, ...taxonomy.roles].find(({ id }) => id === entry.mergedInto)?.name ?? '';
  const family = taxonomy.families.find(({ id }) => id === entry.family)?.name;
  return (
    <div className={styles.said}>
      {isListed(entry) ? (
        <LinkedName entry={entry} fresh={fresh} />
      ) : (
        <BareName entry={entry} taxonomy={taxonomy} fresh={fresh} />
      )}
      <span className={styles.quiet}>
        {entry.letter && <>{entry.letter} · </>}
        {entry.state !== 'ACTIVE' && <>{t(`taxonomy.${entry.state}`, { name: into })} · </>}
        <code>{entry.slug}</code>{' '}
        {entry.kind !== 'FAMILY' && (
          <span className={styles.count}>· {t('taxonomy.skills', { count: entry.skills })}</span>
        )}
        {family && (
          <>
            {' '}
            · <span dir="auto">{family}</span>
          </>
        )}
      </span>
      {entry.summary && <About entry={entry} words={entry.summary} />}
    </div>
  );
}

function LinkedName({ entry, fresh }: Pick<Props, 'entry' | 'fresh'>) {
  const name = useFocus<HTMLAnchorElement>(fresh);
  return (
    <InnerLink ref={name} href={addressOf(entry)} className={styles.name} dir="auto" data-card>
      {entry.name}
    </InnerLink>
  );
}

/** There is no page of a family or a step alone. */
function BareName({ entry, taxonomy, fresh }: Pick<Props, 'entry' | 'taxonomy' | 'fresh'>) {
  const name = useFocus<HTMLSpanElement>(fresh);
  return (
    <span ref={name} className={styles.step} dir="auto" tabIndex={-1} data-card>
      {entry.kind === 'LEVEL' ? (
        <LevelChip rank={rankOf(taxonomy, entry)} of={taxonomy.levels.filter(isActive).length}>
          {entry.name}
        </LevelChip>
      ) : (
        entry.name
      )}
    </span>
  );
}

function About({ entry, words }: { entry: TaxonomyEntry; words: string }) {
  return (
    <div className={styles.summary} dir="auto">
      {isStep(entry) ? <Description text={words} /> : <p>{words}</p>}
    </div>
  );
}

interface StepProps {
  move: 'up' | 'down';
  entry: TaxonomyEntry;
  onStep: (() => void) | null;
}

/** At the end of the list it keeps its place and does nothing. */
function Step({ move, entry, onStep }: StepProps) {
  return (
    <IconButton
      small
      data-move={move}
      label={t(`taxonomy.${move}`, { name: entry.name })}
      icon={move === 'up' ? <IconArrowUp aria-hidden /> : <IconArrowDown aria-hidden />}
      aria-disabled={onStep === null || undefined}
      className={styles.move}
      onClick={() => onStep?.()}
    />
  );
}

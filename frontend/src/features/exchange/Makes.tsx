import './messages';
import type { ImportReport } from '../../lib/api';
import { listed, t } from '../../lib/i18n';
import styles from './exchange.module.css';
import { byKind, type NamedEntries } from './report';

const AS_MANY_AS_ARE_READ = 12;

/** What the file names and nobody knows here, and what is offered no more once that is made. */
export const Makes = ({ report: { makes, retires } }: { report: ImportReport }) => (
  <>
    <Named title={t('import.makes', { count: makes.length })} entries={makes} />
    <Named title={t('import.retires', { count: retires.length })} entries={retires} />
  </>
);

interface NamedProps {
  title: string;
  entries: NamedEntries;
}

/** By their kind; long lists are folded. */
function Named({ title, entries }: NamedProps) {
  if (entries.length === 0) return null;
  const names = (
    <dl className={styles.makes}>
      {byKind(entries).map(([kind, each]) => (
        <div key={kind}>
          <dt>{kindName(kind)}</dt>
          <dd dir="auto">{listed(each)}</dd>
        </div>
      ))}
    </dl>
  );
  if (entries.length > AS_MANY_AS_ARE_READ)
    return (
      <details className={styles.shapes}>
        <summary>{title}</summary>
        {names}
      </details>
    );
  return (
    <div className={styles.missing}>
      <h2>{title}</h2>
      {names}
    </div>
  );
}

/** Rungs, skills and expectations are no entries that are made beforehand. */
function kindName(kind: NamedEntries[number]['kind']): string {
  return kind === 'RUNG' || kind === 'SKILL' || kind === 'EXPECTATION' ? '' : t(`import.makes.${kind}`);
}

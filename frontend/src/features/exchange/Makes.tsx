import type { ImportReport } from '../../lib/api';
import { listed, t } from '../../lib/i18n';
import styles from './exchange.module.css';
import { byKind } from './report';

const AS_MANY_AS_ARE_READ = 12;

/** What the file names and nobody knows here, by its kind; long lists are folded. */
export function Makes({ makes }: { makes: ImportReport['makes'] }) {
  if (makes.length === 0) return null;
  const names = (
    <dl className={styles.makes}>
      {byKind(makes).map(([kind, each]) => (
        <div key={kind}>
          <dt>{kindName(kind)}</dt>
          <dd dir="auto">{listed(each)}</dd>
        </div>
      ))}
    </dl>
  );
  const title = t('import.makes', { count: makes.length });
  if (makes.length > AS_MANY_AS_ARE_READ)
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
function kindName(kind: ImportReport['makes'][number]['kind']): string {
  return kind === 'RUNG' || kind === 'SKILL' || kind === 'EXPECTATION' ? '' : t(`import.makes.${kind}`);
}

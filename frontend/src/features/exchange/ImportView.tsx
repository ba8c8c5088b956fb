import './messages';
import type { ImportRun } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Time } from '../../ui/Time';
import { Decide } from './Decide';
import styles from './exchange.module.css';
import { isBook } from './fileChoice';
import { Heads } from './heads/Heads';
import { Makes } from './Makes';
import { Ended, Running, Waiting } from './Progress';
import { Report } from './Report';
import { Results } from './Results';
import { RunState } from './RunState';
import { figuresOf, type OutcomeWord } from './report';
import { useImportHints } from './useImportHints';
import { FileWords } from './words/FileWords';

interface Props {
  run: ImportRun;
  admin: boolean;
  /** Which lines of the report are shown, where the address says so. */
  show: OutcomeWord | 'all' | undefined;
}

/** One import from its report to what came of it. */
export function ImportView({ run, admin, show }: Props) {
  useImportHints(run.id);
  return (
    <>
      <header className={styles.head}>
        <h1 dir="auto">{t('import.page', { name: run.fileName })}</h1>
        <p className={styles.fine}>
          <RunState state={run.state} />
          <span>{t('import.rows', { count: run.report.rows })}</span>
          <span>
            {t('import.received')} <Time at={run.receivedAt} />
          </span>
        </p>
        <ul className={styles.figures}>
          {figuresOf(run.report).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </header>
      <section
        className={styles.standing}
        tabIndex={-1}
        data-place=""
        aria-label={t(`import.state.${run.state}`)}
      >
        <Standing run={run} admin={admin} />
      </section>
      <Report key={run.confirmedAt} run={run} show={show} />
    </>
  );
}

/** How it stands, with what may be done about it. */
function Standing({ run, admin }: { run: ImportRun; admin: boolean }) {
  switch (run.state) {
    case 'REPORTED':
      return (
        <>
          <Heads run={run.id} unread={run.report.rows === 0} book={isBook({ name: run.fileName })} />
          <FileWords run={run} />
          <Makes report={run.report} />
          <Decide run={run} admin={admin} />
        </>
      );
    case 'RUNNING':
      return <Running run={run} />;
    case 'WAITING':
      return (
        <>
          <Waiting run={run} />
          <Results run={run} />
        </>
      );
    case 'DONE':
    case 'CANCELLED':
      return (
        <>
          <Ended run={run} />
          {run.done > 0 && <Results run={run} />}
        </>
      );
  }
}

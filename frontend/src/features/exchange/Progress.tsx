import './messages';
import type { ImportRun } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { LinkButton } from '../../ui/LinkButton';
import { announce } from '../../ui/Toasts';
import { useCancelImport, useConfirmImport } from './actOnImport';
import styles from './exchange.module.css';

/** How far an import is; it goes on whoever looks at it. */
export function Running({ run }: { run: ImportRun }) {
  return (
    <>
      <Steps run={run} />
      <p>{t('import.progress.leave')}</p>
      <div>
        <Stop run={run} />
      </div>
    </>
  );
}

function Steps({ run: { done, steps } }: { run: ImportRun }) {
  return (
    <div className={styles.sending}>
      <progress
        className={styles.bar}
        aria-label={t('import.progress')}
        max={Math.max(1, steps)}
        value={done}
      />
      <span role="status">{t('import.progress.text', { done, count: steps })}</span>
    </div>
  );
}

function Stop({ run }: { run: ImportRun }) {
  const cancel = useCancelImport(run.id);
  const stop = () =>
    carryOut(cancel, undefined, {
      onSuccess: () => announce(t('import.stopped')),
      onError: (error) => announce(problemOf(error).detail),
    });
  return (
    <Button tone="danger" busy={cancel.isPending} onClick={stop}>
      {t('import.stop')}
    </Button>
  );
}

/** It goes no further until something has changed, and its owner says so. */
export function Waiting({ run }: { run: ImportRun }) {
  const confirm = useConfirmImport(run.id);
  return (
    <>
      <Steps run={run} />
      <Banner tone="wait">{t('import.waits', { why: run.waiting ?? '' })}</Banner>
      <Banner tone="bad">{confirm.error ? problemOf(confirm.error).detail : null}</Banner>
      <div className={styles.acts}>
        <Button
          tone="primary"
          busy={confirm.isPending}
          onClick={() => carryOut(confirm, {}, { onSuccess: () => {} })}
        >
          {t('import.goOn')}
        </Button>
        <Stop run={run} />
      </div>
    </>
  );
}

/** How it ended. */
export function Ended({ run }: { run: ImportRun }) {
  const { state, steps, done, confirmedAt, carriedAs } = run;
  return (
    <>
      <p role="status">
        {state === 'DONE'
          ? t('import.done')
          : confirmedAt === null
            ? t('import.ended.undone')
            : t('import.ended.part', { done, steps })}
      </p>
      <div className={styles.acts}>
        <LinkButton to="/imports">{t('import.another')}</LinkButton>
        {carriedAs === 'REVISIONS' && done > 0 && (
          <LinkButton tone="quiet" to="/suggest" search={{ import: run.id }}>
            {t('import.takeBack')}
          </LinkButton>
        )}
      </div>
    </>
  );
}

import './messages';
import type { ReactNode } from 'react';
import { t } from '../lib/i18n';
import { isFault, problemOf } from '../lib/problem';
import { Banner } from './Banner';
import { Button } from './Button';
import { LinkButton } from './LinkButton';
import styles from './small.module.css';

// The faces of a list beside its full one: loading, empty, error.

export function Skeleton({ lines = 3, label = t('ui.loading') }: { lines?: number; label?: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label} tabIndex={-1} data-place="">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
        <div className={styles.bar} key={line} />
      ))}
    </div>
  );
}

/** Names the thing that is not there and offers the next act. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.state} tabIndex={-1} data-place="">
      <div className={styles.stateTitle}>{title}</div>
      {children && <p>{children}</p>}
      {action && <div className={styles.stateActions}>{action}</div>}
    </div>
  );
}

interface ErrorProps {
  error: unknown;
  title?: string;
  /** Whether nothing else stands on the page, so that this is what it is called. */
  alone?: boolean;
  onRetry?: () => void;
  /** Another way on. */
  action?: ReactNode;
}

/** Says what failed, why, and lets the reader try again; what the page itself did wrong is called so. */
export function ErrorState({ error, title = t('ui.failed'), alone, onRetry, action }: ErrorProps) {
  const { detail, requestId, status } = problemOf(error);
  const fault = isFault(error);
  const missing = alone && status === NOT_FOUND;
  const name = fault ? t('problem.fault.title') : missing ? t('notFound.title') : title;
  return (
    <div className={styles.state} role="alert" tabIndex={-1} data-place="">
      <div className={styles.stateTitle}>{alone ? <h1>{name}</h1> : name}</div>
      <p>{fault ? t('problem.fault.text') : detail}</p>
      {requestId && !missing && <p className={styles.fine}>{t('ui.requestId', { id: requestId })}</p>}
      <div className={styles.stateActions}>
        {fault && <Button onClick={() => location.reload()}>{t('problem.reload')}</Button>}
        {!fault && !missing && onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
        {missing && <LinkButton to="/">{t('notFound.home')}</LinkButton>}
        {action}
      </div>
    </div>
  );
}

const NOT_FOUND = 404;

interface ReadAgain {
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** Says that what stands here could not be read again; what is there stays. */
export function NotRefreshed({ of: { isError, error, refetch } }: { of: ReadAgain }) {
  return (
    <Banner
      tone="wait"
      action={
        isError && (
          <Button small onClick={() => void refetch()}>
            {t('ui.retry')}
          </Button>
        )
      }
    >
      {isError && `${t('ui.notRefreshed')} ${problemOf(error).detail}`}
    </Banner>
  );
}

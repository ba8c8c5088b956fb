import type { ReactNode } from 'react';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { Button } from './Button';
import styles from './small.module.css';

// The faces of a list beside its full one: loading, empty, error.

export function Skeleton({ lines = 3, label = t('ui.loading') }: { lines?: number; label?: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
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
    <div className={styles.state}>
      <div className={styles.stateTitle}>{title}</div>
      {children && <p>{children}</p>}
      {action && <div className={styles.stateActions}>{action}</div>}
    </div>
  );
}

/** Says what failed, why, and lets the reader try again. */
export function ErrorState({
  error,
  title = t('ui.failed'),
  onRetry,
}: {
  error: unknown;
  title?: string;
  onRetry?: () => void;
}) {
  const problem = problemOf(error);
  return (
    <div className={styles.state} role="alert">
      <div className={styles.stateTitle}>{title}</div>
      <p>{problem.detail}</p>
      {problem.requestId && <p className={styles.fine}>{t('ui.requestId', { id: problem.requestId })}</p>}
      {onRetry && (
        <div className={styles.stateActions}>
          <Button onClick={onRetry}>{t('ui.retry')}</Button>
        </div>
      )}
    </div>
  );
}

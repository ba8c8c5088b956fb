import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './small.module.css';

export type BadgeTone = 'neutral' | 'accent' | 'good' | 'wait' | 'bad';

export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={cx(styles.badge, tone !== 'neutral' && styles[tone])}>
      {icon}
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import styles from './small.module.css';

interface Props {
  tone?: 'accent' | 'wait' | 'bad';
  action?: ReactNode;
  children: ReactNode;
}

/** News about the page, said politely. Keep it mounted and change its children, so that the change is announced. */
export function Banner({ tone = 'accent', action, children }: Props) {
  return (
    <div role="status">
      {children && (
        <div className={styles.banner} data-tone={tone}>
          <span>{children}</span>
          {action}
        </div>
      )}
    </div>
  );
}

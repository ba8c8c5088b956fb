import type { ReactNode } from 'react';
import styles from './pill.module.css';

interface Props {
  acts?: ReactNode;
  children: ReactNode;
}

/**
 * News about the page, said politely and in sight wherever the reader is. Keep it mounted and change its children, so that
 * the change is announced.
 */
export function Pill({ acts, children }: Props) {
  return (
    <div className={styles.place} role="status">
      {children && (
        <div className={styles.pill}>
          <span>{children}</span>
          {acts && <div className={styles.acts}>{acts}</div>}
        </div>
      )}
    </div>
  );
}

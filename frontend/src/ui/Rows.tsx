import type { ReactNode } from 'react';
import styles from './rows.module.css';

/** A list of rows with lines between them. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

import './messages';
import { type ReactNode, useState } from 'react';
import { t } from '../lib/i18n';
import styles from './small.module.css';

interface Props<T> {
  all: T[];
  /** So many are shown at once; of hardly more, all. */
  first: number;
  /** Shows some of them. */
  children: (some: T[]) => ReactNode;
}

const HARDLY = 2;

/** The first of many; the others behind a line that says how many there are, drawn once somebody opens it. */
export function FirstOf<T>({ all, first, children }: Props<T>) {
  const [open, setOpen] = useState(false);
  if (all.length <= first + HARDLY) return children(all);
  return (
    <>
      {children(all.slice(0, first))}
      <details className={styles.others} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('ui.others', { count: all.length - first })}</summary>
        {open && children(all.slice(first))}
      </details>
    </>
  );
}

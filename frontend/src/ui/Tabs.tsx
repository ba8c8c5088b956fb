import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import styles from './small.module.css';

/** Views of one thing, each with its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}

function TabAnchor(props: ComponentProps<'a'>) {
  return <a {...props} className={styles.tab} />;
}

/** One view; the router marks the current one with aria-current. */
export const Tab = createLink(TabAnchor);

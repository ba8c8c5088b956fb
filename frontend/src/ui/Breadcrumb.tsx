import './messages';
import type { ReactNode } from 'react';
import { t } from '../lib/i18n';
import styles from './small.module.css';

/** The way down to this page; each step is a link. */
export function Breadcrumb({ children }: { children: ReactNode[] }) {
  return (
    <nav aria-label={t('ui.breadcrumb')}>
      <ol className={styles.crumbs}>
        {children.map((step, depth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its depth
          <li key={depth}>{step}</li>
        ))}
      </ol>
    </nav>
  );
}

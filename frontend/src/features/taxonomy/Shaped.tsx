import './messages';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Taxonomy } from '../../lib/api';
import { t } from '../../lib/i18n';
import { useShortcut } from '../../lib/shortcuts';
import { TextField } from '../../ui/Field';
import { ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { useListKeys } from '../../ui/useListKeys';
import { taxonomyQuery } from './readTaxonomy';
import styles from './taxonomy.module.css';

/** Reads the lists; j and k step through them, u and d move what has the focus. */
export function Shaped({ children }: { children: (taxonomy: Taxonomy) => ReactNode }) {
  const query = useQuery(taxonomyQuery);
  const { list, press } = useListKeys<HTMLDivElement>();
  useShortcut('u', t('taxonomy.key.up'), () => press('[data-move="up"]'));
  useShortcut('d', t('taxonomy.key.down'), () => press('[data-move="down"]'));
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={10} label={t('taxonomy.loading')} />;
  return (
    <div ref={list} className={styles.lists}>
      <NotRefreshed of={query} />
      {children(query.data)}
    </div>
  );
}

interface FindProps {
  words: string;
  /** Whether there is more than is seen at a glance. */
  many: boolean;
  onWords: (words: string) => void;
}

/** Narrows a long list to what has these words in its name. */
export function Find({ words, many, onWords }: FindProps) {
  if (!many) return null;
  return (
    <TextField
      type="search"
      label={t('taxonomy.find')}
      dir="auto"
      autoComplete="off"
      value={words}
      onChange={(event) => onWords(event.target.value)}
    />
  );
}

import { type ReactNode, useEffect, useState } from 'react';
import type { Taxonomy, TaxonomyEntry } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { announce } from '../../ui/Toasts';
import { EntryRow } from './EntryRow';
import { isActive, type ListName, listIn, stepped } from './lists';
import { Refusal } from './Refusal';
import styles from './taxonomy.module.css';
import { useOrder } from './useReshape';

interface Props {
  taxonomy: Taxonomy;
  list: ListName;
  /** The domain whose groups they are. */
  parent: string | null;
  label: string;
  /** What was just made here. */
  fresh: string | null;
  children?: (entry: TaxonomyEntry) => ReactNode;
}

/** One list in its order; what is retired or merged lies folded behind it. */
export function EntryList({ taxonomy, list, parent, label, fresh, children }: Props) {
  const entries = listIn(taxonomy, list, parent);
  const { step, error } = useSteps(entries, list, parent);
  const active = entries.filter(isActive);
  const others = entries.filter((each) => !isActive(each));
  const row = (entry: TaxonomyEntry, at: number | null) => (
    <EntryRow
      key={entry.id}
      entry={entry}
      taxonomy={taxonomy}
      fresh={entry.id === fresh}
      onUp={at === null || at === 0 ? null : () => step(entry, -1)}
      onDown={at === null || at === active.length - 1 ? null : () => step(entry, 1)}
    >
      {children?.(entry)}
    </EntryRow>
  );
  return (
    <>
      <Refusal of={error} />
      {active.length > 0 && (
        <ol className={styles.list} aria-label={label}>
          {active.map(row)}
        </ol>
      )}
      {others.length > 0 && (
        <details className={styles.retired}>
          <summary>{t('taxonomy.retired', { count: others.length })}</summary>
          <ul className={styles.list}>{others.map((each) => row(each, null))}</ul>
        </details>
      )}
    </>
  );
}

/** Moves an entry a step; the keyboard stays where it was pressed, wherever that has gone. */
function useSteps(entries: TaxonomyEntry[], list: ListName, domain: string | null) {
  const order = useOrder();
  const [pressed, setPressed] = useState<HTMLElement | null>(null);
  const places = entries.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves it
  useEffect(() => {
    if (pressed?.isConnected && document.activeElement !== pressed) pressed.focus();
    setPressed(null);
  }, [places]);
  const step = (entry: TaxonomyEntry, by: 1 | -1) => {
    const ids = stepped(entries, entry.id, by);
    if (!ids) return;
    setPressed(document.activeElement instanceof HTMLElement ? document.activeElement : null);
    carryOut(
      order,
      { list, domain, order: ids },
      {
        onSuccess: () =>
          announce(
            t('taxonomy.at', {
              name: entry.name,
              place: ids.indexOf(entry.id) + 1,
              count: ids.length,
            }),
          ),
      },
    );
  };
  return { step, error: order.error };
}

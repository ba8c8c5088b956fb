import './messages';
import { type ReactNode, useEffect, useState } from 'react';
import type { Taxonomy, TaxonomyEntry } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { announce } from '../../ui/Toasts';
import { EntryRow } from './EntryRow';
import { isActive, isCalled, type ListMove, type ListName, listIn, MANY_ENTRIES, moved } from './lists';
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
  /** What is looked for: the others are left out. */
  words?: string;
  /** Whether an entry is shown for what stands below it. */
  keeps?: (entry: TaxonomyEntry) => boolean;
  children?: (entry: TaxonomyEntry) => ReactNode;
}

/** One list in its order; what is retired or merged lies folded behind it. */
export function EntryList({ taxonomy, list, parent, label, fresh, words = '', keeps, children }: Props) {
  const entries = listIn(taxonomy, list, parent);
  const { move, error } = useMoves(entries, { list, domain: parent, version: taxonomy.version });
  const active = entries.filter(isActive);
  const isShown = (entry: TaxonomyEntry) => isCalled(entry, words) || keeps?.(entry);
  const others = entries.filter((each) => !isActive(each) && isShown(each));
  const row = (entry: TaxonomyEntry, at: number | null) => (
    <EntryRow
      key={entry.id}
      entry={entry}
      taxonomy={taxonomy}
      fresh={entry.id === fresh}
      onMove={(to) => move(entry, to)}
      first={at === 0}
      last={at === active.length - 1}
      long={active.length > MANY_ENTRIES}
    >
      {children?.(entry)}
    </EntryRow>
  );
  return (
    <>
      <Refusal of={error} />
      {active.length > 0 && (
        <ol className={styles.list} aria-label={label}>
          {active.map((entry, at) => isShown(entry) && row(entry, at))}
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

/** Moves an entry; the keyboard stays where it was pressed, wherever that has gone. */
function useMoves(entries: TaxonomyEntry[], of: { list: ListName; domain: string | null; version: number }) {
  const order = useOrder();
  const [pressed, setPressed] = useState<HTMLElement | null>(null);
  const places = entries.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves it
  useEffect(() => {
    if (pressed?.isConnected && document.activeElement !== pressed) pressed.focus();
    setPressed(null);
  }, [places]);
  const move = (entry: TaxonomyEntry, to: ListMove) => {
    const ids = moved(entries, entry.id, to);
    if (!ids) return;
    setPressed(document.activeElement instanceof HTMLElement ? document.activeElement : null);
    carryOut(
      order,
      { ...of, order: ids },
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
  return { move, error: order.error };
}

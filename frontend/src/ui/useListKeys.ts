import './messages';
import { useRef } from 'react';
import { t } from '../lib/i18n';
import { useShortcut } from '../lib/shortcuts';

const ROW = 'li, tr';

/** j and k step through the rows of a list or a table, each of which has one place `[data-card]`, most often a link. */
export function useListKeys<E extends HTMLElement>() {
  const list = useRef<E>(null);
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].filter(
      // What is folded away is no place to go to. Where the page is not drawn, as in tests, everything is seen.
      (each) => each.checkVisibility?.() ?? true,
    );
    const row = rowInFocus();
    const at = links.findIndex((each) => row?.contains(each));
    links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  };
  /** The innermost one: what stands in a row may be a list itself. */
  const rowInFocus = () => {
    let row = document.activeElement?.closest(ROW) ?? null;
    while (row && !row.querySelector('[data-card]')) row = row.parentElement?.closest(ROW) ?? null;
    return list.current?.contains(row) ? row : null;
  };
  useShortcut('j', t('keys.next'), () => step(1));
  useShortcut('k', t('keys.previous'), () => step(-1));
  return {
    list,
    /** Presses a button of the row that has the focus. */
    press: (button: string) => rowInFocus()?.querySelector<HTMLElement>(button)?.click(),
  };
}

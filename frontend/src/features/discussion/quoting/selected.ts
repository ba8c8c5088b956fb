import { type RefObject, useEffect, useState } from 'react';

/** Words that the reader has selected, and where their end stands in what they were selected in. */
export interface Selected {
  words: string;
  top: number;
  left: number;
}

/** What is selected in there; null where nothing is, or something else too. */
export function selectedIn(within: Element | null): Selected | null {
  const selection = document.getSelection();
  if (!within || !selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!within.contains(range.startContainer)) return null;
  const inside = range.cloneRange();
  // A paragraph that is selected as a whole ends where the next one begins, which may stand outside.
  if (!within.contains(range.endContainer)) inside.setEnd(within, within.childNodes.length);
  if (inside.toString().trim() !== range.toString().trim()) return null;
  const words = selection.toString().trim();
  return words === '' ? null : { words, ...endOf(inside, within) };
}

function endOf(range: Range, within: Element) {
  const box = within.getBoundingClientRect();
  const end = [...range.getClientRects()].at(-1) ?? box;
  return { top: end.bottom - box.top, left: end.right - box.left };
}

/** What is selected in there now; while it is being drawn with the pointer, nothing is known yet. */
export function useSelected(within: RefObject<Element | null>): Selected | null {
  const [selected, select] = useState<Selected | null>(null);
  useEffect(() => {
    let pressed = false;
    const look = () => select(pressed ? null : selectedIn(within.current));
    const press = () => {
      pressed = true;
    };
    const release = () => {
      pressed = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [within]);
  return selected;
}

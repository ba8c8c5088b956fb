import { useEffect, useRef } from 'react';

/** The id of what tells how the proposal stands: the focus goes there when the act that had it is gone. */
export const STATE_ID = 'how-it-stands';

/**
 * Keeps the keyboard's place: where the button that had the focus is gone after its act, the focus goes to what the act
 * came to. A dialog that asked in between does not count.
 */
export function useKeptFocus() {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const hear = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('[role="dialog"]')) return;
      last.current = place.current?.contains(target) ? target : null;
    };
    document.addEventListener('focusin', hear);
    return () => document.removeEventListener('focusin', hear);
  }, []);
  useEffect(() => {
    if (!last.current || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    document.getElementById(STATE_ID)?.focus({ preventScroll: true });
  });
  return place;
}

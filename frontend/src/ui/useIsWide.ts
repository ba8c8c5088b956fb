import { useSyncExternalStore } from 'react';

/** From here on something stands beside what is read. */
const WIDE = '(min-width: 1024px)';

const query = () => globalThis.matchMedia?.(WIDE);

function subscribe(listener: () => void) {
  const media = query();
  media?.addEventListener?.('change', listener);
  return () => media?.removeEventListener?.('change', listener);
}

/** Whether the window has room for a column beside the text; where nothing is drawn, as in tests of single parts, it has. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? true);

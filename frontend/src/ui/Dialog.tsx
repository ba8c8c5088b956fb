import { lazy, Suspense, useEffect } from 'react';

import type { DialogProps } from './overlays';

const Loaded = lazy(async () => ({ default: (await import('./mantine')).LoadedDialog }));

/** A question or a detail above the page: traps the focus, closes on Escape, gives the focus back. */
export function Dialog(props: DialogProps) {
  useGivenBackFocus(props.open);
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}

function useGivenBackFocus(open: boolean) {
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [open]);
}

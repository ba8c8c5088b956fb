import { lazy, Suspense, useEffect } from 'react';
import { goOnFrom, whereFocusIs } from './focus';
import type { DialogProps } from './overlays';

const Loaded = lazy(async () => ({ default: (await import('./mantine')).LoadedDialog }));

/** A question or a detail above the page: traps the focus, closes on Escape, gives the focus back, or to what took that place. */
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
    const before = whereFocusIs();
    return () => goOnFrom(before);
  }, [open]);
}

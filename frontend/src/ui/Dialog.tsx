import { useEffect } from 'react';
import { goOnFrom, whereFocusIs } from './focus';
import type { DialogProps } from './overlays';
import { useParts } from './parts';

/** A question or a detail above the page: traps the focus, closes on Escape, gives the focus back, or to what took that place. */
export function Dialog(props: DialogProps) {
  useGivenBackFocus(props.open);
  const parts = useParts(props.open, props.onClose);
  return parts ? <parts.LoadedDialog {...props} /> : null;
}

function useGivenBackFocus(open: boolean) {
  useEffect(() => {
    if (!open) return;
    const before = whereFocusIs();
    return () => goOnFrom(before);
  }, [open]);
}

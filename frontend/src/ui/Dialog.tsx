import { lazy, type ReactNode, Suspense, useEffect } from 'react';

export interface DialogProps {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  /** A sheet stands at the side, and on a phone at the foot; a dialog stands in the middle. */
  kind?: 'dialog' | 'sheet';
  children: ReactNode;
}

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

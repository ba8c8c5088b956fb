import { useEffect, useRef } from 'react';

/** Puts the cursor into a text that the reader has just begun; one that is found from before does not take it. */
export function useFocus(wanted: boolean) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wanted) area.current?.focus();
  }, [wanted]);
  return area;
}

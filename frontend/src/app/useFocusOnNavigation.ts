import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keepFocus, leavePage, reachPage } from '../ui/focus';

/**
 * Keeps the keyboard's place on a page, and brings it to the heading of the next one: also back and forward. An address
 * that is merely put right leads nowhere else.
 */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(() => {
    let corrected = false;
    const ends = [
      keepFocus(),
      router.history.subscribe(({ action }) => {
        corrected = action.type === 'REPLACE';
      }),
      router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
        if (fromLocation && pathChanged && !corrected) leavePage();
      }),
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (pathChanged) reachPage();
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [router]);
}

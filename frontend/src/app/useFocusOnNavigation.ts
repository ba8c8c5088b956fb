import { type ParsedLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keepFocus, leavePage, reachPage } from '../ui/focus';
import { leaveToasts } from '../ui/Toasts';

/**
 * Keeps the keyboard's place on a page, and brings it to the heading of the next one: also back and forward. What was
 * announced stays behind. An address that is merely put right leads nowhere else.
 */
export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(() => {
    // While the first page is on its way, the router has come from nowhere yet.
    const opened = router.latestLocation;
    const ends = [
      keepFocus(),
      router.subscribe('onBeforeNavigate', ({ fromLocation = opened, toLocation }) => {
        if (fromLocation.pathname === toLocation.pathname || isPutRight(fromLocation, toLocation)) return;
        leavePage();
        leaveToasts();
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

/** Whether one address stands for the other: it has its place in the history. */
const isPutRight = (from: ParsedLocation, to: ParsedLocation): boolean =>
  from.state.__TSR_index === to.state.__TSR_index;

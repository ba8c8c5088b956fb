import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { focusOn } from '../../ui/focus';
import type { useThreads } from './readThreads';

/** The anchor of the comment in the address: pages are read until it is there, then it is brought into view, once. */
export function useSoughtComment(query: ReturnType<typeof useThreads>, here: boolean): string | null {
  const hash = useLocation({ select: (location) => location.hash });
  const anchor = here && hash.startsWith('comment-') ? hash : null;
  const brought = useRef<string | null>(null);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (!anchor || !data || brought.current === anchor) return;
    const place = document.getElementById(anchor);
    if (place) {
      brought.current = anchor;
      place.scrollIntoView({ block: 'center' });
      focusOn(place);
    } else if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [anchor, data, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return anchor;
}

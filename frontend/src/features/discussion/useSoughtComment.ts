import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { focusOn } from '../../ui/focus';
import { commentIn } from './anchor';
import type { ThreadSubject } from './readThreads';
import { useTalk } from './useTalk';

/**
 * The talk with the comment in the address: it is asked for wherever it stands, pages are read until it is there, then
 * it is brought into view, once.
 */
export function useSoughtComment(subject: ThreadSubject, here: boolean) {
  const hash = useLocation({ select: (location) => location.hash });
  const anchor = here && hash.startsWith('comment-') ? hash : null;
  const comment = commentIn(anchor ?? '');
  const [began] = useState(comment);
  const talk = useTalk(subject, began);
  const brought = useRef<string | null>(null);
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = talk.query;
  useEffect(() => {
    if (!anchor || !data || brought.current === anchor) return;
    const place = document.getElementById(anchor);
    const mayFollow = comment !== null && (comment === began || talk.isFound(comment));
    if (place) {
      brought.current = anchor;
      place.scrollIntoView({ block: 'center' });
      focusOn(place);
    } else if (comment && comment !== began && !talk.isSought(comment)) talk.seek(comment);
    else if (mayFollow && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  });
  return { ...talk, sought: anchor };
}

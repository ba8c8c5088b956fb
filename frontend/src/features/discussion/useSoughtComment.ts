import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { isNotThere } from '../../lib/problem';
import { focusOn } from '../../ui/focus';
import { type ThreadSubject, useThreads } from './readThreads';

const ANCHOR = /^comment-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * The threads with the comment in the address: it is asked for wherever it stands, pages are read until it is there,
 * then it is brought into view, once.
 */
export function useSoughtComment(subject: ThreadSubject, here: boolean) {
  const hash = useLocation({ select: (location) => location.hash });
  const anchor = here && hash.startsWith('comment-') ? hash : null;
  const [asked, ask] = useState(anchor);
  const query = useTalk(subject, ANCHOR.exec(asked ?? '')?.[1] ?? null);
  const brought = useRef<string | null>(null);
  const { data, isPlaceholderData, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  useEffect(() => {
    if (!anchor || !data || brought.current === anchor) return;
    const place = document.getElementById(anchor);
    if (place) {
      brought.current = anchor;
      place.scrollIntoView({ block: 'center' });
      focusOn(place);
    } else if (asked !== anchor) ask(anchor);
    else if (!isPlaceholderData && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [anchor, asked, data, isPlaceholderData, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return { query, sought: anchor };
}

/** What was read goes on, and is read on, where it cannot be read with the comment that is asked for now. */
function useTalk(subject: ThreadSubject, comment: string | null) {
  const wanted = useThreads(subject, comment);
  const { data, error, isPlaceholderData, refetch } = wanted;
  const [read, remember] = useState(comment);
  if (data && !isPlaceholderData && read !== comment) remember(comment);
  const failed = error !== null && !data && !isNotThere(error) && read !== comment;
  const former = useThreads(subject, read, failed || read === comment);
  return failed ? { ...former, isError: true, error, refetch } : wanted;
}

import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useSyncExternalStore } from 'react';
import { NotRefreshed } from '../../ui/states';
import { type FirstPage, firstPage } from './firstPage';
import styles from './opening.module.css';

/** The page at an address; of the first one what the server wrote, until all is there that it is drawn of. */
export function Opened({ children, first = firstPage }: { children: ReactNode; first?: FirstPage }) {
  const { there, error } = useSyncExternalStore(first.observe, first.now);
  const router = useRouter();
  useEffect(() => {
    if (there) first.handOver(document.querySelector('main'));
  }, [there, first]);
  useEffect(() => {
    const opened = router.latestLocation.pathname;
    return router.subscribe('onBeforeNavigate', ({ toLocation }) => {
      if (toLocation.pathname !== opened) first.leave();
    });
  }, [router, first]);
  return there ? children : <Written first={first} error={error} />;
}

function Written({ first, error }: { first: FirstPage; error: unknown }) {
  const place = useCallback((here: HTMLElement | null) => here?.replaceChildren(...first.written()), [first]);
  return (
    <>
      <NotRefreshed of={{ isError: error !== null, error, refetch: first.read }} />
      <div ref={place} className={styles.written} data-written="" />
    </>
  );
}

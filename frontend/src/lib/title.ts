import { useEffect } from 'react';
import { counted, t } from './i18n';

let name = '';
let unread = 0;

function write() {
  const page = name ? `${name} · ${t('app.name')}` : t('app.name');
  document.title = unread > 0 ? `(${counted(unread)}) ${page}` : page;
}

/** Names the page in the browser's tab for as long as it is shown. */
export function useTitle(page: string | undefined): void {
  useEffect(() => {
    if (!page) return;
    name = page;
    write();
    return () => {
      name = '';
      write();
    };
  }, [page]);
}

/** Puts a number before the page's name, for those who look at the tab only. */
export function useTitleBadge(count: number): void {
  useEffect(() => {
    unread = count;
    write();
    return () => {
      unread = 0;
      write();
    };
  }, [count]);
}

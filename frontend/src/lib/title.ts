import { useEffect } from 'react';
import { counted, t } from './i18n';

let name = '';
let site: string | null = null;
let unread = 0;

function write() {
  const here = site ?? t('app.name');
  const page = name ? `${name} · ${here}` : here;
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

/** What the whole site is called: its community, once that has a name. */
export function useSiteName(community: string | null): void {
  useEffect(() => {
    site = community;
    write();
  }, [community]);
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

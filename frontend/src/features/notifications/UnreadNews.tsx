import './messages';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Notification } from '../../lib/api';
import { counted, t } from '../../lib/i18n';
import { ErrorState } from '../../ui/states';
import { unreadCount } from './countUnread';
import styles from './inbox.module.css';
import { useOpened, withOpened } from './opened';
import { subjectKey, subjectsQuery } from './readNotifications';
import { SubjectWords } from './SubjectWords';

/** So many lines are shown where they are one thing among others. */
const FEW = 4;

export const useUnread = () => useInfiniteQuery(subjectsQuery('unread'));

/** How much is unread. */
export const useUnreadCount = (): string | number => counted(useQuery(unreadCount).data?.unread ?? 0);

/** The first lines of what is unread, but for what stands elsewhere on the page. */
export function UnreadNews({ elsewhere }: { elsewhere: (news: Notification) => boolean }) {
  const unread = useUnread();
  const { opened, open } = useOpened();
  if (!unread.data)
    return unread.isError && <ErrorState error={unread.error} onRetry={() => void unread.refetch()} />;
  const there = unread.data.pages.flatMap((page) => page.items);
  const rows = withOpened(there, opened).filter(({ newest }) => !elsewhere(newest));
  if (rows.length === 0)
    return (
      <p className={styles.fine}>{t(there.length > 0 ? 'inbox.unread.elsewhere' : 'inbox.unread.none')}</p>
    );
  return (
    <ul className={styles.news}>
      {rows.slice(0, FEW).map((row) => (
        <li key={subjectKey(row)} className={styles.line}>
          <SubjectWords subject={row} unread={!row.read} onOpen={row.read ? undefined : () => open(row)} />
        </li>
      ))}
    </ul>
  );
}

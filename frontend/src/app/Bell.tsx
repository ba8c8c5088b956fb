import './messages';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { unreadCount } from '../features/notifications/countUnread';
import { counted, t } from '../lib/i18n';
import { useTopic } from '../lib/socket';
import { useTitleBadge } from '../lib/title';
import { IconBell } from '../ui/icons';
import styles from './shell.module.css';
import { useRights } from './useRights';

/** The way to the inbox, with the number of what is unread there. */
export function Bell() {
  const client = useQueryClient();
  const count = useQuery(unreadCount).data?.unread ?? 0;
  useTopic('/user/queue/notifications', () => {
    void client.invalidateQueries({ queryKey: ['notifications'] });
  });
  useRights();
  useTitleBadge(count);
  const label = count > 0 ? t('inbox.unread', { count: counted(count) }) : t('inbox.none');
  return (
    <Link className={styles.bell} to="/inbox" aria-label={label} title={label}>
      <IconBell size={20} aria-hidden />
      {count > 0 && <span className={styles.count}>{counted(count)}</span>}
    </Link>
  );
}

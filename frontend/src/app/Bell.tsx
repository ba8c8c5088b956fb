import { IconBell } from '@tabler/icons-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../lib/http';
import { t } from '../lib/i18n';
import { useTopic } from '../lib/socket';
import styles from './shell.module.css';

const unread = queryOptions({
  queryKey: ['notifications', 'count'],
  queryFn: () => call<{ unread: number }>('GET', '/api/notifications/count'),
});

const SHOWN_UP_TO = 99;

/** The way to the inbox, with the number of what is unread there. */
export function Bell() {
  const client = useQueryClient();
  const count = useQuery(unread).data?.unread ?? 0;
  useTopic('/user/queue/notifications', () => {
    void client.invalidateQueries({ queryKey: ['notifications'] });
  });
  const label = count > 0 ? t('inbox.unread', { count }) : t('inbox.none');
  return (
    <a className={styles.bell} href="/inbox" aria-label={label} title={label}>
      <IconBell size={20} aria-hidden />
      {count > 0 && <span className={styles.count}>{count > SHOWN_UP_TO ? `${SHOWN_UP_TO}+` : count}</span>}
    </a>
  );
}

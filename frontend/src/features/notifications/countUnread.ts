import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/http';

export const unreadCount = queryOptions({
  queryKey: ['notifications', 'count'],
  queryFn: () => call<{ unread: number }>('GET', '/api/notifications/count'),
});

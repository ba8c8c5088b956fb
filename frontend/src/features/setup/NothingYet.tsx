import './messages';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listed, t } from '../../lib/i18n';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { setUp } from './readSetUp';

/** What everybody sees while there is no catalogue: that it is to come, and from whom. */
export function NothingYet({ heading, action }: { heading: ReactNode; action?: ReactNode }) {
  const query = useQuery(setUp);
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={4} />;
  const names = query.data.admins.map((each) => each.name);
  return (
    <EmptyState title={heading} action={action}>
      {names.length > 0 ? t('nothing.by', { names: listed(names) }) : t('nothing.nobody')}
    </EmptyState>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProposalCards } from '../../change/list/ProposalCards';
import { type ProposalFilters, proposalsQuery } from '../../change/list/readProposals';
import { t } from '../../lib/i18n';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';

interface Props {
  filters: ProposalFilters;
  /** Names what is not there. */
  empty: string;
  action?: ReactNode;
}

export function ProposalList({ filters, empty, action }: Props) {
  const list = useInfiniteQuery(proposalsQuery(filters));
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={8} label={t('proposals.loading')} />;
  const cards = list.data.pages.flatMap((page) => page.items);
  if (cards.length === 0) return <EmptyState title={empty} action={action} />;
  return (
    <>
      <NotRefreshed of={list} />
      <ProposalCards cards={cards} />
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

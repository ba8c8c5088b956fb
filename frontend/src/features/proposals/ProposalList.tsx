import '../../change/messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { authorOf, commentsOn, ProposalRow, skillsOf } from '../../change/list/ProposalRow';
import { type ProposalFilters, proposalsQuery } from '../../change/list/readProposals';
import type { ProposalCard } from '../../lib/api';
import { t } from '../../lib/i18n';
import { NOT_TOLD } from '../../lib/queries';
import { InnerLink } from '../../ui/InnerLink';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import { useListKeys } from '../../ui/useListKeys';
import styles from './proposals.module.css';

interface Props {
  filters: ProposalFilters;
  /** Names what is not there. */
  empty: string;
  action?: ReactNode;
}

export function ProposalList({ filters, empty, action }: Props) {
  const list = useInfiniteQuery({ ...proposalsQuery(filters), ...NOT_TOLD });
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={8} label={t('proposals.loading')} />;
  const cards = list.data.pages.flatMap((page) => page.items);
  if (cards.length === 0) return <EmptyState title={empty} action={action} />;
  return (
    <>
      <NotRefreshed of={list} />
      <Cards cards={cards} />
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

/** j and k step through them. */
function Cards({ cards }: { cards: ProposalCard[] }) {
  const { list } = useListKeys<HTMLUListElement>();
  return (
    <ul className={styles.proposals} ref={list}>
      {cards.map((card) => (
        <ProposalRow
          key={card.number}
          proposal={card}
          facts={[
            <Author key="by" card={card} />,
            <Time key="at" at={card.createdAt} />,
            skillsOf(card),
            commentsOn(card),
          ]}
        />
      ))}
    </ul>
  );
}

/** Whose it is, and the way to all of theirs. */
function Author({ card }: { card: ProposalCard }) {
  return <InnerLink href={`/proposals?author=${card.author.handle}`}>{authorOf(card)}</InnerLink>;
}

import '../../change/messages';
import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { ClaimToggle } from '../../change/act/ClaimToggle';
import { authorOf, ProposalRow, skillsOf } from '../../change/list/ProposalRow';
import { type ProposalFilters, proposalsQuery } from '../../change/list/readProposals';
import { names } from '../../change/sentences';
import type { AccountRef, ProposalCard } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Key } from '../../ui/Key';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import { useListKeys } from '../../ui/useListKeys';
import styles from './queue.module.css';
import { useQueueHints } from './useQueueHints';

interface Props {
  filters: ProposalFilters;
  /** Names what is not there. */
  empty: string;
  me: AccountRef;
}

/** What waits, longest first. */
export function QueueList({ filters, empty, me }: Props) {
  const list = useInfiniteQuery(proposalsQuery(filters));
  useQueueHints(filters);
  const cards = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={8} label={t('proposals.loading')} />;
  if (cards.length === 0) return <EmptyState title={empty} />;
  return (
    <>
      <NotRefreshed of={list} />
      <Rows cards={cards} me={me} />
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

function Rows({ cards, me }: { cards: ProposalCard[]; me: AccountRef }) {
  const { list, press } = useListKeys<HTMLOListElement>();
  const claims = cards.some(({ allowedActions }) => allowedActions.length > 0);
  return (
    <ol className={styles.queue} ref={list}>
      {claims && <Key keys="c" label={t('keys.claim')} run={() => press('[data-claim]')} />}
      {cards.map((card) => (
        <Row key={card.number} card={card} me={me} />
      ))}
    </ol>
  );
}

interface RowProps {
  card: ProposalCard;
  me: AccountRef;
}

function Row({ card, me }: RowProps) {
  const { number, turn, myTurn, claim, assigned = [], escalated = 0, allowedActions } = card;
  const mine = claim?.by.id === me.id;
  return (
    <ProposalRow
      proposal={card}
      sentence={myTurn ? t('queue.yourTurn', { reason: myTurn.reason }) : card.sentence}
      facts={[
        authorOf(card),
        skillsOf(card),
        <Fragment key="since">
          {t('queue.waits')} <Time at={turn.since} />
        </Fragment>,
        assigned.length > 0 && t('queue.asked', { names: names(assigned) }),
        escalated > 0 && t('queue.escalated', { count: escalated }),
      ]}
      note={
        claim &&
        !mine && (
          <>
            {t('queue.looking', { name: claim.by.name })} <Time at={claim.until} />
          </>
        )
      }
      act={allowedActions.length > 0 && <ClaimToggle number={number} mine={mine} />}
    />
  );
}

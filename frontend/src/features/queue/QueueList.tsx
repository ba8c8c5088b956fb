import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClaim } from '../../change/act/useAct';
import { ClassBadge } from '../../change/ClassBadge';
import { type ProposalFilters, proposalsQuery } from '../../change/list/readProposals';
import type { AccountRef, ProposalCard } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { listed, t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Key } from '../../ui/Key';
import { Pager } from '../../ui/Pager';
import { StateBadge } from '../../ui/StateBadge';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import { announce } from '../../ui/Toasts';
import { useListKeys } from '../../ui/useListKeys';
import styles from './queue.module.css';

interface Props {
  filters: ProposalFilters;
  /** Names what is not there. */
  empty: string;
  me: AccountRef;
}

/** What waits, longest first. */
export function QueueList({ filters, empty, me }: Props) {
  const list = useInfiniteQuery(proposalsQuery(filters));
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
  const {
    number,
    title,
    status,
    changeClass,
    author,
    skills,
    turn,
    myTurn,
    claim,
    sentence,
    allowedActions,
  } = card;
  const mine = claim?.by.id === me.id;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h2 className={styles.title} dir="auto">
          <Link data-card to="/proposals/$number" params={{ number }}>
            {title}
          </Link>
        </h2>
        <p className={styles.state}>
          <StateBadge state={status} />
          <ClassBadge changeClass={changeClass} />
          <span>{myTurn ? t('queue.yourTurn', { reason: myTurn.reason }) : sentence}</span>
        </p>
        <p className={styles.fine}>
          #{number} · <span dir="auto">{author.name}</span> · {listed(skills.map(({ name }) => name))} ·{' '}
          {t('queue.waits')} <Time at={turn.since} />
          <Asked {...card} />
        </p>
        {claim && !mine && (
          <p className={styles.claim}>
            {t('queue.looking', { name: claim.by.name })} <Time at={claim.until} />
          </p>
        )}
      </div>
      {allowedActions.length > 0 && <Claim number={number} mine={mine} />}
    </li>
  );
}

function Claim({ number, mine }: { number: number; mine: boolean }) {
  const claim = useClaim(number);
  const toggle = () =>
    carryOut(claim, !mine, {
      onSuccess: () => announce(t(mine ? 'queue.released' : 'queue.claimed', { number })),
      onError: (error) => announce(problemOf(error).detail),
    });
  return (
    <Button small data-claim busy={claim.isPending} aria-pressed={mine} onClick={toggle}>
      {t(mine ? 'unclaim.act' : 'claim.act')}
    </Button>
  );
}

function Asked({ assigned = [], escalated = 0 }: ProposalCard) {
  const names = listed(assigned.map((each) => each.name));
  return (
    <>
      {assigned.length > 0 && ` · ${t('queue.asked', { names })}`}
      {escalated > 0 && ` · ${t('queue.escalated', { count: escalated })}`}
    </>
  );
}

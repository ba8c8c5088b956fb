import '../messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { authorOf, commentsOn, ProposalRow } from '../../change/list/ProposalRow';
import { proposalsQuery } from '../../change/list/readProposals';
import type { ProposalCard } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Pager } from '../../ui/Pager';
import { Rows } from '../../ui/Rows';
import { ErrorState, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import styles from './skill.module.css';

/** The proposals for a skill, open ones first. */
export function SkillProposals({ slug, name }: { slug: string; name: string }) {
  const open = useInfiniteQuery(proposalsQuery({ skill: slug, status: 'open' }));
  const closed = useInfiniteQuery(proposalsQuery({ skill: slug, status: 'closed' }));
  const failed = [open, closed].find((query) => query.isError && !query.data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!open.data || !closed.data) return <Skeleton lines={3} />;
  const all = eachOnce(
    [open, closed].flatMap((query) => query.data?.pages.flatMap((page) => page.items) ?? []),
  );
  if (all.length === 0)
    return <p className={styles.nothing}>{t('community.proposals.none', { skill: name })}</p>;
  const more = open.hasNextPage ? open : closed;
  return (
    <>
      <Rows>
        {all.map((proposal) => (
          <ProposalRow
            key={proposal.number}
            brief
            proposal={proposal}
            facts={[authorOf(proposal), <Time key="at" at={proposal.updatedAt} />, commentsOn(proposal)]}
          />
        ))}
      </Rows>
      <Pager
        hasMore={more.hasNextPage}
        loading={more.isFetchingNextPage}
        onMore={() => void more.fetchNextPage()}
      />
    </>
  );
}

/** The lists are read one after the other: what was closed meanwhile stands in both. */
function eachOnce(all: ProposalCard[]): ProposalCard[] {
  const newest = new Map<number, ProposalCard>();
  for (const each of all) {
    const other = newest.get(each.number);
    if (!other || other.updatedAt < each.updatedAt) newest.set(each.number, each);
  }
  return all.filter((each) => newest.get(each.number) === each);
}

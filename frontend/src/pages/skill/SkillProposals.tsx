import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page, ProposalCard } from '../../lib/api';
import { call, withQuery } from '../../lib/http';
import { t } from '../../lib/i18n';
import { Pager } from '../../ui/Pager';
import { ProposalRow } from '../../ui/ProposalRow';
import { Rows } from '../../ui/Rows';
import { ErrorState, Skeleton } from '../../ui/states';
import styles from './skill.module.css';

const useProposals = (filters: { skill: string; status: 'open' | 'closed' }) =>
  useInfiniteQuery({
    queryKey: ['proposals', filters],
    queryFn: ({ pageParam }) =>
      call<Page<ProposalCard>>('GET', withQuery('/api/proposals', { ...filters, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The proposals for a skill, open ones first. */
export function SkillProposals({ slug, name }: { slug: string; name: string }) {
  const open = useProposals({ skill: slug, status: 'open' });
  const closed = useProposals({ skill: slug, status: 'closed' });
  const failed = [open, closed].find((query) => query.isError && !query.data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!open.data || !closed.data) return <Skeleton lines={3} />;
  const all = [open, closed].flatMap((query) => query.data?.pages.flatMap((page) => page.items) ?? []);
  if (all.length === 0)
    return <p className={styles.nothing}>{t('community.proposals.none', { skill: name })}</p>;
  const more = open.hasNextPage ? open : closed;
  return (
    <>
      <Rows>
        {all.map((proposal) => (
          <ProposalRow key={proposal.number} proposal={proposal} />
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

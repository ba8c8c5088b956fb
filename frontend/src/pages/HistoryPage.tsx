import './messages';
import { getRouteApi } from '@tanstack/react-router';
import type { SkillProfile } from '../lib/api';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { useTitle } from '../lib/title';
import { useLast } from '../profile/readLast';
import { useRevisions } from '../profile/readRevisions';
import { Banner } from '../ui/Banner';
import { Pager } from '../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import { NotFoundPage } from './NotFoundPage';
import { Compare } from './skill/Compare';
import { RevisionEntry } from './skill/RevisionEntry';
import { SkillFrame } from './skill/SkillFrame';
import styles from './skill/skill.module.css';
import { useReadAgain } from './skill/useReadAgain';

const route = getRouteApi('/skills/$slug/history');
const NOT_FOUND = 404;

/** Every revision of a skill, and what differs between any two. */
export function HistoryPage() {
  const { slug } = route.useParams();
  const query = useLast(slug);
  useReadAgain(query.data);
  useTitle(query.data && t('history.title', { skill: query.data.name }));
  if (query.error && !query.data) {
    if (problemOf(query.error).status === NOT_FOUND) return <NotFoundPage />;
    return <ErrorState alone error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton lines={12} label={t('skill.loading')} />;
  return (
    <SkillFrame key={slug} profile={query.data}>
      {query.data.state === 'RETIRED' && <Banner tone="wait">{t('retired.note')}</Banner>}
      <ChosenComparison profile={query.data} />
      <Revisions profile={query.data} />
    </SkillFrame>
  );
}

function ChosenComparison({ profile: { slug, revision } }: { profile: SkillProfile }) {
  const wanted = route.useSearch();
  const known = (at: number | undefined) => (at !== undefined && at <= revision ? at : undefined);
  const [from, to] = [known(wanted.from), known(wanted.to)];
  const navigate = route.useNavigate();
  const choose = (pair: { from?: number; to?: number }) =>
    void navigate({ search: pair, resetScroll: false });
  if (revision < 2) return null;
  return <Compare slug={slug} newest={revision} from={from} to={to} onChoose={choose} />;
}

function Revisions({ profile: { slug, name, revision: newest } }: { profile: SkillProfile }) {
  const query = useRevisions(slug);
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={8} />;
  const revisions = query.data.pages.flatMap((page) => page.items);
  if (revisions.length === 0) return <EmptyState title={t('history.none', { skill: name })} />;
  return (
    <section aria-labelledby="revisions" className={styles.part}>
      <h2 id="revisions">{t('history.revisions')}</h2>
      <NotRefreshed of={query} />
      <ol className={styles.revisions}>
        {revisions.map((revision) => (
          <RevisionEntry key={revision.revision} slug={slug} entry={revision} newest={newest} />
        ))}
      </ol>
      <Pager
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </section>
  );
}

import './messages';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { ExportLinks } from '../features/exchange/ExportMenu';
import type { CellView, SkillProfile } from '../lib/api';
import { t } from '../lib/i18n';
import { problemOf } from '../lib/problem';
import { useTitle } from '../lib/title';
import { ChangeView } from '../profile/ChangeView';
import { Figures } from '../profile/Figures';
import { LevelPicker } from '../profile/LevelPicker';
import { ProfileTable, type ProfileView } from '../profile/ProfileTable';
import { isGone } from '../profile/readLast';
import { useSkill } from '../profile/readSkill';
import { usePosition } from '../profile/usePosition';
import { LinkButton } from '../ui/LinkButton';
import { ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import { NotFoundPage } from './NotFoundPage';
import { RetiredPage } from './RetiredPage';
import { CellPanel } from './skill/CellPanel';
import { Community } from './skill/Community';
import { NewerPill, PastBanner } from './skill/RevisionBanner';
import { SkillFrame } from './skill/SkillFrame';
import { type Applied, useNewer } from './skill/useNewer';

const route = getRouteApi('/skills/$slug');
const NOT_FOUND = 404;

/** A skill's profile, as it is or as it was, and its community. */
export function SkillPage() {
  const { slug } = route.useParams();
  const { revision } = route.useSearch();
  const query = useSkill(slug, revision);
  useTitle(query.data?.name);
  if (query.isError) {
    const { status, code, detail } = problemOf(query.error);
    if (code === 'unknown-revision') return <NoSuchRevision slug={slug} error={query.error} />;
    if (status === NOT_FOUND) return <NotFoundPage />;
    if (isGone(query.error)) return <RetiredPage slug={slug} sentence={detail} />;
    if (!query.data) return <ErrorState alone error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton lines={12} label={t('skill.loading')} />;
  return (
    <>
      <NotRefreshed of={query} />
      <Profile key={`${slug} ${revision}`} profile={query.data} past={revision !== undefined} />
    </>
  );
}

/** The skill is there, and never had this revision. */
function NoSuchRevision({ slug, error }: { slug: string; error: unknown }) {
  const newest = (
    <LinkButton to="/skills/$slug" params={{ slug }}>
      {t('skill.past.newest')}
    </LinkButton>
  );
  return <ErrorState alone error={error} action={newest} />;
}

function Profile({ profile, past }: { profile: SkillProfile; past: boolean }) {
  const { cell } = route.useSearch();
  const navigate = route.useNavigate();
  const [view, setView] = useState<ProfileView>('levels');
  const standing = usePosition(profile);
  const { show, done, ...since } = useNewer(profile, past);
  const changed = useMemo(() => changedCells(since.applied), [since.applied]);
  // The grid has no room for what changed.
  const showInTable = () => {
    setView('levels');
    return show();
  };
  const open = (next: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, cell: next }), hash: true, resetScroll: false });
  return (
    <SkillFrame profile={profile}>
      {past ? (
        <PastBanner profile={profile} />
      ) : (
        <NewerPill profile={profile} {...since} onShow={showInTable} onDone={done} />
      )}
      <Figures profile={profile} changesHref={changesAddress(profile)} />
      <LevelPicker profile={profile} standing={standing} />
      <ProfileTable
        profile={profile}
        standing={standing}
        view={view}
        onView={setView}
        hrefOf={(each) => cellAddress(each, past ? profile.revision : undefined)}
        onOpen={(each) => open(each.cell)}
        current={cell}
        changed={past ? undefined : changed}
      />
      <Community profile={profile} />
      {!past && <ExportLinks name={profile.name} of={{ skill: profile.slug }} />}
      <CellPanel
        profile={profile}
        cell={cell}
        onClose={() => open(undefined)}
        onOpen={(each) => open(each.cell)}
      />
    </SkillFrame>
  );
}

/** What changed, by where it stands in the table. */
const changedCells = (applied: Applied | null): ReadonlyMap<string, ReactNode> | undefined =>
  applied
    ? new Map(
        applied.changes.flatMap((change) =>
          change.cell === null ? [] : [[change.cell, <ChangeView key={change.cell} change={change} />]],
        ),
      )
    : undefined;

const cellAddress = ({ cell }: CellView, revision: number | undefined): string =>
  revision === undefined ? `?cell=${cell}` : `?revision=${revision}&cell=${cell}`;

/** What the newest revision changed; the first one is told by the history. */
function changesAddress({ slug, updated: { revision } }: SkillProfile): string {
  const history = `/skills/${slug}/history`;
  return revision > 1 ? `${history}?from=${revision - 1}&to=${revision}` : `${history}#r1`;
}

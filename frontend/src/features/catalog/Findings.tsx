import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { CheckedPlace, Severity } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Badge } from '../../ui/Badge';
import { FirstOf } from '../../ui/FirstOf';
import { IconAlertTriangle, IconCircleX } from '../../ui/icons';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { useListKeys } from '../../ui/useListKeys';
import styles from './checks.module.css';
import { asBelowOf, bySkill, type ChecksFilter, checksQuery } from './readChecks';

interface Props {
  filter: ChecksFilter;
  /** Says that nothing was found. */
  empty: string;
  action?: ReactNode;
}

/** What the ladder checks find in what is published, skill by skill. */
export function Findings({ filter, empty, action }: Props) {
  const list = useInfiniteQuery(checksQuery(filter));
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = list;
  const { list: rows } = useListKeys<HTMLDivElement>();
  const found = list.data?.pages.flatMap((page) => page.items) ?? [];
  // The server looks through so many skills at a time, and may find nothing there.
  const looking = found.length === 0 && hasNextPage && !isError;
  useEffect(() => {
    if (looking && !isFetchingNextPage) void fetchNextPage();
  }, [looking, isFetchingNextPage, fetchNextPage]);
  if (isError && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data || looking) return <Skeleton lines={8} label={t('checks.loading')} />;
  if (found.length === 0) return <EmptyState title={empty} action={action} />;
  return (
    <div ref={rows}>
      <NotRefreshed of={list} />
      {bySkill(found).map((places) => (
        <Skill key={places[0]?.skill.id} places={places} />
      ))}
      <Pager hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </div>
  );
}

/** So many findings of one skill stand open. */
const AT_A_GLANCE = 5;

function Skill({ places }: { places: CheckedPlace[] }) {
  const skill = places[0]?.skill;
  if (!skill) return null;
  return (
    <section className={styles.skill} aria-labelledby={`checks-${skill.slug}`}>
      <h2 id={`checks-${skill.slug}`} dir="auto">
        <Link to="/skills/$slug" params={{ slug: skill.slug }} className={styles.name}>
          {skill.name}
        </Link>
      </h2>
      <div>
        <FirstOf all={places} first={AT_A_GLANCE}>
          {(some) => (
            <ul className={styles.findings}>
              {some.map((place) => (
                <Finding key={place.sentence} place={place} />
              ))}
            </ul>
          )}
        </FirstOf>
      </div>
    </section>
  );
}

function Finding({ place }: { place: CheckedPlace }) {
  const { skill, cell, severity, sentence } = place;
  const asBelow = asBelowOf(place);
  return (
    <li className={styles.finding}>
      <SeverityBadge severity={severity} />
      <Link
        to="/skills/$slug"
        params={{ slug: skill.slug }}
        search={{ cell: cell ?? undefined }}
        className={styles.sentence}
        dir="auto"
        data-card
      >
        {sentence}
      </Link>
      {asBelow && (
        <Link
          to="/skills/$slug/suggest"
          params={{ slug: skill.slug }}
          search={{ asBelow }}
          className={styles.mend}
          aria-label={t('checks.asBelow.where', { finding: sentence })}
        >
          {t('checks.asBelow')}
        </Link>
      )}
    </li>
  );
}

function SeverityBadge({ severity }: { severity: Severity }) {
  const isError = severity === 'ERROR';
  return (
    <Badge
      tone={isError ? 'bad' : 'wait'}
      icon={isError ? <IconCircleX aria-hidden /> : <IconAlertTriangle aria-hidden />}
    >
      {t(`severity.${severity}`)}
    </Badge>
  );
}

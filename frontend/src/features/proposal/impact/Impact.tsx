import '../messages';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Proposal } from '../../../lib/api';
import { listed, t } from '../../../lib/i18n';
import { isUnreadable } from '../../../lib/problem';
import { type Ladder, levelName } from '../../../profile/ladder/ladder';
import { useLadder } from '../../../profile/ladder/useLadder';
import { FirstOf } from '../../../ui/FirstOf';
import { ErrorState, Skeleton } from '../../../ui/states';
import styles from './impact.module.css';
import { impactQuery, type Moves } from './readImpact';

/** What publishing moves, in sentences: the bars, who is concerned, and which proposals it would make collide. */
export function Impact({ proposal }: { proposal: Proposal }) {
  const { data, error, refetch } = useQuery(impactQuery(proposal));
  const ladder = useLadder();
  if (isUnreadable({ data, error }))
    return <ErrorState title={t('impact.failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('impact.loading')} />;
  return (
    <div className={styles.impact}>
      <Bars bars={data.bars} />
      <p>{reach(ladder, data)}</p>
      <Collisions conflicts={data.conflicts} />
      {data.moreConflicts && <p>{t('impact.more')}</p>}
    </div>
  );
}

const BARS = 12;

function Bars({ bars }: Pick<Moves, 'bars'>) {
  if (bars.length === 0) return <p>{t('impact.noBars')}</p>;
  return (
    <FirstOf all={bars} first={BARS}>
      {(some) => (
        <ul className={styles.list}>
          {some.map(({ skill, role, level, direction, sentence }) => (
            <li key={`${skill.id}-${role.id}-${level}`} data-direction={direction}>
              <strong>{t(`impact.${direction}`)}</strong> {sentence}
            </li>
          ))}
        </ul>
      )}
    </FirstOf>
  );
}

function Collisions({ conflicts }: Pick<Moves, 'conflicts'>) {
  if (conflicts.length === 0) return <p>{t('impact.noConflicts')}</p>;
  return (
    <div>
      <p>{t('impact.conflicts', { count: conflicts.length })}</p>
      <ul className={styles.list}>
        {conflicts.map(({ number, title, sentence }) => (
          <li key={number}>
            <Link to="/proposals/$number" params={{ number }}>
              #{number} <span dir="auto">{title}</span>
            </Link>
            <span className={styles.said}>{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "It concerns Data Scientist and ML Engineer at Senior and Lead; 12 people watch." */
function reach(ladder: Ladder, { roles, levels, watchers }: Moves): string {
  const watched = t('impact.watchers', { count: watchers });
  if (roles.length === 0) return watched;
  const named = listed(roles.map(({ name }) => name));
  if (levels.length === 0) return `${t('impact.roles', { roles: named })} ${watched}`;
  const at = listed(levels.map((level) => levelName(ladder, level)));
  return `${t('impact.reach', { roles: named, levels: at })} ${watched}`;
}

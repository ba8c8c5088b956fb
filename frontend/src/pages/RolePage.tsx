import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { t } from '../lib/i18n';
import { useTitle } from '../lib/title';
import { type Ladder, type LadderRole, levelName, rungAt, rungsOf } from '../profile/ladder/ladder';
import { Meaning } from '../profile/ladder/Meaning';
import { ladder } from '../profile/ladder/readLadder';
import { InnerLink } from '../ui/InnerLink';
import { LevelChip } from '../ui/LevelChip';
import { ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import { NotFoundPage } from './NotFoundPage';
import styles from './role.module.css';

const route = getRouteApi('/roles/$slug');

/** A role: its family, its levels with the titles that they have there, and what it does at each as a whole. */
export function RolePage() {
  const { slug } = route.useParams();
  const query = useQuery(ladder);
  const role = query.data?.roles.find((each) => each.slug === slug);
  useTitle(role?.name);
  if (query.isError && !query.data)
    return <ErrorState alone error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={8} label={t('role.loading')} />;
  if (!role) return <NotFoundPage />;
  return (
    <>
      <NotRefreshed of={query} />
      <Role role={role} of={query.data} />
    </>
  );
}

function Role({ role, of }: { role: LadderRole; of: Ladder }) {
  const { slug, name, family } = role;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className="profile-eyebrow">{t('role.eyebrow')}</p>
        <h1 dir="auto">{name}</h1>
        {family && (
          <p className={styles.family}>
            {t('role.family')} <span dir="auto">{family.name}</span>
          </p>
        )}
        <p>
          <InnerLink href={`/skills?role=${encodeURIComponent(slug)}`}>{t('role.skills')}</InnerLink>
        </p>
      </header>
      <section aria-labelledby="rungs">
        <h2 id="rungs">{t('role.rungs')}</h2>
        <ol className={styles.rungs}>
          {rungsOf(of, role).map((step) => (
            <li key={step.level} className={styles.rung}>
              <Rung role={role} level={step.level} of={of} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Rung({ role, level, of }: { role: LadderRole; level: string; of: Ladder }) {
  const step = of.levels.find((each) => each.level === level);
  const rung = rungAt(role, level);
  return (
    <>
      <h3 className={styles.name}>
        <LevelChip rank={step?.rank} of={of.levels.length}>
          {levelName(of, level)}
        </LevelChip>
        {rung?.title && <span dir="auto">{rung.title}</span>}
      </h3>
      {rung?.text && (
        <p className={styles.text} dir="auto">
          {rung.text}
        </p>
      )}
      <Meaning of={step} />
    </>
  );
}

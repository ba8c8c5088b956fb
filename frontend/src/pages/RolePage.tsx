import './messages';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { ExportLinks } from '../features/exchange/ExportMenu';
import { EntryHistory } from '../features/taxonomy/history/EntryHistory';
import { roleHistory } from '../features/taxonomy/readTaxonomy';
import { t } from '../lib/i18n';
import { useTitle } from '../lib/title';
import { type Ladder, type LadderRole, levelName, rungAt, rungsOf } from '../profile/ladder/ladder';
import { Meaning } from '../profile/ladder/Meaning';
import { ladder } from '../profile/ladder/readLadder';
import { addressedBy, useCatalog } from '../profile/readCatalog';
import { Description } from '../text/description/Description';
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
  if (!role) return <Formerly slug={slug} />;
  return (
    <>
      <NotRefreshed of={query} />
      <Role role={role} of={query.data} />
    </>
  );
}

/** An address that a role had once leads to the one that it has now. */
function Formerly({ slug }: { slug: string }) {
  const catalog = useCatalog();
  const now = addressedBy(slug, catalog.data?.roles ?? [])?.slug;
  if (catalog.isPending) return <Skeleton lines={8} label={t('role.loading')} />;
  if (now === undefined) return <NotFoundPage />;
  return <Navigate to="/roles/$slug" params={{ slug: now }} replace />;
}

function Role({ role, of }: { role: LadderRole; of: Ladder }) {
  const { slug, name, summary, family } = role;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className="profile-eyebrow">{t('role.eyebrow')}</p>
        <h1 dir="auto">{name}</h1>
        {summary && (
          <p className={styles.summary} dir="auto">
            {summary}
          </p>
        )}
        {family && (
          <p className={styles.family}>
            {t('role.family')} <span dir="auto">{family.name}</span>
          </p>
        )}
        <p>
          <InnerLink href={`/skills?role=${encodeURIComponent(slug)}`}>{t('role.skills')}</InnerLink>
        </p>
        <ExportLinks name={name} of={{ role: slug }} />
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
      <section className={styles.history} aria-labelledby="history">
        <h2 id="history">{t('role.history')}</h2>
        <EntryHistory of={roleHistory(slug)} />
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
        <div className={styles.text}>
          <Description text={rung.text} />
        </div>
      )}
      <Meaning of={step} />
    </>
  );
}

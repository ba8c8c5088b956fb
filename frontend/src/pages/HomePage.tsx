import type { ReactNode } from 'react';
import { authorOf, commentsOn, ProposalRow, skillsOf } from '../change/list/ProposalRow';
import { useHome } from '../features/catalog/readHome';
import type { Home, ProposalCard } from '../lib/api';
import { useCommunity } from '../lib/community';
import { counted, t } from '../lib/i18n';
import { useTitle } from '../lib/title';
import { useCatalog } from '../profile/readCatalog';
import { LinkButton } from '../ui/LinkButton';
import { Rows } from '../ui/Rows';
import { ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import { Time } from '../ui/Time';
import { Domains } from './home/Domains';
import { EmptyHome } from './home/EmptyHome';
import { Published } from './home/Published';
import { SearchBox } from './home/SearchBox';
import styles from './pages.module.css';

/** What Rungs is, where its skills are, what is new and what waits. */
export function HomePage() {
  useTitle(t('home.title'));
  const home = useHome();
  const catalog = useCatalog();
  const { line } = useCommunity();
  if (catalog.data?.domains.every(({ skills }) => skills === 0) && home.data?.figures.skills === 0)
    return <EmptyHome />;
  return (
    <div className={styles.page}>
      <header className={styles.lead}>
        <h1 dir="auto">{line ?? t('app.line')}</h1>
        <p className={styles.figures}>{home.data ? figuresSentence(home.data) : '\u00a0'}</p>
        <SearchBox />
      </header>
      <Section title={t('home.domains')}>
        {catalog.data && <NotRefreshed of={catalog} />}
        {catalog.isError && !catalog.data ? (
          <ErrorState error={catalog.error} onRetry={() => void catalog.refetch()} />
        ) : catalog.data ? (
          <Domains domains={catalog.data.domains} />
        ) : (
          <Skeleton lines={4} />
        )}
      </Section>
      {home.data && <NotRefreshed of={home} />}
      {home.isError && !home.data ? (
        <ErrorState error={home.error} onRetry={() => void home.refetch()} />
      ) : home.data ? (
        <News home={home.data} />
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  );
}

function figuresSentence({ figures: { skills, expectations, roles, openProposals } }: Home): string {
  return [
    t('home.skills', { count: skills }),
    t('home.expectations', { count: expectations }),
    t('home.roles', { count: roles }),
    t('home.proposals', { count: openProposals, shown: counted(openProposals) }),
  ].join(' · ');
}

function News({ home: { myTurn, recentlyPublished, waitingForReview } }: { home: Home }) {
  return (
    <div className={styles.columns}>
      <Section title={t('home.recent')}>
        {recentlyPublished.length > 0 ? (
          <Published published={recentlyPublished} />
        ) : (
          <p className={styles.nothing}>{t('home.recent.none')}</p>
        )}
      </Section>
      <div className={styles.stack}>
        {myTurn.length > 0 && (
          <Section title={t('home.turn')}>
            <Proposals proposals={myTurn} />
          </Section>
        )}
        <Section title={t('home.waiting')}>
          {waitingForReview.length > 0 ? (
            <Proposals proposals={waitingForReview} />
          ) : (
            <p className={styles.nothing}>{t('home.waiting.none')}</p>
          )}
          <p className={styles.more}>
            <LinkButton small tone="quiet" to="/proposals">
              {t('home.allProposals')}
            </LinkButton>
          </p>
        </Section>
      </div>
    </div>
  );
}

function Proposals({ proposals }: { proposals: ProposalCard[] }) {
  return (
    <Rows>
      {proposals.map((proposal) => (
        <ProposalRow
          key={proposal.number}
          brief
          proposal={proposal}
          facts={[
            skillsOf(proposal),
            authorOf(proposal),
            <Time key="at" at={proposal.updatedAt} />,
            commentsOn(proposal),
          ]}
        />
      ))}
    </Rows>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

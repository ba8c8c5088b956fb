import '../messages';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { authorOf, commentsOn, ProposalRow, skillsOf } from '../../change/list/ProposalRow';
import type { useHome } from '../../features/catalog/readHome';
import type { ProposalCard } from '../../lib/api';
import { t } from '../../lib/i18n';
import type { useCatalog } from '../../profile/readCatalog';
import { Rows } from '../../ui/Rows';
import { ErrorState, NotRefreshed } from '../../ui/states';
import { Time } from '../../ui/Time';
import { Domains } from './Domains';
import styles from './home.module.css';
import { Published } from './Published';

/** A part of the start under its heading, with the way to the whole of it. */
export function Section({ title, way, children }: { title: string; way?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {way}
      </div>
      {children}
    </section>
  );
}

/** What waits; where that is the reader's, only what for. */
export function Proposals({ proposals, mine = false }: { proposals: ProposalCard[]; mine?: boolean }) {
  return (
    <Rows>
      {proposals.map((proposal) => (
        <ProposalRow
          key={proposal.number}
          brief
          proposal={proposal}
          sentence={mine ? proposal.turn.reason : proposal.sentence}
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

/** What is new in the community: what was published, and what waits for a review of others. */
export function News({ home }: { home: ReturnType<typeof useHome> }) {
  if (!home.data) return <ErrorState error={home.error} onRetry={() => void home.refetch()} />;
  const { recentlyPublished, waitingForReview } = home.data;
  return (
    <div className={styles.columns}>
      <Section title={t('home.recent')}>
        {recentlyPublished.length > 0 ? (
          <Published published={recentlyPublished} />
        ) : (
          <p className={styles.nothing}>{t('home.recent.none')}</p>
        )}
      </Section>
      <Section title={t('home.waiting')} way={<Link to="/proposals">{t('home.allProposals')}</Link>}>
        {waitingForReview.length > 0 ? (
          <Proposals proposals={waitingForReview} />
        ) : (
          <p className={styles.nothing}>{t('home.waiting.none')}</p>
        )}
      </Section>
    </div>
  );
}

/** Where the skills are. */
export function WhereSkillsAre({ catalog }: { catalog: ReturnType<typeof useCatalog> }) {
  return (
    <Section title={t('home.domains')} way={<Link to="/skills">{t('home.allSkills')}</Link>}>
      {catalog.data && <NotRefreshed of={catalog} />}
      {catalog.data ? (
        <Domains domains={catalog.data.domains} />
      ) : (
        <ErrorState error={catalog.error} onRetry={() => void catalog.refetch()} />
      )}
    </Section>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { proposalQuery } from '../features/proposals/readProposal';
import { SuggestEditor } from '../features/proposals/SuggestEditor';
import { t } from '../lib/i18n';
import { useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { skill } from '../profile/readSkill';
import { Breadcrumb } from '../ui/Breadcrumb';
import { InnerLink } from '../ui/InnerLink';
import { ErrorState, Skeleton } from '../ui/states';
import styles from './desk.module.css';

const ROUTE = '/skills/$slug/suggest';

export function SuggestPage() {
  const { slug } = useParams({ from: ROUTE });
  const { cell, draft, amend } = useSearch({ from: ROUTE });
  const number = amend ?? draft ?? null;
  const client = useQueryClient();
  const profile = useQuery({ ...skill(slug), staleTime: 0 });
  const proposal = useQuery({ ...proposalQuery(number ?? 0), enabled: number !== null });
  const session = useSession();
  useTitle(profile.data && t('suggest.heading', { skill: profile.data.name }));

  const failed = [profile, proposal].find((each) => each.isError && !each.data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!profile.data || !session.data || (number !== null && !proposal.data)) {
    return <Skeleton lines={12} label={t('suggest.loading')} />;
  }
  const { name } = profile.data;
  const readAgain = async () => {
    if (number === null) return null;
    return (await client.fetchQuery({ ...proposalQuery(number), staleTime: 0 })).version;
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Breadcrumb>
          {[
            <InnerLink key="skill" href={`/skills/${slug}`}>
              {name}
            </InnerLink>,
            <span key="here">{placeSentence(draft, amend)}</span>,
          ]}
        </Breadcrumb>
        <h1>{t('suggest.heading', { skill: name })}</h1>
        <p className={styles.lead}>{t('suggest.lead')}</p>
      </header>
      <SuggestEditor
        key={number}
        profile={profile.data}
        proposal={proposal.data ?? null}
        member={session.data.account !== null}
        cell={cell ?? null}
        onReadAgain={readAgain}
      />
    </div>
  );
}

function placeSentence(draft: number | undefined, amend: number | undefined): string {
  if (amend !== undefined) return t('suggest.page.amend', { number: `#${amend}` });
  return draft === undefined ? t('suggest.page') : t('suggest.page.draft', { number: `#${draft}` });
}

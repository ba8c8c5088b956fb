import { type ReactNode, useState } from 'react';
import type { Proposal } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ErrorState, Skeleton } from '../../ui/states';
import { Decisions } from './acts/Decisions';
import { ChangeList } from './ChangeList';
import { OlderPatchSet, PatchSetSwitch } from './PatchSets';
import { ProposalAside } from './ProposalAside';
import { ProposalHead } from './ProposalHead';
import styles from './proposal.module.css';
import prose from './prose.module.css';
import { changePlace, isClosed } from './reading';
import { LineComment } from './review/LineComment';
import { ReviewBar } from './review/ReviewBar';
import { useReviewDraft } from './review/useReviewDraft';
import { useProposal } from './useProposal';

interface Props {
  number: number;
  /** What people say about it. */
  threads?: ReactNode;
}

/** A proposal: what it changes, how it stands, and what the reader may do about it. */
export function ProposalView({ number, threads }: Props) {
  const { query, newest, shown, changed, show } = useProposal(number);
  if (query.isError && !newest) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!newest || !shown) return <Skeleton lines={12} label={t('proposal.loading')} />;
  return (
    <article className={styles.page}>
      <Banner action={changed && <Button onClick={show}>{t('proposal.show')}</Button>}>
        {changed && t('proposal.changed')}
      </Banner>
      <ProposalHead proposal={{ ...newest, title: shown.title }} />
      <Decisions proposal={{ ...newest, patchSet: shown.patchSet }} />
      <Body newest={newest} shown={shown} threads={threads} />
    </article>
  );
}

function Body({ newest, shown, threads }: { newest: Proposal; shown: Proposal; threads?: ReactNode }) {
  const review = useReviewDraft(newest.number);
  // Who may only comment does so in the threads.
  const judges = newest.allowedActions.includes('APPROVE');
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Texts shown={shown} review={judges ? review : null} />
          {threads && (
            <section aria-labelledby="talk">
              <h2 id="talk">{t('proposal.talk')}</h2>
              {threads}
            </section>
          )}
        </div>
        <ProposalAside proposal={newest} />
      </div>
      {judges && <ReviewBar proposal={shown} review={review} />}
    </>
  );
}

function Texts({ shown, review }: { shown: Proposal; review: ReturnType<typeof useReviewDraft> | null }) {
  const [older, setOlder] = useState<number | null>(null);
  const chosen = older ?? shown.patchSet;
  return (
    <>
      <PatchSetSwitch
        proposal={shown}
        chosen={chosen}
        onChoose={(wanted) => setOlder(wanted === shown.patchSet ? null : wanted)}
      />
      {older === null ? (
        <>
          <section aria-labelledby="rationale">
            <h2 id="rationale">{t('proposal.rationale')}</h2>
            <p className={prose.text} dir="auto">
              {shown.rationale || t('proposal.noRationale')}
            </p>
          </section>
          <ChangeList
            changes={shown.changes}
            settled={isClosed(shown)}
            under={
              review
                ? (change) => (
                    <LineComment
                      key={`${change.position}-${review.sent}`}
                      place={changePlace(change)}
                      words={review.draft.lines[change.position]}
                      onChange={(words) => review.line(change.position, words)}
                    />
                  )
                : undefined
            }
          />
        </>
      ) : (
        <OlderPatchSet proposal={shown} number={older} />
      )}
    </>
  );
}

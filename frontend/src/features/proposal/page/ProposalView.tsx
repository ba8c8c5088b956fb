import type { ReactNode } from 'react';
import { useSoughtChange } from '../../../change/useSoughtChange';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { isNotThere } from '../../../lib/problem';
import { MayHide } from '../../../text/HideText';
import { Button } from '../../../ui/Button';
import { Pill } from '../../../ui/Pill';
import { ErrorState, NotRefreshed, Skeleton } from '../../../ui/states';
import { Decisions } from '../acts/Decisions';
import { OwnWords } from '../resolve/OwnWords';
import { UpdateNote } from '../resolve/UpdateNote';
import { isWritten } from '../review/batch';
import { ReviewBar } from '../review/ReviewBar';
import { useReviewDraft } from '../review/useReviewDraft';
import { STATE_ID } from '../standing';
import { ProposalAside } from './ProposalAside';
import { ProposalHead } from './ProposalHead';
import { ProposedTexts } from './ProposedTexts';
import styles from './proposal.module.css';
import { useProposal } from './useProposal';

interface Props {
  number: number;
  /** What people say about it. */
  threads?: ReactNode;
  /** Hands it over where it is a draft. */
  submit?: ReactNode;
}

/** A proposal: what it changes, how it stands, and what the reader may do about it. */
export function ProposalView({ number, threads, submit }: Props) {
  const { query, newest, shown, changed, told, old, show } = useProposal(number);
  if (query.isError && (!newest || isNotThere(query.error))) {
    return <ErrorState alone error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!newest || !shown) return <Skeleton lines={12} label={t('proposal.loading')} />;
  return (
    <MayHide value={newest.allowedActions.includes('HIDE_TEXTS')}>
      <article className={styles.page}>
        <div data-place={STATE_ID}>
          <NotRefreshed of={query} />
          <Pill
            acts={
              told && (
                <Button small onClick={show}>
                  {t('proposal.show')}
                </Button>
              )
            }
          >
            {told && t('proposal.changed')}
          </Pill>
        </div>
        <ProposalHead proposal={newest} />
        <Decisions proposal={{ ...newest, patchSet: shown.patchSet }} submit={submit} />
        {changed ? <OwnWords number={number} /> : <UpdateNote proposal={newest} />}
        <Body newest={newest} shown={shown} old={old} threads={threads} />
      </article>
    </MayHide>
  );
}

interface BodyProps {
  newest: Proposal;
  shown: Proposal;
  /** Whether it stands otherwise by now, in a way that could not be read. */
  old: boolean;
  threads?: ReactNode;
}

function Body({ newest, shown, old, threads }: BodyProps) {
  const review = useReviewDraft(newest.number);
  const { sought, seek } = useSoughtChange();
  const reviews = mayReview(newest);
  const begun = reviews || isWritten(review.draft, shown);
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.main}>
          <ProposedTexts shown={shown} review={begun ? review : null} reviews={reviews} sought={sought} />
          {threads && (
            <section aria-labelledby="talk">
              <h2 id="talk">{t('proposal.talk')}</h2>
              {threads}
            </section>
          )}
        </div>
        <ProposalAside proposal={newest} onSeek={seek} />
      </div>
      {(begun || review.inTabs.gone) && (
        <ReviewBar
          proposal={{ ...shown, allowedActions: newest.allowedActions }}
          review={review}
          open={reviews}
          waits={old}
        />
      )}
    </>
  );
}

/** Whoever judges it, and any other member who offers words; its author writes it. */
const mayReview = ({ allowedActions }: Proposal): boolean =>
  allowedActions.includes('APPROVE') ||
  (allowedActions.includes('REVIEW') && !allowedActions.includes('WITHDRAW'));

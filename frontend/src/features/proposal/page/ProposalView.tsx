import '../messages';
import { type ReactNode, useRef, useState } from 'react';
import { useSoughtChange } from '../../../change/useSoughtChange';
import type { Proposal, ProposedChange, Review } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { isNotThere } from '../../../lib/problem';
import { useLadder } from '../../../profile/ladder/useLadder';
import { MayHide } from '../../../text/HideText';
import { Button } from '../../../ui/Button';
import { Pill } from '../../../ui/Pill';
import { ErrorState, NotRefreshed, Skeleton } from '../../../ui/states';
import { Asked, type Question } from '../acts/Asked';
import { Decisions } from '../acts/Decisions';
import { Settling, settles } from '../acts/Settling';
import { OwnWords } from '../resolve/OwnWords';
import { UpdateNote } from '../resolve/UpdateNote';
import { isWritten } from '../review/batch';
import { MeanwhileNews } from '../review/MeanwhileNews';
import { ReviewBar } from '../review/ReviewBar';
import { Story } from '../review/Story';
import { useMeanwhile } from '../review/useMeanwhile';
import { type Reviewing, useReviewDraft } from '../review/useReviewDraft';
import { STATE_ID } from '../standing';
import { ProposalAside } from './ProposalAside';
import { ProposalHead } from './ProposalHead';
import { type ComparedTexts, ProposedTexts } from './ProposedTexts';
import styles from './proposal.module.css';
import { useProposal } from './useProposal';

/** What was said about single changes is asked for by the review that it came with, and by the change that it is about. */
interface Remarks {
  of: (review: Review) => ReactNode;
  at: (changes: ProposedChange[]) => ReactNode;
}

interface Props {
  number: number;
  /** What people say about it. */
  threads?: ReactNode;
  /** What was said about single changes, by what it is wanted for. */
  remarks?: Remarks;
  /** Hands it over where it is a draft. */
  submit?: ReactNode;
}

/** A proposal: what it changes, how it stands, and what the reader may do about it. */
export function ProposalView({ number, threads, remarks, submit }: Props) {
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
        </div>
        <ProposalHead proposal={newest} />
        <Decisions proposal={newest} submit={submit} />
        {changed ? <OwnWords number={number} /> : <UpdateNote proposal={newest} />}
        <Body
          newest={newest}
          shown={shown}
          told={told}
          old={old}
          onShow={show}
          threads={threads}
          remarks={remarks}
        />
      </article>
    </MayHide>
  );
}

interface BodyProps {
  newest: Proposal;
  shown: Proposal;
  /** Whether what is shown is older, and the reader is told so. */
  told: boolean;
  /** Whether it stands otherwise by now, in a way that could not be read. */
  old: boolean;
  /** Brings the newest onto the page. */
  onShow: () => void;
  threads?: ReactNode;
  remarks?: Remarks;
}

function Body({ newest, shown, told, old, onShow, threads, remarks }: BodyProps) {
  const review = useReviewDraft(newest.number);
  const { sought, seek } = useSoughtChange();
  const [compared, compare] = useState<ComparedTexts | null>(null);
  const { reviews, writes, barStays } = useReviewing(newest, shown, review);
  const meanwhile = useMeanwhile(newest, writes, review.sent);
  const [asking, ask] = useState<Question | null>(null);
  const judged = { ...newest, patchSet: shown.patchSet };
  const wayToNewer = useRef<HTMLButtonElement>(null);
  const show = () => {
    compare({ patchSet: newest.patchSet, against: shown.patchSet, sought: true });
    onShow();
  };
  return (
    <>
      <div data-place={STATE_ID}>
        <Pill
          acts={
            told &&
            !writes && (
              <Button small onClick={show}>
                {t('news.showSince', { number: shown.patchSet })}
              </Button>
            )
          }
        >
          {told && !writes && t('news.patchSet', { number: newest.patchSet })}
        </Pill>
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <ProposedTexts
            shown={shown}
            compared={compared}
            onCompare={compare}
            review={reviews || writes ? review : null}
            reviews={reviews}
            sought={sought}
            remarks={remarks?.at}
          />
          {newest.submittedAt !== null && <Story proposal={newest} remarks={remarks?.of} />}
          {threads && (
            <section aria-labelledby="talk">
              <h2 id="talk">{t('proposal.talk')}</h2>
              {threads}
            </section>
          )}
        </div>
        <div className={styles.side}>
          <ProposalAside proposal={newest} shown={shown} onSeek={seek} />
          <div className={styles.bar} data-place={STATE_ID}>
            {barStays && (
              <ReviewBar
                proposal={{ ...shown, allowedActions: newest.allowedActions }}
                review={review}
                open={reviews || newest.allowedActions.includes('REJECT')}
                settling={<Settling proposal={judged} ask={ask} />}
                waits={old}
                wayToNewer={wayToNewer}
                news={
                  <MeanwhileNews
                    newest={newest}
                    since={told && writes ? shown.patchSet : null}
                    meanwhile={meanwhile}
                    onShow={show}
                    wayToNewer={wayToNewer}
                  />
                }
              />
            )}
          </div>
        </div>
      </div>
      <Asked proposal={judged} asking={asking} onClose={() => ask(null)} />
    </>
  );
}

/** Whether the reader may review it, whether they do just now, and whether the place to do so stays. */
function useReviewing(newest: Proposal, shown: Proposal, { draft, inTabs }: Reviewing) {
  const reviews = mayReview(newest);
  const judges = newest.allowedActions.some((act) => act === 'APPROVE' || act === 'REJECT');
  const written = isWritten(useLadder(), draft, shown);
  const chosen = draft.verdict !== null;
  // A form that was open stays where it is when it can be sent no more, until its reader closes it.
  const [opened, open] = useState(false);
  if (judges && chosen && !opened) open(true);
  if (!chosen && opened) open(false);
  const writes = written || opened;
  return { reviews, writes, barStays: judges || settles(newest) || writes || inTabs.gone };
}

/** Whoever judges it, and any other member who offers words; its author writes it. */
const mayReview = ({ allowedActions }: Proposal): boolean =>
  allowedActions.includes('APPROVE') ||
  (allowedActions.includes('REVIEW') && !allowedActions.includes('WITHDRAW'));

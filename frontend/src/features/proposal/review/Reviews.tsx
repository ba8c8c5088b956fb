import { useState } from 'react';
import prose from '../../../change/prose.module.css';
import { reviewAnchor } from '../../../change/reviewAnchor';
import type { Proposal, Review } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { HideText } from '../../../text/HideText';
import { SafeHtml } from '../../../text/SafeHtml';
import { Avatar } from '../../../ui/Avatar';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Time } from '../../../ui/Time';
import { EndReviewDialog } from './EndReviewDialog';
import { useEarlierReviews } from './readReviews';
import styles from './reviews.module.css';

/** The verdicts: those that count or block first, the others behind a line that says how many, as far as that is known. */
export function Reviews({ proposal }: { proposal: Proposal }) {
  const { number, reviews } = proposal;
  const [ending, end] = useState<Ending | null>(null);
  const holding = reviews.filter(({ state }) => HOLDING.includes(state));
  const others = reviews.filter(({ state }) => !HOLDING.includes(state));
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{t('proposal.reviews')}</h2>
      {reviews.length === 0 && <p className={prose.quiet}>{t('proposal.noReviews')}</p>}
      <List reviews={holding} onEnd={end} />
      {(others.length > 0 || proposal.earlierReviews !== null) && (
        <Others proposal={proposal} others={others} alone={holding.length === 0} onEnd={end} />
      )}
      {/* It stays open whatever becomes of the review meanwhile: a reason is being written. */}
      {ending && <EndReviewDialog number={number} {...ending} open onClose={() => end(null)} />}
    </section>
  );
}

interface OthersProps extends OnEnd {
  proposal: Proposal;
  others: Review[];
  /** Whether there are only those. */
  alone: boolean;
}

/** Folded away at first where others stand before them; after that, the reader opens and closes it. */
function Others({ proposal, others, alone, onEnd }: OthersProps) {
  const [open] = useState(alone);
  return (
    <details className={styles.others} open={open}>
      <summary>
        {proposal.earlierReviews === null
          ? t('reviews.others', { count: others.length })
          : t('reviews.manyOthers')}
      </summary>
      <Earlier proposal={proposal} onEnd={onEnd} />
      <List reviews={others} onEnd={onEnd} />
    </details>
  );
}

/** What the page was read without, once the reader asks for it. */
function Earlier({ proposal, onEnd }: OnEnd & { proposal: Proposal }) {
  const [began, begin] = useState<string | null>(null);
  const query = useEarlierReviews(proposal, began);
  const { data, items, isFetching, isError, hasNextPage, refetch, fetchNextPage } = query;
  // What the page has without its text is given here with it.
  const known = new Set(proposal.reviews.filter((it) => !it.bodyLeftOut).map(({ id }) => id));
  const earlier = items.filter(({ id }) => !known.has(id));
  const more = () => {
    if (isError && !data) void refetch();
    else if (data) void fetchNextPage();
    else begin(proposal.earlierReviews);
  };
  if (proposal.earlierReviews === null) return null;
  return (
    <div tabIndex={-1} data-place="" className={styles.earlier}>
      {(!data || hasNextPage) && (
        <Button small tone="quiet" busy={isFetching} onClick={more}>
          {t('reviews.earlier')}
        </Button>
      )}
      {isError && <p role="alert">{t('reviews.earlier.failed')}</p>}
      <List reviews={earlier.reverse()} onEnd={onEnd} />
    </div>
  );
}

const HOLDING: Review['state'][] = ['STANDING', 'NEEDS_RECHECK'];

type Ending = Pick<Parameters<typeof EndReviewDialog>[0], 'review' | 'act'>;

interface OnEnd {
  onEnd: (ending: Ending) => void;
}

function List({ reviews, onEnd }: OnEnd & { reviews: Review[] }) {
  if (reviews.length === 0) return null;
  return (
    <ul className={styles.reviews}>
      {reviews.map((review) => (
        <OneReview key={review.id} review={review} onEnd={onEnd} />
      ))}
    </ul>
  );
}

function OneReview({ review, onEnd }: OnEnd & { review: Review }) {
  const { reviewer, verdict, sentence, bodyHtml, bodyLeftOut, state, givenAt, raisedTo } = review;
  const told = TOLD.find((each) => each === state);
  return (
    <li className={styles.review} data-state={state} id={reviewAnchor(review.id)} tabIndex={-1}>
      <p className={styles.reviewer}>
        <Avatar small name={reviewer.name} />
        <strong>{reviewer.name}</strong>
        <span className={styles.verdict} data-verdict={verdict}>
          {t(`verdict.${verdict}`)}
        </span>
        <Time at={givenAt} />
      </p>
      {told && (
        <p>
          <Badge tone={told === 'NEEDS_RECHECK' ? 'wait' : 'neutral'}>{t(`standing.${told}`)}</Badge>
        </p>
      )}
      <p className={prose.quiet}>{sentence}</p>
      {raisedTo && (
        <p>{t('reviews.raised', { name: reviewer.name, changeClass: t(`changeClass.${raisedTo}`) })}</p>
      )}
      {bodyLeftOut && <p className={prose.quiet}>{t('reviews.leftOut')}</p>}
      {bodyHtml && <SafeHtml bodyHtml={bodyHtml} />}
      {bodyHtml && <HideText place={{ kind: 'REVIEW', id: review.id }} text={review.body} by={reviewer} />}
      <Ended {...review} />
      <EndAct review={review} onEnd={onEnd} />
    </li>
  );
}

/** A standing verdict and a mere comment say enough by themselves. */
const TOLD = ['NEEDS_RECHECK', 'LIFTED', 'DISMISSED', 'OUTDATED', 'REPLACED'] as const;

function Ended({ id, ended, state }: Review) {
  if (!ended) return null;
  return (
    <div className={styles.ended}>
      <p>
        {t(state === 'LIFTED' ? 'reviews.liftedBy' : 'reviews.dismissedBy', { name: ended.by.name })}{' '}
        <Time at={ended.at} />
      </p>
      <blockquote dir="auto">{ended.reason}</blockquote>
      <HideText place={{ kind: 'END_REASON', id }} text={ended.reason} by={ended.by} />
    </div>
  );
}

function EndAct({ review, onEnd }: OnEnd & { review: Review }) {
  const [act] = review.allowedActions;
  if (!act) return null;
  return (
    <div>
      <Button small onClick={() => onEnd({ review, act })}>
        {t(`reviews.${act}`)}
      </Button>
    </div>
  );
}

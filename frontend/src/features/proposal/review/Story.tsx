import '../messages';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { reviewAnchor } from '../../../change/reviewAnchor';
import type { Proposal, Review, TimelineEntry } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { focusOn } from '../../../ui/focus';
import { Time } from '../../../ui/Time';
import { EndReviewDialog } from './EndReviewDialog';
import { type Ending, ReviewBlock } from './ReviewBlock';
import { useEarlierReviews } from './readReviews';
import styles from './reviews.module.css';

interface Props {
  proposal: Proposal;
  /** What a review says about single changes. */
  remarks?: (review: Review) => ReactNode;
}

/** What happened, oldest first: each review in one block, each other step in a line. */
export function Story({ proposal, remarks }: Props) {
  const { number, reviews, suggestions, changes, earlierReviews } = proposal;
  const [began, begin] = useState<string | null>(null);
  const [ending, end] = useState<Ending | null>(null);
  const [whole, setWhole] = useState(false);
  const earlier = useEarlierReviews(proposal, began);
  const bare = new Set(reviews.filter((it) => it.bodyLeftOut).map(({ id }) => id));
  const given = new Set(earlier.items.map(({ id }) => id));
  // What the page has without its text is given among the earlier ones with it.
  const known = reviews.filter(({ id }) => !bare.has(id) || !given.has(id));
  const others = earlier.items.filter(({ id }) => !known.some((each) => each.id === id));
  const steps = stepsOf(proposal.timeline, [...others, ...known]);
  const folded = whole ? 0 : steps.slice(0, -SHOWN).filter(({ review }) => !review).length;
  const shown = folded === 0 ? steps : steps.filter(({ review }, at) => review || at >= steps.length - SHOWN);
  const more = () => {
    if (earlier.isError && !earlier.data) void earlier.refetch();
    else if (earlier.data) void earlier.fetchNextPage();
    else begin(earlierReviews);
  };
  const list = useSoughtReview();
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t('proposal.timeline')}</h2>
      {earlierReviews !== null && (!earlier.data || earlier.hasNextPage) && (
        <Button small tone="quiet" busy={earlier.isFetching} onClick={more}>
          {t('reviews.earlier')}
        </Button>
      )}
      {earlier.isError && <p role="alert">{t('reviews.earlier.failed')}</p>}
      {folded > 0 && (
        <Button small tone="quiet" onClick={() => setWhole(true)}>
          {t('timeline.earlier', { count: folded })}
        </Button>
      )}
      <ol className={styles.story} tabIndex={-1} data-place="" ref={list}>
        {shown.map(({ key, entry, review }) => (
          <li key={key}>
            {review ? (
              <ReviewBlock
                review={review}
                wordings={suggestions.filter(
                  ({ by, givenAt }) => by.id === review.reviewer.id && givenAt === review.givenAt,
                )}
                changes={changes}
                remarks={remarks}
                onEnd={end}
              />
            ) : (
              <p className={styles.step}>
                {entry?.sentence} <Time at={entry?.at ?? ''} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {/* It stays open whatever becomes of the review meanwhile: a reason is being written. */}
      {ending && <EndReviewDialog number={number} {...ending} open onClose={() => end(null)} />}
    </section>
  );
}

/** Of a long story the newest part is shown, and all reviews that are there. */
const SHOWN = 8;

interface Step {
  key: string;
  at: string;
  entry?: TimelineEntry;
  review?: Review;
}

/** Each review stands in the place of the step that it was. */
function stepsOf(timeline: TimelineEntry[], reviews: Review[]): Step[] {
  const isOf = ({ actor, at }: TimelineEntry) =>
    reviews.some(({ reviewer, givenAt }) => reviewer.id === actor?.id && givenAt === at);
  const others = timeline.flatMap((entry, place) =>
    entry.kind === 'REVIEWED' && isOf(entry) ? [] : [{ key: `${entry.kind}-${place}`, at: entry.at, entry }],
  );
  const given = reviews.map((review) => ({ key: review.id, at: review.givenAt, review }));
  return [...others, ...given].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The review that the address names is brought into view, once it is there. */
function useSoughtReview() {
  const list = useRef<HTMLOListElement>(null);
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (!hash.startsWith(reviewAnchor(''))) return;
    const place = document.getElementById(hash);
    if (!place) return;
    place.scrollIntoView?.({ block: 'center' });
    focusOn(place);
  }, [hash]);
  return list;
}

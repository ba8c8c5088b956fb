import '../../../change/messages';
import '../messages';
import type { ReactNode } from 'react';
import prose from '../../../change/prose.module.css';
import { changePlace, proposedWords, wordsIn } from '../../../change/reading';
import { reviewAnchor } from '../../../change/reviewAnchor';
import { changeAnchor } from '../../../change/useSoughtChange';
import type { ProposedChange, Review, Wording } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useLadder } from '../../../profile/ladder/useLadder';
import { HideText } from '../../../text/HideText';
import { LiveDiff } from '../../../text/LiveDiff';
import { SafeHtml } from '../../../text/SafeHtml';
import { Avatar } from '../../../ui/Avatar';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Time } from '../../../ui/Time';
import type { EndReviewDialog } from './EndReviewDialog';
import styles from './reviews.module.css';

export type Ending = Pick<Parameters<typeof EndReviewDialog>[0], 'review' | 'act'>;

interface OnEnd {
  onEnd: (ending: Ending) => void;
}

interface Props extends OnEnd {
  review: Review;
  /** Other words that came with it. */
  wordings: Wording[];
  changes: ProposedChange[];
  /** What it says about single changes. */
  remarks?: (review: Review) => ReactNode;
}

/** One review in one place: the verdict, its words, its remarks and the wordings that it offers. */
export function ReviewBlock({ review, wordings, changes, remarks, onEnd }: Props) {
  const { reviewer, verdict, sentence, bodyHtml, bodyLeftOut, state, givenAt, raisedTo } = review;
  const told = TOLD.find((each) => each === state);
  return (
    <article className={styles.review} data-state={state} id={reviewAnchor(review.id)} tabIndex={-1}>
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
      {remarks?.(review)}
      {wordings.map((wording) => (
        <OfferedIn key={wording.id} wording={wording} changes={changes} />
      ))}
      <Ended {...review} />
      <EndAct review={review} onEnd={onEnd} />
    </article>
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

/** Other words that a review offers, with what they change; they are taken in at the change itself. */
function OfferedIn({ wording, changes }: { wording: Wording; changes: ProposedChange[] }) {
  const ladder = useLadder();
  const { position, positionNow, state, proposed } = wording;
  const change =
    state === 'OPEN' ? changes.find((each) => each.position === (positionNow ?? position)) : undefined;
  return (
    <div className={styles.part}>
      <p>
        {t('review.offers')}{' '}
        {change && <a href={`#${changeAnchor(change.position)}`}>{changePlace(ladder, change)}</a>}{' '}
        {state !== 'OPEN' && <Badge>{t(`wording.${state}`)}</Badge>}
      </p>
      {change ? (
        <LiveDiff before={proposedWords(change) ?? ''} after={wordsIn(proposed)} />
      ) : (
        <p dir="auto">{wordsIn(proposed)}</p>
      )}
    </div>
  );
}

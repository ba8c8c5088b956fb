import type { Proposal, Review } from '../../lib/api';
import { t } from '../../lib/i18n';
import { SafeHtml } from '../../text/SafeHtml';
import { Avatar } from '../../ui/Avatar';
import { CheckList } from '../../ui/CheckList';
import { Time } from '../../ui/Time';
import { Overlaps } from './Overlaps';
import pageStyles from './proposal.module.css';
import prose from './prose.module.css';
import { isClosed } from './reading';
import styles from './review/review.module.css';
import timelineStyles from './timeline.module.css';

/** What stands beside the changes: the checks, the verdicts, who else edits the same, and what happened. */
export function ProposalAside({ proposal }: { proposal: Proposal }) {
  const { checks, reviews, overlaps, timeline } = proposal;
  return (
    <aside className={pageStyles.aside} aria-label={t('proposal.aside')}>
      {checks.length > 0 && (
        <section aria-labelledby="checks">
          <h2 id="checks">{t('proposal.checks')}</h2>
          <CheckList
            checks={checks.map(({ code, state, sentence }, at) => ({
              name: `${code}-${at}`,
              outcome: state,
              sentence,
            }))}
          />
        </section>
      )}
      <section aria-labelledby="reviews">
        <h2 id="reviews">{t('proposal.reviews')}</h2>
        {reviews.length === 0 && <p className={prose.quiet}>{t('proposal.noReviews')}</p>}
        <ul className={styles.reviews}>
          {reviews.map((review) => (
            <OneReview key={review.id} {...review} />
          ))}
        </ul>
      </section>
      {overlaps.length > 0 && !isClosed(proposal) && (
        <section aria-labelledby="overlaps">
          <h2 id="overlaps">{t('proposal.overlaps')}</h2>
          <Overlaps overlaps={overlaps} changes={proposal.changes} />
        </section>
      )}
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t('proposal.timeline')}</h2>
        <ol className={timelineStyles.timeline}>
          {timeline.map(({ at, kind, sentence }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what happened keeps its place
            <li key={`${kind}-${place}`}>
              {sentence} <Time at={at} />
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function OneReview({ reviewer, verdict, sentence, bodyHtml, state, givenAt }: Review) {
  return (
    <li className={styles.review} data-state={state}>
      <p className={styles.reviewer}>
        <Avatar small name={reviewer.name} />
        <strong>{reviewer.name}</strong>
        <span className={styles.verdict} data-verdict={verdict}>
          {t(`verdict.${verdict}`)}
        </span>
        <Time at={givenAt} />
      </p>
      <p className={prose.quiet}>{sentence}</p>
      {bodyHtml && <SafeHtml bodyHtml={bodyHtml} />}
    </li>
  );
}

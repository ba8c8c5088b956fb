import '../messages';
import { reviewAnchor } from '../../../change/reviewAnchor';
import { reviewsSentence } from '../../../change/sentences';
import { t } from '../../../lib/i18n';
import { SafeHtml } from '../../../text/SafeHtml';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { InnerLink } from '../../../ui/InnerLink';
import styles from '../suggest.module.css';
import type { ReviewsMeanwhile } from './useReviewsMeanwhile';

interface Props extends ReviewsMeanwhile {
  number: number;
}

/** What a reviewer said while the author edits, in their words, with the way to the whole review. */
export function ReviewNews({ number, reviews, read }: Props) {
  const last = reviews.at(-1);
  return (
    <Banner
      tone="wait"
      action={
        last && (
          <Button small onClick={read}>
            {t('suggest.review.read')}
          </Button>
        )
      }
    >
      {last && (
        <>
          {reviewsSentence(reviews)}{' '}
          <InnerLink href={`/proposals/${number}#${reviewAnchor(last.id)}`}>
            {t('suggest.review.whole')}
          </InnerLink>
          {last.bodyHtml && (
            <div className={styles.said}>
              <SafeHtml bodyHtml={last.bodyHtml} />
            </div>
          )}
        </>
      )}
    </Banner>
  );
}

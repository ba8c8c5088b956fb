import '../messages';
import type { Ref } from 'react';
import { reviewAnchor } from '../../../change/reviewAnchor';
import { reviewsSentence } from '../../../change/sentences';
import type { Proposal } from '../../../lib/api';
import { withDates } from '../../../lib/dates';
import { t } from '../../../lib/i18n';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { focusOn } from '../../../ui/focus';
import { STATE_ID } from '../standing';
import type { Meanwhile } from './useMeanwhile';

interface Props {
  /** As it is now. */
  newest: Proposal;
  /** The patch set that the reviewer has read, where there is a newer one. */
  since: number | null;
  meanwhile: Meanwhile;
  /** Brings what changed since onto the page. */
  onShow: () => void;
  wayToNewer: Ref<HTMLButtonElement>;
}

/** What whoever writes a review must hear where they write it: a newer patch set, others' reviews, another state. */
export function MeanwhileNews({ newest, since, meanwhile, onShow, wayToNewer }: Props) {
  const { reviews, standsOtherwise, read } = meanwhile;
  const last = reviews.at(-1);
  const lead = (id: string) => {
    read();
    const place = document.getElementById(id);
    if (!place) return;
    place.scrollIntoView?.({ block: 'center' });
    focusOn(place);
  };
  return (
    <>
      <Banner
        action={
          since !== null && (
            <Button small ref={wayToNewer} onClick={onShow}>
              {t('news.showSince', { number: since })}
            </Button>
          )
        }
      >
        {since !== null && t('news.patchSet', { number: newest.patchSet })}
      </Banner>
      <Banner
        action={
          last && (
            <Button small onClick={() => lead(reviewAnchor(last.id))}>
              {t('news.readReview')}
            </Button>
          )
        }
      >
        {reviewsSentence(reviews)}
      </Banner>
      <Banner
        action={
          standsOtherwise && (
            <Button small onClick={() => lead(STATE_ID)}>
              {t('news.readState')}
            </Button>
          )
        }
      >
        {standsOtherwise && withDates(newest.sentence)}
      </Banner>
    </>
  );
}

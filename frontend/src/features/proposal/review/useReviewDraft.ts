import { useState } from 'react';
import { changeKey } from '../../../change/reading';
import type { ProposedChange } from '../../../lib/api';
import { useKept } from '../../../lib/useKept';
import { useLadder } from '../../../profile/ladder/useLadder';
import { afterSending, EMPTY, type Remark, type ReviewDraft } from './batch';
import { reviewPlace } from './giveReview';

/** A review being written: kept in the browser until it is sent. */
export function useReviewDraft(number: number) {
  const { kept: draft, keep: edit, sent: settle, inTabs } = useKept(reviewPlace(number), EMPTY);
  const [sent, setSent] = useState(0);
  const ladder = useLadder();
  const keyOf = (change: ProposedChange) => changeKey(ladder, change);
  return {
    draft,
    edit,
    inTabs,
    /** How many were sent from here: a new one begins afterwards. */
    sent,
    /** This much of it has arrived; what was written meanwhile stays. */
    arrived: (was: ReviewDraft) => {
      settle((now) => afterSending(now, was));
      setSent(sent + 1);
    },
    remarkOn: (change: ProposedChange): Remark | undefined => draft.remarks[keyOf(change)],
    remark: (change: ProposedChange, remark: Remark | null) =>
      edit({ remarks: withOne(draft.remarks, keyOf(change), remark) }),
    wordingFor: (change: ProposedChange): string | undefined => draft.wordings[keyOf(change)],
    /** Other words for one text, at all the changes that propose it. */
    word: (changes: ProposedChange[], words: string | null) =>
      edit({
        wordings: changes.reduce((all, each) => withOne(all, keyOf(each), words), draft.wordings),
      }),
  };
}

export type Reviewing = ReturnType<typeof useReviewDraft>;

function withOne<T>(all: Record<string, T>, key: string, one: T | null): Record<string, T> {
  const { [key]: _, ...others } = all;
  return one === null ? others : { ...others, [key]: one };
}

import { useMemo, useState } from 'react';
import type { Verdict } from '../../../lib/api';
import { useDraft } from '../../../lib/drafts';
import type { LineComment } from './giveReview';

export interface LineWords {
  body: string;
  blocking: boolean;
}

/** A review being written: kept in the browser until it is sent. */
export interface ReviewDraft {
  verdict: Verdict | null;
  body: string;
  lines: Record<string, LineWords>;
}

const EMPTY: ReviewDraft = { verdict: null, body: '', lines: {} };

export function useReviewDraft(number: number) {
  const { text, change, clear } = useDraft(`review.${number}`);
  const [sent, setSent] = useState(0);
  const draft = useMemo(() => readDraft(text), [text]);
  const edit = (part: Partial<ReviewDraft>) => change(JSON.stringify({ ...draft, ...part }));
  return {
    draft,
    edit,
    /** How many were sent from here: a new one begins afterwards. */
    sent,
    clear: () => {
      clear();
      setSent(sent + 1);
    },
    line: (position: number, words: LineWords | null) => {
      const { [position]: _, ...others } = draft.lines;
      edit({ lines: words ? { ...others, [position]: words } : others });
    },
  };
}

function readDraft(text: string): ReviewDraft {
  try {
    return { ...EMPTY, ...(JSON.parse(text) as Partial<ReviewDraft>) };
  } catch {
    return EMPTY;
  }
}

/** The remarks that say something. */
export function lineComments({ lines }: ReviewDraft): LineComment[] {
  return Object.entries(lines).flatMap(([position, { body, blocking }]) =>
    body.trim() === '' ? [] : [{ operation: Number(position), body, blocking }],
  );
}

import { settle, useDraft, withoutSent } from '../../lib/drafts';

/** What is written in a place until it is sent. */
export interface Words {
  /** Where they are kept, and as what. */
  draft: string;
  kept: string;
  text: string;
  latest: () => string;
  change: (text: string) => void;
  /** That these were sent, wherever the rest stands by now: says what is left. */
  sent: (words: string) => string;
  /** Whether what stood here was sent or put away in another tab. */
  gone: boolean;
}

export function useWords(draft: string): Words {
  const { text, latest, change, gone } = useDraft(draft);
  const sent = (words: string) => settle(draft, (now) => withoutSent(now, words));
  return { draft, kept: text, text, latest, change, sent, gone };
}

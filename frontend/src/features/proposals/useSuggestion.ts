import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Proposal } from '../../lib/api';
import { drafts, settle, useDraft, useElsewhere } from '../../lib/drafts';
import { readSuggestion, type Suggestion, saysTheSame, suggestionOf, withSkillsOf } from './suggestion';

/** A suggestion that is kept in the browser under its key while it is written. */
export function useSuggestion(begunAs: string, initial: Suggestion) {
  const [moved, move] = useState({ from: '', to: '' });
  const key = moved.from === begunAs ? moved.to : begunAs;
  useState(() => putRight(key, initial));
  const { text, latest, change, clear, gone } = useDraft(key, JSON.stringify(initial));
  // Stays the same object while it says the same: what was refused is not sent again by itself.
  const written = useMemo(() => readSuggestion(text), [text]);
  const suggestion = written ?? initial;

  const write = useCallback((next: Suggestion) => change(JSON.stringify(next)), [change]);
  const edit = useCallback(
    (part: Partial<Suggestion>) => write({ ...(readSuggestion(latest()) ?? initial), ...part, saved: false }),
    [latest, initial, write],
  );
  const saved = useCallback(
    (proposal: Proposal, sent: Suggestion) => settle(key, (now) => afterSaving(now, proposal, sent)),
    [key],
  );
  const sent = useCallback(
    (proposal: Proposal, was: Suggestion) => {
      let left = '';
      settle(key, (now) => {
        left = afterSending(now, proposal, was);
        return '';
      });
      if (left !== '') settle(suggestionKey('', proposal.number), () => left);
      return left === '';
    },
    [key],
  );
  const goesOn = useCallback(
    (proposal: Proposal, was: Suggestion) => {
      const to = suggestionKey('', proposal.number);
      // At once: no letter is written into what is moving.
      flushSync(() => {
        let left = '';
        settle(key, (now) => {
          left = afterSaving(now, proposal, was);
          return '';
        });
        if (left !== '') drafts.write(to, left);
        move({ from: begunAs, to });
      });
    },
    [key, begunAs],
  );
  const elsewhere = useElsewhere(key, text);
  return {
    key,
    suggestion,
    edit,
    write,
    forget: clear,
    /** The server has it as it was; what was written meanwhile is still to be saved. */
    saved,
    /** The same where it was sent for good: what was written meanwhile is kept for the proposal. Whether all was sent. */
    sent,
    /** It has become a draft, and is written on here as that. */
    goesOn,
    /** Words of a guest who was this author. */
    takeBefore: (words: string) => (suggestion.saved ? change(words) : elsewhere.offer(words)),
    /** What another tab made of the same suggestion, until the author decides; null where they agree. */
    elsewhere: elsewhere.text === null ? null : readSuggestion(elsewhere.text),
    takeElsewhere: () => {
      if (elsewhere.text !== null) change(elsewhere.text);
      elsewhere.dismiss();
    },
    keepHere: elsewhere.dismiss,
    /** What stood here was sent or put away in another tab. */
    gone,
  };
}

export type KeptSuggestion = ReturnType<typeof useSuggestion>;

function afterSaving(text: string, proposal: Proposal, sent: Suggestion): string {
  const now = readSuggestion(text);
  if (now === null) return '';
  const { version } = proposal;
  const left = { ...now, version, saved: saysTheSame(now, sent) };
  return JSON.stringify(withSkillsOf(left, suggestionOf(proposal)));
}

/** What of a suggestion is still to be sent once this much has arrived. */
function afterSending(text: string, proposal: Proposal, sent: Suggestion): string {
  const now = readSuggestion(text);
  return now === null || saysTheSame(now, sent) ? '' : afterSaving(text, proposal, sent);
}

/**
 * A mirror of an older state that the server has anyway is not kept over the newer one; what is written about skills that
 * it does not name stands there with them.
 */
function putRight(key: string, initial: Suggestion) {
  const kept = readSuggestion(drafts.read(key) ?? '');
  if (kept === null) return;
  if (kept.saved && kept.version !== initial.version) return drafts.clear(key);
  const whole = withSkillsOf(kept, initial);
  if (whole !== kept) drafts.write(key, JSON.stringify(whole));
}

/** Where a suggestion is kept: by what it began with, and by its number once it has one. */
export const suggestionKey = (began: string, number: number | null): string =>
  number === null ? `suggest.${began}` : `suggest.${number}`;

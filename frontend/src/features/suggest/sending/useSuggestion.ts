import '../../../change/messages';
import '../messages';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Proposal } from '../../../lib/api';
import { drafts, settle, useDraft, useElsewhere } from '../../../lib/drafts';
import type { Ladder } from '../../../profile/ladder/ladder';
import { useLadder } from '../../../profile/ladder/useLadder';
import {
  hasBlank,
  readSuggestion,
  type Suggestion,
  saysTheSame,
  suggestionOf,
  toldNow,
  withSkillsOf,
  writtenBy,
} from '../suggestion/suggestion';
import { type Became, goAlong, showing } from './goOn';

/** Leads on to what stands there behind the question mark: nothing that is being written moves. */
type Lead = (query: string) => Promise<unknown>;

/** A suggestion that is kept in the browser under its key while it is written. */
export function useSuggestion(begunAs: string, initial: Suggestion, lead: Lead) {
  const ladder = useLadder();
  const [editor] = useState(() => ({}));
  const [moved, move] = useState({ from: '', to: '' });
  const key = moved.from === begunAs ? moved.to : begunAs;
  useState(() => putRight(key, initial));
  const { text, latest, change, clear, gone, followed } = useDraft(key, JSON.stringify(initial));
  // Stays the same object while it says the same: what was refused is not sent again by itself.
  const written = useMemo(() => readHere(text, ladder), [text, ladder]);
  const suggestion = written ?? initial;

  const write = useCallback(
    (next: Suggestion) => change(JSON.stringify(writtenBy(ladder, next))),
    [change, ladder],
  );
  const edit = useCallback(
    (part: Partial<Suggestion>) =>
      write({ ...(readHere(latest(), ladder) ?? initial), ...part, saved: false }),
    [latest, initial, write, ladder],
  );
  const saved = useCallback(
    (proposal: Proposal, sent: Suggestion) =>
      settle(key, (now) => afterSaving(readHere(now, ladder), proposal, sent)),
    [key, ladder],
  );
  const sent = useCallback(
    async (proposal: Proposal, was: Suggestion) => {
      const to = suggestionKey('', proposal.number);
      const along = key === to ? null : goAlong(key, { proposal, was, as: 'amend' }, editor);
      if (along) return along.then(() => true);
      const left = taken(key, (now) => afterSending(readHere(now, ladder), proposal, was));
      if (left !== '') settle(to, () => left);
      return left === '';
    },
    [key, editor, ladder],
  );
  const goesOn = useCallback(
    async (proposal: Proposal, was: Suggestion) => {
      const along = goAlong(key, { proposal, was, as: 'draft' });
      if (along) await along;
      else moveKept(key, proposal, was, ladder);
    },
    [key, ladder],
  );
  const follow = ({ proposal, was, as }: Became) => {
    // At once: no letter is written into what is moving.
    flushSync(() => {
      moveKept(key, proposal, was, ladder);
      move({ from: begunAs, to: suggestionKey('', proposal.number) });
    });
    return lead(`?${as}=${proposal.number}`);
  };
  useLayoutEffect(() => showing(key, editor, follow));
  const elsewhere = useElsewhere(key, text);
  /** Written by now where it is kept: no copy of it needs to stay. */
  const take = (words: string) => {
    change(words);
    settle(key, (now) => now);
  };
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
    /** It has become a draft, and is written on as that wherever it is shown. */
    goesOn,
    /** Words of a guest who was this author; whether there was room for them. */
    takeBefore: (words: string) => {
      if (!suggestion.saved) return drafts.keepFromBefore(key, words);
      take(words);
      return true;
    },
    /** What is kept of the same suggestion besides, until the author decides; null where they agree. */
    elsewhere: elsewhere.text === null ? null : readHere(elsewhere.text, ladder),
    /** Whether that was written before they signed in, and not in another tab. */
    fromBefore: elsewhere.fromBefore,
    takeElsewhere: () => {
      elsewhere.dismiss();
      if (elsewhere.text !== null) take(elsewhere.text);
    },
    keepHere: elsewhere.dismiss,
    /** What stood here was sent or put away in another tab. */
    gone,
    /** What stands here was written in another tab, which sees to it. */
    followed,
  };
}

export type KeptSuggestion = ReturnType<typeof useSuggestion>;

/** What was kept, told by the ladder as it is. */
function readHere(text: string, ladder: Ladder): Suggestion | null {
  const kept = readSuggestion(text);
  return kept && toldNow(kept, ladder);
}

/** Takes what is kept under a key away: what of it is left. */
function taken(key: string, left: (now: string) => string): string {
  let kept = '';
  settle(key, (now) => {
    kept = left(now);
    return '';
  });
  return kept;
}

/** It is kept for the proposal that it has become. */
function moveKept(key: string, proposal: Proposal, was: Suggestion, ladder: Ladder): void {
  const left = taken(key, (now) => afterSaving(readHere(now, ladder), proposal, was));
  if (left !== '') drafts.write(suggestionKey('', proposal.number), left);
}

function afterSaving(now: Suggestion | null, proposal: Proposal, sent: Suggestion): string {
  if (now === null) return '';
  const { version } = proposal;
  // Where nothing is written yet nothing was saved.
  const left = { ...now, version, saved: saysTheSame(now, sent) && !hasBlank(now.operations) };
  return JSON.stringify(withSkillsOf(left, suggestionOf(proposal)));
}

/** What of a suggestion is still to be sent once this much has arrived. */
function afterSending(now: Suggestion | null, proposal: Proposal, sent: Suggestion): string {
  return now === null || saysTheSame(now, sent) ? '' : afterSaving(now, proposal, sent);
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

/** Whether something of a proposal is written here that the server does not have. */
export function isWrittenOn(number: number, proposal: Proposal | undefined, ladder: Ladder): boolean {
  const kept = readHere(drafts.read(suggestionKey('', number)) ?? '', ladder);
  if (kept === null || kept.saved) return false;
  return proposal === undefined || !saysTheSame(kept, suggestionOf(proposal));
}

/** Where a suggestion is kept: by what it began with, and by its number once it has one. */
export const suggestionKey = (began: string, number: number | null): string =>
  number === null ? `suggest.${began}` : `suggest.${number}`;

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Proposal } from '../../../lib/api';
import { isUnreachable, problemOf } from '../../../lib/problem';
import { isOver, whose } from '../../../lib/whose';
import type { Submission } from '../suggestion/submission';
import type { Suggestion } from '../suggestion/suggestion';
import { type Rewriting, useRewriteProposal } from './rewriteProposal';

interface Autosave {
  /** The draft to save to; null where there is none on the server. */
  number: number | null;
  suggestion: Suggestion;
  /** What was written when the author last paused; null while it is not fit to be sent. */
  settled: Submission | null;
  /** What is written at this moment; null while it is not fit to be sent. */
  written: Submission | null;
  /** While the author sends it, nothing is saved besides. */
  paused: boolean;
  onSaved: (proposal: Proposal, saved: Suggestion) => void;
}

const AGAIN_MS = 5_000;

/** Whether it is worth trying again by itself: nobody has refused anything. */
const mayPass = (error: unknown): boolean => isUnreachable(error) || problemOf(error).status >= 500;

/**
 * Saves a draft to the server at each pause, and when its author leaves it. A refusal stops it until the author changes something; where somebody else
 * saved meanwhile, until they decide. What did not arrive is tried again.
 */
export function useAutosave({ number, suggestion, settled, written, paused, onSaved }: Autosave) {
  const { mutateAsync, error, isPending, reset } = useRewriteProposal();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [tried, setTried] = useState<Submission | null>(null);
  const { saved, version } = suggestion;
  const moved = error !== null && problemOf(error).code === 'version-moved';

  useEffect(() => {
    if (number === null || version === null || saved || !settled || paused || isPending || moved) return;
    if (tried === settled) return;
    setTried(settled);
    const onKept = (proposal: Proposal) => onSaved(proposal, suggestion);
    mutateAsync({ number, version, submission: settled, onKept }).then(
      () => setSavedAt(new Date()),
      // It stands in `error`.
      () => {},
    );
  }, [number, version, saved, suggestion, settled, paused, isPending, moved, tried, mutateAsync, onSaved]);

  useEffect(() => {
    if (error === null || !mayPass(error)) return;
    const again = () => {
      reset();
      setTried(null);
    };
    const timer = setTimeout(again, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [error, reset]);

  /** What is to be saved still; it is not asked for twice. */
  const unsaved = useRef<Rewriting | null>(null);
  useLayoutEffect(() => {
    const open = number !== null && version !== null && written !== null && !saved;
    const waits = open && !paused && !moved && tried !== written;
    const onKept = (proposal: Proposal) => onSaved(proposal, suggestion);
    unsaved.current = waits ? { number, version, submission: written, onKept } : null;
  });
  useEffect(
    () => () => {
      // Of a page that is over nothing is sent; what failed is kept in the browser.
      if (unsaved.current && !isOver(whose.now())) mutateAsync(unsaved.current).catch(() => {});
    },
    [mutateAsync],
  );

  return { error, saving: isPending, savedAt, reset };
}

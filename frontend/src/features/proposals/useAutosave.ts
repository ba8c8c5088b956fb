import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../lib/problem';
import { useRewriteProposal } from './rewriteProposal';
import type { Submission } from './submission';
import type { Suggestion } from './suggestion';

interface Autosave {
  /** The draft to save to; null where there is none on the server. */
  number: number | null;
  suggestion: Suggestion;
  /** What was written when the author last paused; null while it is not fit to be sent. */
  settled: Submission | null;
  onSaved: (version: number, submission: Submission) => void;
}

/**
 * Saves a draft to the server at each pause. A refusal stops it until the author changes something; where somebody else
 * saved meanwhile, until they decide.
 */
export function useAutosave({ number, suggestion, settled, onSaved }: Autosave) {
  const { mutate, error, isPending, reset } = useRewriteProposal();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const tried = useRef<Submission | null>(null);
  const { saved, version } = suggestion;
  const moved = error !== null && problemOf(error).code === 'version-moved';

  useEffect(() => {
    if (number === null || version === null || saved || !settled || isPending || moved) return;
    if (tried.current === settled) return;
    tried.current = settled;
    mutate(
      { number, version, submission: settled },
      {
        onSuccess: (proposal) => {
          setSavedAt(new Date());
          onSaved(proposal.version, settled);
        },
      },
    );
  }, [number, version, saved, settled, isPending, moved, mutate, onSaved]);

  return { error, saving: isPending, savedAt, reset };
}

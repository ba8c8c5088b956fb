import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { OperationForm, Proposal, Ref } from '../../../lib/api';
import { problemOf } from '../../../lib/problem';
import { useLadder } from '../../../profile/ladder/useLadder';
import { missingPlaces, refusedPlaces } from '../places/useEditing';
import { useAutosave } from '../sending/useAutosave';
import { useSending } from '../sending/useSending';
import type { KeptSuggestion } from '../sending/useSuggestion';
import type { Subject } from '../suggestion/subject';
import type { Submission } from '../suggestion/submission';
import { hasBlank, refusalsByOperation, sameOperations, withoutBlanks } from '../suggestion/suggestion';
import { submissionOf } from '../suggestion/title';
import { usePreview } from './previewSuggestion';

const PAUSE_MS = 700;

interface Props {
  kept: KeptSuggestion;
  subjects: Subject[];
  /** Whether some of what it is about is still on its way. */
  loading: boolean;
  /** Whether an address that follows a name is still to come: what is sent waits for it. */
  awaited: boolean;
  /** All that there are. */
  roles: Ref[];
  /** The draft or open proposal that is edited; null for a new suggestion. */
  proposal: Proposal | null;
  member: boolean;
}

/** That the author wanted to send it: to submit it, or to save a draft, which needs no reasons. */
export interface Try {
  submit: boolean;
}

/** Everything that the suggest page does besides writing: keeping, previewing, saving, sending. */
export function useSuggestEditor({ kept, subjects, loading, awaited, roles, proposal, member }: Props) {
  const { suggestion, write, forget } = kept;
  const ladder = useLadder();
  const submission = useMemo(
    () => submissionOf(suggestion, { ladder, subjects, roles }),
    [ladder, suggestion, subjects, roles],
  );
  const savable = useMemo(() => savableOf(submission), [submission]);
  const [settled] = useDebouncedValue(savable, PAUSE_MS);
  const fit = !loading && isFit(settled);
  const own = !kept.followed;

  const sending = useSending({ proposal, member, kept });
  const draft = proposal?.status === 'DRAFT' ? proposal.number : null;
  /** Whether all is saved but what is blank: that stays in this browser. */
  const allButBlanks = savable !== submission && proposal !== null && isSavedIn(proposal, savable);
  const autosave = useAutosave({
    number: draft,
    suggestion,
    settled: own && fit && settled === savable && !allButBlanks ? settled : null,
    written: own && !loading && isFit(savable) && !allButBlanks ? savable : null,
    paused: sending.busy,
    onSaved: kept.saved,
  });
  const preview = usePreview(settled, proposal?.number ?? null, member && fit);

  const failure = sending.failure ?? autosave.error;
  const refused = useRefusals(settled.operations, preview.error ?? failure);
  useReadAgainWhenMoved(preview.error ?? failure);
  const [tried, setTried] = useState<Try | null>(null);
  const missing = useMemo(() => missingPlaces(submission.operations), [submission.operations]);
  const sendNow = (submit: boolean) => {
    const ready = isReady(submission, submit);
    // A guest goes to sign in, whatever is missing yet.
    if (member) setTried(ready ? null : { submit });
    if (!member || ready) void sending.send(submit ? submission : savable, submit);
  };
  const [waiting, setWaiting] = useState<Try | null>(null);
  useEffect(() => {
    if (waiting === null || awaited) return;
    setWaiting(null);
    sendNow(waiting.submit);
  });

  return {
    submission,
    refused,
    missing,
    preview: submission.operations.length > 0 ? preview.data : undefined,
    failure,
    saving: autosave.saving,
    savedAt: autosave.savedAt,
    allButBlanks,
    busy: sending.busy || loading || waiting !== null,
    tried,
    isReady: (submit: boolean) => isReady(submission, submit),
    send: (submit: boolean) => (awaited ? setWaiting({ submit }) : sendNow(submit)),
    startOver: () => {
      sending.forgive();
      autosave.reset();
      forget();
    },
    settle: (version: number) => {
      sending.forgive();
      autosave.reset();
      write({ ...suggestion, version, saved: false });
    },
  };
}

/** Whether a draft of it can be saved. */
const isFit = ({ title, operations }: Submission): boolean =>
  operations.length > 0 && !hasBlank(operations) && title.trim() !== '';

/** Whether it can be sent at all; what is missing is said at its place. A draft may have blanks. */
function isReady(submission: Submission, submit: boolean): boolean {
  return submit ? isFit(submission) && submission.rationale.trim() !== '' : isFit(savableOf(submission));
}

function savableOf(submission: Submission): Submission {
  const operations = withoutBlanks(submission.operations);
  return operations === submission.operations ? submission : { ...submission, operations };
}

/** Whether a proposal says this already. */
const isSavedIn = (proposal: Proposal, { title, rationale, operations }: Submission): boolean =>
  proposal.title === title &&
  proposal.rationale === rationale &&
  sameOperations(proposal.operations, operations);

function useRefusals(operations: OperationForm[], error: unknown) {
  return useMemo(() => {
    const fields = error ? problemOf(error).fields : [];
    return refusedPlaces(operations, refusalsByOperation(fields));
  }, [operations, error]);
}

const MOVED = new Set(['base-moved', 'cell-exists', 'cell-empty']);

/** When the server says that something else is published by now, the page reads what. */
function useReadAgainWhenMoved(error: unknown) {
  const client = useQueryClient();
  useEffect(() => {
    if (error && MOVED.has(problemOf(error).code)) {
      void client.invalidateQueries({ queryKey: ['skill'] });
    }
  }, [client, error]);
}

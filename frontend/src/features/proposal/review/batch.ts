import { changeKey, proposedValues, proposedWords, withWords } from '../../../change/reading';
import type { ChangeClass, FieldValues, Proposal, ProposedChange, Verdict } from '../../../lib/api';
import { withoutSent } from '../../../lib/drafts';
import type { Ladder } from '../../../profile/ladder/ladder';
import { fieldAt } from '../../../profile/skillFields';

// A review being written, and what of it is sent: one verdict with its remarks and wordings, in one go.

/** What somebody may say of a proposal as a whole: a verdict, or that it ends here. */
export type Judgement = Verdict | 'REJECT';

export interface Remark {
  body: string;
  blocking: boolean;
}

/** What is written so far. Remarks and wordings stand by what they are about, so that a new patch set loses none. */
export interface ReviewDraft {
  verdict: Judgement | null;
  body: string;
  /** The class that the reviewer holds it for; null where they go with what was derived. */
  raisedTo: ChangeClass | null;
  remarks: Record<string, Remark>;
  wordings: Record<string, string>;
}

export const EMPTY: ReviewDraft = { verdict: null, body: '', raisedTo: null, remarks: {}, wordings: {} };

export interface Batch {
  patchSet: number;
  verdict: Verdict;
  body: string;
  changeClass?: ChangeClass;
  comments: { operation: number; body: string; blocking: boolean }[];
  suggestions?: { position: number; proposed: FieldValues }[];
}

const DEPTH: ChangeClass[] = ['EDITORIAL', 'CLARIFYING', 'BAR', 'STRUCTURAL'];

/** The classes that a reviewer may raise it to: a class is never lowered. */
export const deeperThan = (changeClass: ChangeClass): ChangeClass[] =>
  DEPTH.slice(DEPTH.indexOf(changeClass) + 1);

/** Whether other words may be offered for a change. */
export const canBeWorded = (change: ProposedChange): boolean =>
  (change.kind === 'EXPECTATION' || fieldAt(change)?.part === 'text') && proposedWords(change) !== null;

/** Words that are offered count only where they are others than what is proposed. */
const isOther = (change: ProposedChange, words: string | undefined): words is string =>
  words !== undefined && words.trim() !== '' && words.trim() !== proposedWords(change);

/** What is sent for a patch set. A comment raises nothing, and what is not written is left out. */
export function batchOf(ladder: Ladder, draft: ReviewDraft, verdict: Verdict, proposal: Proposal): Batch {
  const { patchSet, changes, changeClass } = proposal;
  const raised = verdict !== 'COMMENT' && draft.raisedTo && deeperThan(changeClass).includes(draft.raisedTo);
  const comments = changes.flatMap((change) => {
    const remark = draft.remarks[changeKey(ladder, change)];
    return remark && remark.body.trim() !== '' ? [{ operation: change.position, ...remark }] : [];
  });
  const suggestions = changes.flatMap((change) => {
    const words = draft.wordings[changeKey(ladder, change)];
    if (!canBeWorded(change) || !isOther(change, words)) return [];
    return [{ position: change.position, proposed: withWords(proposedValues(change), words.trim()) }];
  });
  return {
    patchSet,
    verdict,
    body: draft.body.trim(),
    ...(raised && draft.raisedTo ? { changeClass: draft.raisedTo } : {}),
    comments,
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

/** What stays of a review once it has arrived as it was: only what was written meanwhile; null where nothing was. */
export function afterSending(now: ReviewDraft, sent: ReviewDraft): ReviewDraft | null {
  const written = <T>(all: Record<string, T>, was: Record<string, T>) =>
    Object.fromEntries(
      Object.entries(all).filter(([key, one]) => JSON.stringify(one) !== JSON.stringify(was[key])),
    );
  const left: ReviewDraft = {
    verdict: now.verdict === sent.verdict ? null : now.verdict,
    body: withoutSent(now.body, sent.body),
    raisedTo: now.raisedTo === sent.raisedTo ? null : now.raisedTo,
    remarks: written(now.remarks, sent.remarks),
    wordings: written(now.wordings, sent.wordings),
  };
  // Words that were begun on are no second verdict.
  const verdict = left.body === '' ? left.verdict : (left.verdict ?? 'COMMENT');
  return JSON.stringify(left) === JSON.stringify(EMPTY) ? null : { ...left, verdict };
}

/** What was written about changes that are proposed no more: shown, so that no words are lost. */
export function stranded(ladder: Ladder, draft: ReviewDraft, changes: ProposedChange[]): string[] {
  const here = new Set(changes.map((each) => changeKey(ladder, each)));
  const gone = <T>(of: Record<string, T>) => Object.entries(of).filter(([key]) => !here.has(key));
  return [
    ...gone(draft.remarks).map(([, { body }]) => body),
    ...gone(draft.wordings).map(([, words]) => words),
  ].filter((words) => words.trim() !== '');
}

/** As much of it as is sent: without what is stranded. */
export function withoutStranded(ladder: Ladder, draft: ReviewDraft, changes: ProposedChange[]): ReviewDraft {
  const here = new Set(changes.map((each) => changeKey(ladder, each)));
  const kept = <T>(of: Record<string, T>) =>
    Object.fromEntries(Object.entries(of).filter(([key]) => here.has(key)));
  return { ...draft, remarks: kept(draft.remarks), wordings: kept(draft.wordings) };
}

export type PartsOf = Pick<Batch, 'comments' | 'suggestions'>;

/** Whether anything is written but a verdict chosen. */
export function isWritten(ladder: Ladder, draft: ReviewDraft, proposal: Proposal): boolean {
  const { body, comments, suggestions = [] } = batchOf(ladder, draft, 'COMMENT', proposal);
  const along = comments.length + suggestions.length + stranded(ladder, draft, proposal.changes).length;
  return body !== '' || along > 0;
}

import { describe, expect, it } from 'vitest';
import { changeKey } from '../../../change/reading';
import { sampleChange, sampleProposal } from '../../../change/sample.fixture';
import { sampleLadder } from '../../../profile/ladder/ladder.fixture';
import {
  afterSending,
  batchOf,
  deeperThan,
  EMPTY,
  isWritten,
  type ReviewDraft,
  stranded,
  withoutStranded,
} from './batch';

const ladder = sampleLadder();
const senior = sampleChange({ position: 0 });
const lead = sampleChange({ position: 1, level: 'lead' });
const proposal = sampleProposal({ patchSet: 2, changes: [senior, lead] });

const draft = (part: Partial<ReviewDraft> = {}): ReviewDraft => ({ ...EMPTY, ...part });

describe('A review', () => {
  it('is sent as one: verdict, remarks and wordings at the places where the changes stand', () => {
    const written = draft({
      body: ' Nearly. ',
      remarks: { [changeKey(ladder, lead)]: { body: 'Why here?', blocking: true } },
      wordings: { [changeKey(ladder, senior)]: 'Runs tracking that teams share.' },
    });
    expect(batchOf(ladder, written, 'REQUEST_CHANGES', proposal)).toEqual({
      patchSet: 2,
      verdict: 'REQUEST_CHANGES',
      body: 'Nearly.',
      comments: [{ operation: 1, body: 'Why here?', blocking: true }],
      suggestions: [
        {
          position: 0,
          proposed: {
            description: 'Runs tracking that teams share.',
            requirement: 'OPTIONAL',
            proficiency: null,
          },
        },
      ],
    });
  });

  it('follows a change to its place in a newer patch set', () => {
    const written = draft({ remarks: { [changeKey(ladder, lead)]: { body: 'Why?', blocking: false } } });
    const moved = { ...proposal, changes: [{ ...lead, position: 0 }] };
    expect(batchOf(ladder, written, 'COMMENT', moved).comments).toEqual([
      { operation: 0, body: 'Why?', blocking: false },
    ]);
  });

  it('leaves out what says nothing: empty remarks, and wordings that are what is proposed', () => {
    const written = draft({
      remarks: { [changeKey(ladder, senior)]: { body: '  ', blocking: true } },
      wordings: { [changeKey(ladder, senior)]: 'Runs shared tracking. ', [changeKey(ladder, lead)]: '' },
    });
    const batch = batchOf(ladder, written, 'APPROVE', proposal);
    expect(batch).toEqual({ patchSet: 2, verdict: 'APPROVE', body: '', comments: [] });
    expect(isWritten(ladder, written, proposal)).toBe(false);
  });

  it('offers no words where a place is taken away', () => {
    const removed = sampleChange({ act: 'REMOVED', after: null });
    const written = draft({ wordings: { [changeKey(ladder, removed)]: 'Stay.' } });
    expect(
      batchOf(ladder, written, 'COMMENT', { ...proposal, changes: [removed] }).suggestions,
    ).toBeUndefined();
  });

  it('raises the class with a verdict only, and never lowers it', () => {
    expect(deeperThan('CLARIFYING')).toEqual(['BAR', 'STRUCTURAL']);
    expect(deeperThan('STRUCTURAL')).toEqual([]);
    expect(batchOf(ladder, draft({ raisedTo: 'BAR' }), 'APPROVE', proposal).changeClass).toBe('BAR');
    expect(batchOf(ladder, draft({ raisedTo: 'BAR' }), 'COMMENT', proposal).changeClass).toBeUndefined();
    expect(
      batchOf(ladder, draft({ raisedTo: 'EDITORIAL' }), 'APPROVE', proposal).changeClass,
    ).toBeUndefined();
  });

  it('names what was written about changes that are gone', () => {
    const written = draft({
      remarks: { [changeKey(ladder, lead)]: { body: 'Why?', blocking: false } },
      wordings: { [changeKey(ladder, senior)]: 'Kept.' },
    });
    expect(stranded(ladder, written, [senior])).toEqual(['Why?']);
  });
});

describe('A review that has arrived', () => {
  const sent: ReviewDraft = {
    verdict: 'APPROVE',
    body: 'Good.',
    raisedTo: null,
    remarks: { a: { body: 'Which?', blocking: false } },
    wordings: { b: 'Other words' },
  };

  it('leaves nothing where nothing was written meanwhile', () => {
    expect(afterSending(sent, sent)).toBeNull();
  });

  it('leaves what was written meanwhile, and no more', () => {
    const now: ReviewDraft = {
      ...sent,
      body: 'Good. And yet',
      remarks: { ...sent.remarks, c: { body: 'One more', blocking: true } },
    };
    expect(afterSending(now, sent)).toEqual({
      verdict: 'COMMENT',
      body: 'And yet',
      raisedTo: null,
      remarks: { c: { body: 'One more', blocking: true } },
      wordings: {},
    });
  });

  it('leaves what stands at changes that are proposed no more: it was not sent', () => {
    const change = sampleChange();
    const stranded = withoutStranded(ladder, sent, [change]);
    expect(afterSending(sent, stranded)?.remarks).toEqual(sent.remarks);
  });
});

import type { Proposal, ProposalCard, Review } from '../lib/api';

// Proposals for tests: plain ones, unless told otherwise.

const role = { id: 'ds', slug: 'data-scientist', name: 'Data Scientist' };
const skill = { id: 's1', slug: 'ml-experiment-tracking', name: 'ML Experiment Tracking' };
export const ines = { id: 'a1', handle: 'ines', name: 'Ines Marek' };
export const lena = { id: 'a2', handle: 'lena', name: 'Lena Vogt' };
export const omar = { id: 'a3', handle: 'omar', name: 'Omar Haddad' };

type Change = Proposal['changes'][number];

export function sampleChange(change: Partial<Change> = {}): Change {
  return {
    position: 0,
    state: 'CLEAN',
    changeClass: 'CLARIFYING',
    skill,
    kind: 'EXPECTATION',
    act: 'EDITED',
    cell: 'c1',
    role,
    level: 'senior',
    before: { description: 'Runs tracking.', requirement: 'OPTIONAL', proficiency: null },
    after: { description: 'Runs shared tracking.', requirement: 'OPTIONAL', proficiency: null },
    published: { description: 'Runs tracking.', requirement: 'OPTIONAL', proficiency: null },
    textBefore: null,
    textAfter: null,
    textPublished: null,
    ladder: [],
    ladderPublished: [],
    wordsLeftOut: false,
    words: [
      { op: 'EQUAL', text: 'Runs ' },
      { op: 'INSERT', text: 'shared ' },
      { op: 'EQUAL', text: 'tracking.' },
    ],
    statements: [{ op: 'EDITED', runs: 3 }],
    sentence: '1 word added.',
    conflicts: [],
    collision: null,
    ...change,
  };
}

export function sampleReview(change: Partial<Review> = {}): Review {
  return {
    id: 'r1',
    reviewer: lena,
    patchSet: 1,
    verdict: 'APPROVE',
    body: '',
    bodyHtml: '',
    bodyLeftOut: false,
    givenAt: '2026-03-01T10:00:00Z',
    state: 'STANDING',
    sentence: 'The approval stands.',
    raisedTo: null,
    ended: null,
    allowedActions: [],
    ...change,
  };
}

export function sampleProposal(change: Partial<Proposal> = {}): Proposal {
  return {
    id: 'p1',
    number: 7,
    title: 'Change Data Scientist, Senior of ML Experiment Tracking',
    rationale: 'Sharing is what counts.',
    status: 'IN_REVIEW',
    version: 3,
    author: ines,
    createdAt: '2026-03-01T09:00:00Z',
    updatedAt: '2026-03-01T09:00:00Z',
    submittedAt: '2026-03-01T09:00:00Z',
    closedAt: null,
    closedBy: null,
    closeReason: null,
    adoptedBy: null,
    patchSet: 1,
    patchSets: [
      {
        number: 1,
        uploader: ines,
        rationale: '',
        rationaleLeftOut: false,
        createdAt: '2026-03-01T09:00:00Z',
      },
    ],
    changeClass: 'CLARIFYING',
    skills: [skill],
    operations: [],
    changes: [sampleChange()],
    merge: 'CLEAN',
    publishable: false,
    checks: [],
    sentence: 'Needs 1 approval from a reviewer or owner of MLOps: Lena Vogt.',
    turn: {
      who: 'REVIEWERS',
      reason: 'Submitted.',
      since: '2026-03-01T09:00:00Z',
      escalated: 0,
      remindedAt: null,
    },
    reviews: [],
    earlierReviews: null,
    revisions: [],
    overlaps: [],
    coAuthors: [],
    madeOf: null,
    supersededBy: null,
    expiresAt: null,
    assigned: [],
    claim: null,
    myTurn: null,
    findings: [],
    suggestions: [],
    allowedActions: [],
    timeline: [],
    ...change,
  };
}

export const sampleCard = (change: Partial<ProposalCard> = {}): ProposalCard => ({
  number: 7,
  title: 'Say it better',
  status: 'IN_REVIEW',
  changeClass: 'CLARIFYING',
  author: ines,
  skills: [],
  createdAt: '2026-03-01T09:00:00Z',
  updatedAt: '2026-03-01T09:00:00Z',
  comments: 0,
  turn: { who: 'REVIEWERS', reason: 'Submitted.', since: '2026-03-01T09:00:00Z' },
  sentence: 'Waits for a reviewer.',
  assigned: [],
  claim: null,
  myTurn: null,
  end: null,
  escalated: 0,
  bar: null,
  allowedActions: [],
  ...change,
});

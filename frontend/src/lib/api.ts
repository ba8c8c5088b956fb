/** What the server says, by name. */
export type Level = 'JUNIOR' | 'MIDDLE' | 'SENIOR' | 'LEAD' | 'PRINCIPAL';
export type Requirement = 'MANDATORY' | 'OPTIONAL';
export type Proficiency = 'AWARENESS' | 'WORKING' | 'ADVANCED' | 'EXPERT';
export type ChangeClass = 'EDITORIAL' | 'CLARIFYING' | 'BAR' | 'STRUCTURAL';
export type Status =
  | 'DRAFT'
  | 'HELD'
  | 'IN_REVIEW'
  | 'CHANGES_REQUESTED'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'SUPERSEDED';
export type Verdict = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
export type Notify = 'PARTICIPATING' | 'PUBLISHED' | 'PROPOSALS' | 'EVERYTHING' | 'MUTED';
export type WatchReason = 'CHOSEN' | 'AUTHOR' | 'REVIEWED' | 'COMMENTED';
export type GrantKind = 'OWNER' | 'REVIEWER' | 'MODERATOR' | 'ADMIN';
export type ScopeKind = 'SITE' | 'DOMAIN' | 'GROUP' | 'SKILL' | 'ROLE';

export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface AccountRef {
  id: string;
  handle: string;
  name: string;
}
export interface Ref {
  id: string;
  slug: string;
  name: string;
}
export interface Expectation {
  description: string;
  requirement: Requirement;
  proficiency: Proficiency | null;
}
export interface WordEdit {
  op: 'EQUAL' | 'INSERT' | 'DELETE';
  text: string;
}

export interface Scope {
  kind: ScopeKind;
  id: string | null;
}
export interface Me {
  account: AccountRef | null;
  grants: { kind: GrantKind; scope: Scope; scopeName: string }[];
}
export interface SignIn {
  providers: { id: string; name: string; href: string }[];
  demonstration: { handle: string; name: string; about: string; password: string }[];
}
export interface GrantView {
  id: string;
  account: AccountRef;
  kind: GrantKind;
  scope: Scope;
  scopeName: string;
  givenBy: AccountRef | null;
  givenAt: string;
}

export interface SkillCard extends Ref {
  summary: string | null;
  revision: number;
  publishedAt: string;
  roles: number;
  roleSlugs: string[];
  mandatory: number;
  optional: number;
}
export interface Catalog {
  domains: (Ref & { skills: number; groups: (Ref & { skills: SkillCard[] })[] })[];
  roles: (Ref & { skills: number })[];
}
export interface CellView extends Expectation {
  cell: string;
  role: string;
  level: Level;
}
export interface SkillProfile extends Ref {
  summary: string | null;
  domain: Ref;
  group: Ref;
  revision: number;
  roles: Ref[];
  levels: { level: Level; name: string; rank: number }[];
  expectations: CellView[];
  figures: { roles: number; levels: number; mandatory: number; optional: number };
  updated: {
    revision: number;
    publishedAt: string;
    author: AccountRef | null;
    changeClass: ChangeClass;
    proposal: number | null;
  };
}
export interface Change {
  kind: 'NAME' | 'SUMMARY' | 'ROLE' | 'EXPECTATION';
  act: 'ADDED' | 'EDITED' | 'REMOVED';
  cell: string | null;
  role: Ref | null;
  level: Level | null;
  before: Expectation | null;
  after: Expectation | null;
  textBefore: string | null;
  textAfter: string | null;
  words: WordEdit[];
  sentence: string;
}
export interface Revision {
  revision: number;
  publication: number;
  publishedAt: string;
  author: AccountRef | null;
  coAuthors: AccountRef[];
  approvers: AccountRef[];
  rationale: string;
  changeClass: ChangeClass;
  proposal: number | null;
  changes: Change[];
}
export interface Comparison {
  from: number;
  to: number;
  changes: Change[];
}
export interface Blame {
  cell: string;
  revision: number;
  publishedAt: string;
  author: AccountRef | null;
  changeClass: ChangeClass;
  proposal: number | null;
}

export interface Turn {
  who: 'AUTHOR' | 'REVIEWERS' | 'NOBODY';
  reason: string;
  since: string;
}
export interface ProposalCard {
  number: number;
  title: string;
  status: Status;
  changeClass: ChangeClass;
  author: AccountRef;
  skills: Ref[];
  createdAt: string;
  updatedAt: string;
  comments: number;
  turn: Turn;
  sentence: string;
}
export interface SkillMine {
  signedIn: boolean;
  allowedActions: ('WATCH' | 'SUGGEST' | 'COMMENT')[];
  watch: { notify: Notify; reason: WatchReason; since: string } | null;
  watchers: number;
  drafts: { number: number; title: string; updatedAt: string }[];
  openProposals: number;
  threads: number;
}
export interface Home {
  recentlyPublished: {
    skill: Ref;
    revision: number;
    publishedAt: string;
    author: AccountRef | null;
    changeClass: ChangeClass;
    proposal: number | null;
    sentence: string;
  }[];
  waitingForReview: ProposalCard[];
  figures: { skills: number; expectations: number; roles: number; openProposals: number };
  myTurn: ProposalCard[];
}

export interface FieldValues {
  text?: string | null;
  description?: string | null;
  requirement?: Requirement | null;
  proficiency?: Proficiency | null;
}
export interface OperationForm {
  type: 'SetName' | 'SetSummary' | 'AddExpectation' | 'EditExpectation' | 'RemoveExpectation';
  skill: string;
  role?: string | null;
  level?: Level | null;
  base?: FieldValues | null;
  proposed?: FieldValues | null;
}
export type MergeState = 'CLEAN' | 'OUTDATED' | 'CONFLICTED' | 'ALREADY_SO';
export interface ProposedChange {
  position: number;
  state: MergeState;
  changeClass: ChangeClass;
  skill: Ref;
  kind: 'NAME' | 'SUMMARY' | 'EXPECTATION';
  act: 'ADDED' | 'EDITED' | 'REMOVED';
  cell: string | null;
  role: Ref | null;
  level: Level | null;
  before: Expectation | null;
  after: Expectation | null;
  published: Expectation | null;
  textBefore: string | null;
  textAfter: string | null;
  textPublished: string | null;
  words: WordEdit[];
  sentence: string;
  conflicts: string[];
}
export interface Check {
  code: string;
  state: 'MET' | 'NOT_MET' | 'NOT_APPLICABLE';
  sentence: string;
}
export interface Overlap {
  number: number;
  title: string;
  author: AccountRef;
  position: number;
}
export interface Review {
  id: string;
  reviewer: AccountRef;
  patchSet: number;
  verdict: Verdict;
  body: string;
  bodyHtml: string;
  givenAt: string;
  state: 'STANDING' | 'REPLACED' | 'OUTDATED' | 'NOTE';
  sentence: string;
}
export type ProposalAct =
  | 'EDIT'
  | 'SUBMIT'
  | 'DELETE'
  | 'WITHDRAW'
  | 'REVIEW'
  | 'APPROVE'
  | 'REJECT'
  | 'PUBLISH';
export interface PatchSetRef {
  number: number;
  uploader: AccountRef;
  rationale: string;
  createdAt: string;
}
export interface Proposal {
  id: string;
  number: number;
  title: string;
  rationale: string;
  status: Status;
  version: number;
  author: AccountRef;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
  closedAt: string | null;
  closedBy: AccountRef | null;
  closeReason: string | null;
  patchSet: number;
  patchSets: PatchSetRef[];
  changeClass: ChangeClass;
  skills: Ref[];
  operations: OperationForm[];
  changes: ProposedChange[];
  merge: MergeState;
  publishable: boolean;
  checks: Check[];
  sentence: string;
  turn: Turn;
  reviews: Review[];
  revisions: { skill: Ref; revision: number }[];
  overlaps: Overlap[];
  allowedActions: ProposalAct[];
  timeline: { at: string; actor: AccountRef | null; kind: string; sentence: string }[];
}
export interface PatchSet extends PatchSetRef {
  changes: ProposedChange[];
}
export interface Preview {
  changeClass: ChangeClass;
  changes: ProposedChange[];
  overlaps: Overlap[];
  fields: { field: string; message: string }[];
}

export interface Comment {
  id: string;
  author: AccountRef;
  body: string | null;
  bodyHtml: string | null;
  state: 'VISIBLE' | 'REMOVED' | 'HIDDEN';
  hideReason: string | null;
  review: string | null;
  verdict: Verdict | null;
  postedAt: string;
  editedAt: string | null;
  edits: number;
  allowedActions: ('EDIT' | 'REMOVE' | 'HIDE')[];
}
export interface Thread {
  id: string;
  subject: { kind: 'SKILL' | 'EXPECTATION' | 'PROPOSAL'; id: string; proposal: number | null };
  cell: string | null;
  role: Ref | null;
  level: Level | null;
  revision: number | null;
  patchSet: number | null;
  quote: string | null;
  changedSince: boolean;
  blocking: boolean;
  state: 'OPEN' | 'RESOLVED';
  resolvedBy: AccountRef | null;
  startedAt: string;
  comments: Comment[];
  allowedActions: ('REPLY' | 'RESOLVE' | 'REOPEN')[];
}
export interface Watch {
  scope: 'SKILL' | 'PROPOSAL';
  ref: string;
  title: string;
  notify: Notify;
  reason: WatchReason;
  since: string;
}
export interface Notification {
  id: string;
  kind: string;
  reason: 'AUTHOR' | 'REVIEWER' | 'PARTICIPANT' | 'WATCHER';
  actor: AccountRef | null;
  sentence: string;
  href: string;
  skill: Ref | null;
  proposal: number | null;
  state: 'UNREAD' | 'DONE' | 'SAVED';
  occurredAt: string;
}

import type { components } from '../generated/api';

/** What the server says, by name: the generated types under the words of the product. */
type Schemas = components['schemas'];

export type SkillProfile = Schemas['SkillProfile'];
export type CellView = Schemas['CellView'];
/** A level and a proficiency by their addresses: which there are, the ladder says. */
export type Level = CellView['level'];
export type Requirement = NonNullable<CellView['requirement']>;
export type Proficiency = NonNullable<CellView['proficiency']>;
export type LadderView = Schemas['LadderView'];
export type Expectation = Schemas['Expectation'];
export type WordEdit = Schemas['WordEdit'];
export type StatementPart = Schemas['StatementPart'];
export type WordsPreview = Schemas['WordsPreview'];
export type AccountRef = Schemas['AccountRef'];
export type Ref = Schemas['SkillRef'];
export type Catalog = Schemas['Catalog'];
export type SkillCard = Schemas['SkillCard'];
export type CheckedPlace = Schemas['CheckedPlace'];
export type Severity = CheckedPlace['severity'];
export type Change = Schemas['Change'];
export type Revision = Schemas['Revision'];
export type Comparison = Schemas['Comparison'];
export type Blame = Schemas['Blame'];
export type ChangeClass = Revision['changeClass'];

export type Taxonomy = Schemas['TaxonomyView'];
export type TaxonomyEntry = Taxonomy['domains'][number];
export type Touches = Schemas['Touches'];
export type TaxonomyChange = Schemas['TaxonomyChange'];
export type RoleMerging = Schemas['RoleMerging'];
export type CollidingPlace = Schemas['CollidingPlace'];
export type RungsOfRole = Schemas['RungsOfRole'];
export type Reshaped = Schemas['Reshaped'];

export type Community = Schemas['CommunityView'];
export type SetUp = Schemas['SetUp'];
export type Demonstration = Schemas['Demonstration'];

export type Me = Schemas['Me'];
export type SignIn = Schemas['SignIn'];
export type GrantView = Schemas['GrantView'];
export type GrantKind = GrantView['kind'];
export type Scope = Schemas['Scope'];
export type ScopeKind = Scope['kind'];

export type Home = Schemas['Home'];
export type SkillMine = Schemas['SkillMine'];
export type ProposalCard = Schemas['ProposalCard'] & {
  assigned?: AccountRef[];
  claim?: Schemas['Claim'] | null;
  myTurn?: Schemas['MyTurn'] | null;
  escalated?: number;
};

export type Proposal = Schemas['Proposal'];
export type ActAnswer = Schemas['ActAnswer'];
export type Status = Proposal['status'];
export type PatchSet = Schemas['PatchSet'];
export type ProposedChange = Schemas['ProposedChange'];
export type Wording = Schemas['Suggestion'] & { positionNow?: number | null };
export type TimelineEntry = Schemas['TimelineEntry'];
export type Preview = Schemas['Preview'];
export type Check = Schemas['Check'];
export type Overlap = Schemas['Overlap'];
export type Review = Schemas['Review'];
export type Verdict = Review['verdict'];
export type OperationForm = Schemas['OperationForm'];
export type FieldValues = Schemas['FieldValues'];
export type LadderRung = Schemas['LadderRung'];
export type Finding = Schemas['ProposalFinding'];

export type Thread = Schemas['Thread'];
export type Comment = Schemas['Comment'];
export type HeldComment = Schemas['HeldComment'];
export type HiddenComment = Schemas['HiddenComment'];
export type HiddenText = Schemas['HiddenText'];
export type Watch = Schemas['Watch'];
export type Notify = Watch['notify'];
export type Notification = Schemas['Notification'];
/** What a person is told of one proposal or skill, by the newest of it. */
export type Subject = Schemas['InboxRow'];

export type ImportRun = Schemas['ImportView'];
export type ImportReport = Schemas['ImportReport'];
export type ImportLine = Schemas['ReportLine'];
export type ImportResult = Schemas['ImportResult'];
export type ImportDecision = Schemas['ConfirmForm'];
export type ImportHeads = Schemas['ImportHeads'];
export type ImportHead = Schemas['HeadView'];
export type SaidHead = Schemas['HeadForm'];
export type ImportWord = Schemas['WordView'];
export type SaidWord = Schemas['WordForm'];

export type Changes = Schemas['Changes'];
export type Happened = Schemas['Happened'];

export interface Page<T> {
  items: T[];
  next: string | null;
}

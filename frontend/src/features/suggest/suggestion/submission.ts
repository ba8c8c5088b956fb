import type { OperationForm } from '../../../lib/api';

/** What an author sends: for a draft, and for each new patch set. */
export interface Submission {
  title: string;
  rationale: string;
  operations: OperationForm[];
}

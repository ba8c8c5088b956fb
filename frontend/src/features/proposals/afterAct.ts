import type { QueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';

/** After an act on a proposal: the answer is its new state, and whatever counts or lists proposals is read again. */
export function afterAct(client: QueryClient, proposal: Proposal): void {
  client.setQueryData(['proposal', proposal.number], proposal);
  for (const noun of ['proposals', 'home', 'skill', 'threads']) {
    void client.invalidateQueries({ queryKey: [noun] });
  }
}

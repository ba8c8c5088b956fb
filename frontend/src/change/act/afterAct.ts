import type { QueryClient } from '@tanstack/react-query';
import type { ActAnswer, Proposal } from '../../lib/api';
import { standsOtherwise } from '../../lib/problem';
import { keepProposal, readShown } from './readProposal';

/** Where it is kept which patch set the reader's own act has made: it is shown at once. */
export const ownPatchSet = (number: number) => ['proposal', number, 'own'];

const keepOwn = (client: QueryClient, number: number, patchSet: number) =>
  client.setQueryData<number>(ownPatchSet(number), (made) => Math.max(made ?? 0, patchSet));

/** After an act on a proposal: it is read again, and so is whatever counts or lists proposals. */
export function afterAct(client: QueryClient, { number, patchSet }: ActAnswer): Promise<void> {
  keepOwn(client, number, patchSet);
  return readProposalAgain(client, number);
}

/** The same where the answer is the proposal as it is now; before it was sent, it was known so many times. */
export function afterWriting(client: QueryClient, proposal: Proposal, known: number): void {
  keepOwn(client, proposal.number, proposal.patchSet);
  void keepProposal(client, proposal, known);
  readLists(client);
}

/** After the reader gave up what they opened again: a patch set of that number will be another. */
export function afterPuttingBack(client: QueryClient, number: number): Promise<void> {
  client.removeQueries({ queryKey: ownPatchSet(number) });
  return readProposalAgain(client, number);
}

/** After a draft was saved, which nobody but its author sees: only what lists their drafts is old, once it is shown. */
export function afterSaving(client: QueryClient, draft: Proposal, known: number): void {
  void keepProposal(client, draft, known);
  void client.invalidateQueries({
    predicate: ({ queryKey: [noun, , part] }) =>
      noun === 'proposals' || (noun === 'skill' && part === 'mine'),
    refetchType: 'none',
  });
}

/** Where it is kept since when a proposal stands otherwise than it was read before. */
export const otherwiseSince = (number: number) => ['proposal', number, 'otherwise'];

/** Where nothing is known of how it stands now. */
export async function readProposalAgain(client: QueryClient, number: number): Promise<void> {
  client.setQueryData(otherwiseSince(number), Date.now());
  readLists(client);
  await readShown(client, number);
}

/** After an act was refused: where the page offered what is not to be done as it stands, it learns how that is. */
export const afterRefusal = (client: QueryClient, number: number) => (error: Error) =>
  standsOtherwise(error) ? readProposalAgain(client, number) : undefined;

function readLists(client: QueryClient) {
  for (const noun of ['proposals', 'proposal-preview', 'home', 'skill', 'threads']) {
    void client.invalidateQueries({ queryKey: [noun] });
  }
}

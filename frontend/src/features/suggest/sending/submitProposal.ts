import { useMutation, useQueryClient } from '@tanstack/react-query';
import { afterAct, afterRefusal } from '../../../change/act/afterAct';
import type { ActAnswer } from '../../../lib/api';
import { call } from '../../../lib/http';
import { writerOf } from './draftWriter';

/** Hands a draft over to the reviewers, once what is being saved of it has arrived. */
export function useSubmitProposal(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      writerOf(number).write(() => call<ActAnswer>('POST', `/api/proposals/${number}/submit`, {})),
    onSuccess: (answer) => afterAct(client, answer),
    onError: afterRefusal(client, number),
  });
}

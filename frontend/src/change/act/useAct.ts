import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActAnswer } from '../../lib/api';
import { call, type Method } from '../../lib/http';
import { afterAct, afterRefusal } from './afterAct';

type Nothing = Record<string, never>;

/** What each act on a proposal is sent with. */
export interface Acts {
  publish: { patchSet: number };
  override: { patchSet: number; reason: string };
  release: { patchSet: number };
  reject: { reason: string };
  withdraw: { reason: string | null };
  reopen: Nothing;
  adopt: Nothing;
  offer: Nothing;
  supersede: { by: number; reason: string | null };
}

/** Does one thing with a proposal as a whole. */
export const useAct = <A extends keyof Acts>(number: number, act: A) =>
  useRequest(number, (body: Acts[A]) => ['POST', act, body]);

/** Says, or says no more, that somebody looks at it now: seen by all, binding nobody. */
export const useClaim = (number: number) =>
  useRequest(number, (claims: boolean) => (claims ? ['POST', 'claim', {}] : ['DELETE', 'claim']));

/** What is under way on a proposal as a whole. */
export const actsOn = (number: number) => ['act', number];

/**
 * Sends something below a proposal's address that is an act on it; done is it once the page shows what came of it. Where
 * it was refused because the proposal has moved on, or is not theirs to act on any more, the page learns how. The next act
 * waits for the one before.
 */
export function useRequest<T>(
  number: number,
  request: (given: T) => [method: Method, below: string, body?: unknown, headers?: Record<string, string>],
) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: actsOn(number),
    scope: { id: actsOn(number).join() },
    mutationFn: (given: T) => {
      const [method, below, body, headers] = request(given);
      return call<ActAnswer>(method, `/api/proposals/${number}/${below}`, body, headers);
    },
    onSuccess: (answer) => afterAct(client, answer),
    onError: afterRefusal(client, number),
  });
}

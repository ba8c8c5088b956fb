import { useRequest } from '../../../change/act/useAct';

/** Takes an offered wording in, as the next patch set. */
export const useApply = (number: number) =>
  useRequest(number, (wording: string) => ['POST', `suggestions/${wording}/apply`, {}]);

/** Leaves what is proposed as it is. */
export const useDecline = (number: number) =>
  useRequest(number, (wording: string) => ['POST', `suggestions/${wording}/decline`, {}]);

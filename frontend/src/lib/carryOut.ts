import type { UseMutationResult } from '@tanstack/react-query';

interface Then<Data> {
  onSuccess: (data: Data) => void;
  /** What failed stands in the mutation, too, for the page to show. */
  onError?: (error: Error) => void;
}

/**
 * Carries a mutation out, and then says so: also where the page has moved on meanwhile and what asked for it is gone, as
 * happens when the news of an act comes before its answer.
 */
export function carryOut<Data, Given>(
  { mutateAsync }: Pick<UseMutationResult<Data, Error, Given>, 'mutateAsync'>,
  given: Given,
  { onSuccess, onError = () => {} }: Then<Data>,
): void {
  mutateAsync(given).then(onSuccess, onError);
}

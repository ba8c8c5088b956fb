import type { UseMutationResult } from '@tanstack/react-query';

interface Then<Data> {
  onSuccess: (data: Data) => void;
  /** What failed stands in the mutation, too, for the page to show. */
  onError?: (error: Error) => void;
}

/** What is under way, by who carries it out. */
const underWay = new WeakMap<object, Set<string>>();

/**
 * Carries a mutation out, once however often it is pressed before the answer, and then says so: also where the page has
 * moved on meanwhile and what asked for it is gone, as happens when the news of an act comes before its answer.
 */
export function carryOut<Data, Given>(
  { mutateAsync }: Pick<UseMutationResult<Data, Error, Given>, 'mutateAsync'>,
  given: Given,
  { onSuccess, onError = () => {} }: Then<Data>,
): void {
  const acts = underWay.get(mutateAsync) ?? new Set();
  underWay.set(mutateAsync, acts);
  const act = JSON.stringify(given) ?? '';
  if (acts.has(act)) return;
  acts.add(act);
  mutateAsync(given)
    .finally(() => acts.delete(act))
    .then(onSuccess, onError);
}

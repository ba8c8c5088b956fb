import type { UseMutationResult } from '@tanstack/react-query';

interface Then<Data> {
  onSuccess: (data: Data) => void;
  /** What failed stands in the mutation, too, for the page to show. */
  onError?: (error: Error) => void;
}

/** What is under way in its order, by who carries it out. */
const underWay = new WeakMap<object, string[]>();

/**
 * Carries a mutation out, once however often it is pressed before the answer, unless something else was wanted in between,
 * and then says so: also where the page has
 * moved on meanwhile and what asked for it is gone, as happens when the news of an act comes before its answer.
 */
export function carryOut<Data, Given>(
  { mutateAsync }: Pick<UseMutationResult<Data, Error, Given>, 'mutateAsync'>,
  given: Given,
  { onSuccess, onError = () => {} }: Then<Data>,
): void {
  const acts = underWay.get(mutateAsync) ?? [];
  underWay.set(mutateAsync, acts);
  const act = JSON.stringify(given) ?? '';
  if (acts.at(-1) === act) return;
  acts.push(act);
  mutateAsync(given)
    .finally(() => acts.splice(acts.indexOf(act), 1))
    .then(onSuccess, onError);
}

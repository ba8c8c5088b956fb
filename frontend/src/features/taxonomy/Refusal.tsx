import { problemOf } from '../../lib/problem';
import { Banner } from '../../ui/Banner';

/** Why an act was refused, unless a field says it already. */
export function Refusal({ of: error, besides = [] }: { of: Error | null; besides?: string[] }) {
  const atField = besides.some((field) => refusedAt(error, field));
  return <Banner tone="bad">{error && !atField ? problemOf(error).detail : null}</Banner>;
}

/** What the server says of one field. */
export function refusedAt(error: Error | null, field: string): string | null {
  if (!error) return null;
  return problemOf(error).fields?.find((each) => each.field === field)?.message ?? null;
}

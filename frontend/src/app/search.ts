import { notFound } from '@tanstack/react-router';

// Reads what stands behind the question mark; what makes no sense there is left out.

type Search = Record<string, unknown>;

/** The named parameters as texts, also where they look like numbers. */
export function texts<Name extends string>(...names: Name[]) {
  return (search: Search): { [N in Name]?: string } => pick(names, search, asText);
}

/** The named parameters as whole numbers from one up. */
export function numbers<Name extends string>(...names: Name[]) {
  return (search: Search): { [N in Name]?: number } => pick(names, search, asNumber);
}

function pick<Name extends string, T>(
  names: Name[],
  search: Search,
  read: (value: unknown) => T | undefined,
) {
  const found: { [N in Name]?: T } = {};
  for (const name of names) {
    const value = read(search[name]);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}

/** A page that is addressed by a number; any other address is no page. */
export const numberParam = {
  parse: ({ number }: { number: string }) => {
    const parsed = asNumber(Number(number));
    if (parsed === undefined) throw notFound();
    return { number: parsed };
  },
  stringify: ({ number }: { number: number }) => ({ number: String(number) }),
};

import { notFound } from '@tanstack/react-router';

// Reads what stands behind the question mark. Every value there is a text until a page says what it takes it for; what
// makes no sense to the page is left out.

type Search = Record<string, unknown>;

/** The parameters of an address as the texts that they are; of a repeated one the first. */
export function parseSearch(query: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) found[name] ??= value;
  return { ...found };
}

/** The parameters that have a value, as they stand in an address. */
export function stringifySearch(search: Search): string {
  const given = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** The named parameters, as they are. */
export function texts<Name extends string>(...names: Name[]) {
  return (search: Search): { [N in Name]?: string } => pick(names, search, asText);
}

/** The named parameters as whole numbers from one up. */
export function numbers<Name extends string>(...names: Name[]) {
  return (search: Search): { [N in Name]?: number } => pick(names, search, asNumber);
}

/** A parameter that is one of these words, or is left out. */
export function oneOf<Name extends string, const Word extends string>(name: Name, words: readonly Word[]) {
  return (search: Search): { [N in Name]?: Word } =>
    pick([name], search, (value) => words.find((word) => word === value));
}

function pick<Name extends string, T>(
  names: Name[],
  search: Search,
  read: (value: unknown) => T | undefined,
) {
  const found: { [N in Name]?: T } = {};
  // Also where it is left out: otherwise the router would hand on what stood there.
  for (const name of names) found[name] = read(search[name]);
  return found;
}

/** A link within the application may give a number where an address has its digits. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** As many digits as any number here can have. */
const WHOLE = /^[1-9]\d{0,8}$/;

function asNumber(value: unknown): number | undefined {
  const digits = asText(value);
  return digits !== undefined && WHOLE.test(digits) ? Number(digits) : undefined;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page that is addressed by an id; any other address is no page. */
export const idParam = {
  parse: ({ id }: { id: string }) => {
    if (!ID.test(id)) throw notFound();
    return { id };
  },
  stringify: ({ id }: { id: string }) => ({ id }),
};

/** A page that is addressed by a number; any other address is no page. */
export const numberParam = {
  parse: ({ number }: { number: string }) => {
    const parsed = asNumber(number);
    if (parsed === undefined) throw notFound();
    return { number: parsed };
  },
  stringify: ({ number }: { number: number }) => ({ number: String(number) }),
};

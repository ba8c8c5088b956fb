import { notFound } from '@tanstack/react-router';
import type { InboxState } from '../features/notifications/readNotifications';
import type { ProposalFilters } from '../features/proposals/readProposals';

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

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const positive = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};

export function parseNumber({ number }: { number: string }): { number: number } {
  const parsed = positive(number);
  if (parsed === undefined) throw notFound();
  return { number: parsed };
}

export const proposalsSearch = (search: Search): ProposalFilters => ({
  status: text(search.status),
  skill: text(search.skill),
  author: text(search.author),
  attention: search.attention === 'me' ? 'me' : undefined,
});

export interface SuggestSearch {
  /** The cell that the reader came for. */
  cell?: string;
  /** The draft that is written on. */
  draft?: number;
  /** The open proposal that is amended. */
  amend?: number;
}

export const suggestSearch = (search: Search): SuggestSearch => ({
  cell: text(search.cell),
  draft: positive(search.draft),
  amend: positive(search.amend),
});

const isState = (value: unknown): value is InboxState =>
  value === 'unread' || value === 'saved' || value === 'done';

export const inboxSearch = (search: Search): { state?: InboxState } => ({
  state: isState(search.state) ? search.state : undefined,
});

import { notFound } from '@tanstack/react-router';
import type { InboxState } from '../features/notifications/readNotifications';
import type { ProposalFilters } from '../features/proposals/readProposals';

// What the addresses of pages may carry; anything else is dropped.

type Search = Record<string, unknown>;

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

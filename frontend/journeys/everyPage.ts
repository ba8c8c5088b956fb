import type { Page } from '@playwright/test';
import { pages } from '../scripts/pages';

// Every page of the router, as the journeys look at them.

export const SKILL = '/skills/ml-experiment-tracking';

/** Where pages are looked at otherwise than at their own path. */
export const ADDRESSES: Record<string, string[]> = {
  '/skills': ['/skills', '/skills?q=nothing+like+it'],
  '/skills/$slug': [SKILL, `${SKILL}?revision=1`],
  '/skills/$slug/history': [`${SKILL}/history`],
  '/skills/$slug/suggest': [`${SKILL}/suggest`],
  '/roles/$slug': ['/roles/data-scientist'],
  '/proposals': ['/proposals', '/proposals?status=closed'],
  '/proposals/$number': [],
  '/imports/$id': [],
  '/queue': ['/queue', '/queue?queue=all'],
  '/inbox': ['/inbox', '/inbox?state=done'],
};

export const PATHS = Object.keys(pages());

export const PAGES = PATHS.flatMap((path) => ADDRESSES[path] ?? [path]);

/** One open and one closed proposal, where there are any. */
export async function someProposal(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const status of ['open', 'closed']) {
    const answer = await page.request.get(`/api/proposals?status=${status}`);
    const { items } = (await answer.json()) as { items: { number: number }[] };
    if (items[0]) found.push(`/proposals/${items[0].number}`);
  }
  return found;
}

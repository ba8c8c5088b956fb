import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './helpers';

const SKILL = '/skills/ml-experiment-tracking';
const SERIOUS = new Set(['serious', 'critical']);

/** Who looks at which width, in which theme: together every page, width and theme, without each with each. */
const LOOKS = [
  { reader: 'guest', width: 360, colorScheme: 'light' },
  { reader: 'guest', width: 1280, colorScheme: 'dark' },
  { reader: 'ines', width: 360, colorScheme: 'dark' },
  { reader: 'ines', width: 1280, colorScheme: 'light' },
  { reader: 'ada', width: 360, colorScheme: 'light', only: '/admin' },
  { reader: 'ada', width: 1280, colorScheme: 'dark', only: '/admin' },
] as const;

for (const { reader, width, colorScheme, ...look } of LOOKS) {
  test.describe(`${reader} at ${width} px in the ${colorScheme} theme`, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme });
    test('every page is sound', async ({ page }) => {
      test.setTimeout(180_000);
      if (reader !== 'guest') await signIn(page, reader);
      const pages = 'only' in look ? [look.only] : [...PAGES, ...(await someProposal(page))];
      for (const address of pages) await inspect(page, address);
    });
  });
}

const PAGES = [
  '/',
  '/skills',
  '/checks',
  SKILL,
  `${SKILL}/history`,
  `${SKILL}/suggest`,
  '/proposals',
  '/proposals?status=closed',
  '/inbox',
  '/watching',
  '/admin',
  '/sign-in',
  '/skills/nowhere',
  '/nowhere',
];

/** One open and one closed proposal, where there are any. */
async function someProposal(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const status of ['open', 'closed']) {
    const answer = await page.request.get(`/api/proposals?status=${status}`);
    const { items } = (await answer.json()) as { items: { number: number }[] };
    if (items[0]) found.push(`/proposals/${items[0].number}`);
  }
  return found;
}

async function inspect(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    const complaints = listen(page);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => SERIOUS.has(impact ?? ''));
    expect.soft(serious.map(said), `axe at ${address}`).toEqual([]);
    expect.soft(await overflow(page), `wider than the window at ${address}`).toBeLessThanOrEqual(0);
    expect.soft(complaints.end(), `console at ${address}`).toEqual([]);
  });
}

const said = ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
  `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`;

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Collects what the console complains of; a page that is not there is asked for on purpose. */
function listen(page: Page) {
  const heard: string[] = [];
  const onConsole = (message: {
    type: () => string;
    text: () => string;
    location: () => { url: string };
  }) => {
    const wanted = message.location().url.endsWith('/nowhere');
    if (message.type() === 'error' && !wanted) heard.push(`${message.text()} ${message.location().url}`);
  };
  const onError = (error: Error) => heard.push(error.message);
  page.on('console', onConsole);
  page.on('pageerror', onError);
  return {
    end: () => {
      page.off('console', onConsole);
      page.off('pageerror', onError);
      return heard;
    },
  };
}

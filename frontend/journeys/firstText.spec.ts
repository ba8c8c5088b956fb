import { type Browser, expect, type Page } from '@playwright/test';
import { hindrances, overflow, person, test } from './helpers';

const SKILL = '/skills/ml-experiment-tracking';

/** What the server writes, each with a heading, words that somebody comes for, and a way on. */
const TEXTS = [
  { address: '/', words: 'Recently published', on: 'Machine Learning & AI' },
  { address: '/skills', words: 'skills', on: 'ML Experiment Tracking' },
  { address: `${SKILL}/history`, words: 'Revisions', on: 'Read the profile as of r1' },
  { address: '/proposals/8', words: 'What happened', on: 'Prompt Design' },
  { address: '/roles/data-scientist', words: 'Levels of this role', on: 'Skills that expect' },
  { address: SKILL, words: 'What is Expected at Each Level', on: 'History' },
] as const;

test.describe('Without scripts, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  for (const { address, words, on } of TEXTS)
    test(`${address} can be read`, async ({ page }) => {
      await page.goto(address);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(main.getByText(words).first()).toBeVisible();
      await expect(main.getByRole('link', { name: on }).first()).toBeVisible();
    });

  test('What is looked for is found, from page to page', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Find a skill').fill('experiment');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'ML Experiment Tracking' }).click();
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByRole('heading', { name: 'Revisions' })).toBeVisible();
  });
});

/** The page as the server wrote it: its scripts do not come. */
async function written(page: Page, address: string) {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(address);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`What the server writes is sound in the ${colorScheme} theme`, async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
    const page = await context.newPage();
    for (const { address } of TEXTS) {
      await written(page, address);
      expect(await overflow(page), address).toBe(0);
      expect(await hindrances(page), address).toEqual([]);
    }
  });

interface Watched {
  shift: number;
  bare: number;
}

/** Notes each shift of what is seen, and each moment at which there was a skeleton, or nothing to read. */
function watch() {
  const seen: Watched = { shift: 0, bare: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const main = document.querySelector('main');
    if (main && (!main.querySelector('h1') || main.querySelector('h1 ~ [class*="skeleton"]'))) seen.bare += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Where the headings and the links stand that are in sight. */
const places = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    const all = [...main.querySelectorAll('h1, h2, h3, a')].filter((each) => each.checkVisibility());
    const placed = all.map((each): [string, number] => [
      `${each.tagName} ${each.textContent?.trim()}`,
      Math.round(each.getBoundingClientRect().top),
    ]);
    return placed.filter(([, top]) => top < innerHeight);
  });

async function takenOver(browser: Browser, reader: string | null, width: number, address: string) {
  const viewport = { width, height: 800 };
  const asked = reader ? await person(browser, reader, viewport) : await guest(browser, viewport);
  await written(asked, address);
  const before = await places(asked);
  await asked.unroute('**/assets/*.js');
  await asked.addInitScript(watch);
  // The answers come when the scripts have long been there.
  await asked.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await asked.goto(address);
  await expect(asked.getByRole('contentinfo')).toBeVisible();
  await expect(asked.locator('[data-written]')).toHaveCount(0);
  const after = new Map(await places(asked));
  const seen = await asked.evaluate(() => (window as unknown as { seen: Watched }).seen);
  await asked.context().close();
  const moved = before.filter(([what, top]) => after.has(what) && Math.abs((after.get(what) ?? 0) - top) > 1);
  return { moved, ...seen };
}

const guest = async (browser: Browser, viewport: { width: number; height: number }) =>
  (await browser.newContext({ viewport })).newPage();

for (const { reader, width } of [
  { reader: null, width: 360 },
  { reader: null, width: 1280 },
] as const)
  test(`At ${width} px nothing moves and nothing is missed when the browser takes over`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    for (const { address } of TEXTS) {
      const { moved, shift, bare } = await takenOver(browser, reader, width, address);
      expect(moved, address).toEqual([]);
      expect(bare, address).toBe(0);
      expect(shift, address).toBeLessThanOrEqual(0.02);
    }
  });

test('A member reads the same text first, without a flash, where it is not another’s', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  for (const address of ['/skills', '/skills/ml-experiment-tracking/history', '/proposals/8']) {
    const { shift, bare } = await takenOver(browser, 'ines', 1280, address);
    expect(bare, address).toBe(0);
    expect(shift, address).toBeLessThanOrEqual(0.02);
  }
});

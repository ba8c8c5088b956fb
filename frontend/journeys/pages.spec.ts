import { expect, type Page } from '@playwright/test';
import { ADDRESSES, PAGES, PATHS, SKILL, someProposal } from './everyPage';
import { hindrances, overflow, signIn, test } from './helpers';

const ADMINISTRATION = ['/admin', '/admin/domains', '/admin/roles', '/admin/levels'];

/** Who looks at which width, in which theme: together every page, width and theme, without each with each. */
const LOOKS = [
  { reader: 'guest', width: 360, colorScheme: 'light', missing: true },
  { reader: 'guest', width: 1280, colorScheme: 'dark' },
  { reader: 'ines', width: 360, colorScheme: 'dark' },
  { reader: 'ines', width: 1280, colorScheme: 'light', missing: true },
  { reader: 'ada', width: 360, colorScheme: 'light', only: ADMINISTRATION },
  { reader: 'ada', width: 1280, colorScheme: 'dark', only: ADMINISTRATION },
] as const;

for (const { reader, width, colorScheme, ...look } of LOOKS) {
  test.describe(`${reader} at ${width} px in the ${colorScheme} theme`, () => {
    test.use({ viewport: { width, height: 800 }, colorScheme });
    test('every page is sound', async ({ page }) => {
      test.setTimeout(300_000);
      if (reader !== 'guest') await signIn(page, reader);
      const pages = 'only' in look ? look.only : [...PAGES, ...(await someProposal(page))];
      const missing = 'missing' in look ? MISSING : [];
      for (const address of [...pages, ...missing]) await inspect(page, address);
    });
  });
}

/** Nothing is there, nor below or beside it. */
const MISSING = [
  '/nowhere',
  '/people/nowhere',
  '/roles/nowhere',
  '/skills/nowhere',
  '/skills/nowhere/history',
  '/skills/nowhere/suggest',
  '/skills/nowhere?revision=1',
  `${SKILL}/nowhere`,
  `${SKILL}?revision=999999`,
  `${SKILL}/suggest?draft=999999`,
  '/suggest?amend=999999',
  '/imports/nowhere',
  '/proposals/nowhere',
  '/proposals/999999',
  '/proposals/999999/nowhere',
];

test('No page of the router is forgotten here', () => {
  expect(PATHS.length).toBeGreaterThan(10);
  expect(Object.keys(ADDRESSES)).toEqual(expect.arrayContaining(PATHS.filter((path) => path.includes('$'))));
  expect(PATHS).toEqual(expect.arrayContaining(Object.keys(ADDRESSES)));
});

async function inspect(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    const complaints = listen(page);
    const answer = await page.goto(address);
    const missing = MISSING.includes(address);
    expect.soft(answer?.status(), `the answer at ${address}`).toBe(missing ? 404 : 200);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    if (missing) await leadsOn(page, address);
    expect.soft(await hindrances(page), `axe at ${address}`).toEqual([]);
    expect.soft(await overflow(page), `wider than the window at ${address}`).toBeLessThanOrEqual(0);
    expect.soft(await tooSmall(page), `controls below 24 px at ${address}`).toEqual([]);
    expect.soft(complaints.end(), `console at ${address}`).toEqual([]);
  });
}

/** The shell stays, and there is a way on. */
async function leadsOn(page: Page, address: string): Promise<void> {
  const main = page.getByRole('main');
  await expect.soft(main.getByRole('heading', { level: 1 }), address).toHaveText('There is no such page');
  await expect.soft(main.getByRole('link').first(), `a way on from ${address}`).toBeVisible();
  await expect.soft(main.getByRole('textbox'), `nothing to write at ${address}`).toHaveCount(0);
  await expect.soft(page.getByRole('navigation', { name: 'Main' }), address).toBeVisible();
}

/** The controls that a finger misses; a box is as large as the label that it stands in. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, summary, [role="menuitem"]')]
      .map((each) =>
        each.matches('[type="checkbox"], [type="radio"]') ? (each.closest('label') ?? each) : each,
      )
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        return Math.min(width, height) < 24;
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  );

/** Collects what the console complains of; a page that is not there is asked for on purpose. */
function listen(page: Page) {
  const heard: string[] = [];
  const onConsole = (message: {
    type: () => string;
    text: () => string;
    location: () => { url: string };
  }) => {
    const wanted = /nowhere|999999/.test(message.location().url);
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

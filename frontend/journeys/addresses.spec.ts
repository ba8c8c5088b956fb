import { expect, type Page } from '@playwright/test';
import { person, test } from './helpers';

// Whatever somebody writes behind the question mark: it is a text, and a page takes it for what it knows or leaves it.

const SKILL = '/skills/ml-experiment-tracking';
const VALUES = [
  'true',
  'null',
  '42',
  '1.10',
  '1e999',
  '{}',
  '[]',
  '[a]',
  '"x',
  'undefined',
  '%00',
  '%E0%A4%A',
  '&q=b',
  '-1',
];
const PARAMETERS: Record<string, string[]> = {
  '/': ['x'],
  '/skills': ['q', 'role', 'domain', 'group', 'open', 'cursor'],
  '/checks': ['severity', 'domain', 'cursor'],
  [SKILL]: ['cell', 'revision', 'compare'],
  [`${SKILL}/history`]: ['from', 'to', 'cursor'],
  [`${SKILL}/suggest`]: ['cell', 'draft', 'restore', 'revert'],
  '/suggest': ['draft', 'amend'],
  '/proposals': ['status', 'skill', 'author', 'attention', 'cursor'],
  '/queue': ['queue', 'domain', 'class', 'cursor'],
  '/inbox': ['state', 'cursor'],
  '/sign-in': ['return', 'problem'],
};

for (const reader of ['guest', 'ines']) {
  test(`Nothing in an address breaks a page for ${reader}`, async ({ browser }) => {
    test.setTimeout(400_000);
    const page =
      reader === 'guest' ? await (await browser.newContext()).newPage() : await person(browser, reader);
    const faults = listen(page);
    await page.goto('/');
    for (const [path, names] of Object.entries(PARAMETERS)) {
      for (const value of VALUES)
        await stays(page, `${path}?${names.map((name) => `${name}=${value}`).join('&')}`);
    }
    expect(faults).toEqual([]);
  });
}

test('A search is for the words that were written', async ({ page }) => {
  for (const words of ['true', '1.10', 'null', '{}', '007']) {
    await page.goto(`/skills?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole('searchbox')).toHaveValue(words);
  }
  await page.goto('/skills?q=serving&q=true');
  await expect(page.getByRole('searchbox')).toHaveValue('serving');
  await expect(page.getByRole('link', { name: 'Model Serving' })).toBeVisible();
});

test('What is not known is left out, and the page says what it does show', async ({ page }) => {
  await page.goto('/skills?role=nobody&domain=nowhere&group=none');
  await expect(page.getByRole('link', { name: 'Model Serving' })).toBeVisible();
  await page.goto('/proposals?status=true');
  await expect(page.getByRole('link', { name: 'Open', exact: true })).toHaveAttribute('aria-current', 'page');
  await page.goto('/checks?severity=grave&domain=nowhere');
  await expect(page.getByText('bad-filter')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('A fault of a page is called one, and what stands around it stays', async ({ page }) => {
  await page.route('**/api/catalog', (route) => route.fulfill({ json: { domains: null } }));
  await page.goto('/skills');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Something in this page went wrong' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await page.getByRole('link', { name: 'Proposals', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Proposals' })).toBeVisible();
});

test('A server out of reach is called so', async ({ page }) => {
  await page.route('**/api/proposals?*', (route) => route.abort());
  await page.goto('/proposals');
  await expect(page.getByText('The server could not be reached.')).toBeVisible({ timeout: 30_000 });
  await page.unroute('**/api/proposals?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The server could not be reached.')).toBeHidden();
});

/** Goes there as by a link, and finds the page with all that stands around it. */
async function stays(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await expect(page.getByRole('heading', { level: 1 }).first(), address).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }), address).toBeVisible();
  const wrong = page.getByText(/went wrong|could not be reached|It is (open, closed|one of)|does not fit/);
  await expect(wrong, address).toHaveCount(0);
}

function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`${error.message} at ${page.url()}`));
  return heard;
}

import { type Browser, expect, type Page } from '@playwright/test';
import { pathOf, person, placeOf, post, suggest, test } from './helpers';

const TRACKING = 'ml-experiment-tracking';

test.describe.configure({ timeout: 240_000 });

/** Takes a right back, as an admin. */
async function takeBack(admin: Page, grant: string): Promise<void> {
  const token = (await admin.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await admin.request.delete(`/api/admin/grants/${grant}?reason=Enough`, {
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
  });
  expect(answer.status()).toBe(204);
}

/** Gives somebody the right to moderate; the grant's id. */
async function letModerate(admin: Page, somebody: Page): Promise<string> {
  const { account } = (await (await somebody.request.get('/api/me')).json()) as { account: { id: string } };
  const scope = { kind: 'SITE', id: null };
  const grant = { account: account.id, kind: 'MODERATOR', scope, reason: 'For a while.' };
  return ((await post(admin, '/api/admin/grants', grant)) as { id: string }).id;
}

/** Somebody whose browser never gets a socket up. */
async function without(browser: Browser, handle: string): Promise<Page> {
  const page = await person(browser, handle);
  await page.context().routeWebSocket(/.*/, (socket) => socket.close());
  return page;
}

for (const [means, arrive] of [
  ['a socket', person],
  ['asking now and then', without],
] as const) {
  test(`A page goes back with what its reader may read, by ${means}`, async ({ browser }) => {
    const run = Date.now().toString(36);
    const probe = await person(browser, 'nils');
    const place = await placeOf(probe, TRACKING, 6);
    const reader = await arrive(browser, 'omar');
    const admin = await person(browser, 'ada');

    const newcomer = await suggest(
      browser,
      'nils',
      TRACKING,
      place.label,
      `Weighs trackers (${run}).`,
      `It is so at https://example.org/${run}.`,
    );

    await test.step('Held words leave it with the right to read them', async () => {
      const grant = await letModerate(admin, reader);
      await reader.goto(pathOf(newcomer));
      await expect(reader.getByText(new RegExp(`example.org/${run}`)).first()).toBeVisible();
      await takeBack(admin, grant);
      await expect(reader.getByText(/There is no proposal/)).toBeVisible({ timeout: 60_000 });
      await expect(reader.getByText(new RegExp(`example.org/${run}`))).toHaveCount(0);
    });

    await test.step('What its author writes anew is said', async () => {
      const author = await suggest(browser, 'ines', TRACKING, place.label, `Compares trackers (${run}).`);
      await author.getByRole('button', { name: 'Withdraw' }).click();
      await author.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
      await expect(author.getByText('Withdrawn', { exact: true }).first()).toBeVisible();
      await reader.goto(pathOf(author));
      await expect(reader.getByText('Withdrawn', { exact: true }).first()).toBeVisible();
      await author.getByRole('button', { name: 'Reopen' }).click();
      await expect(reader.getByText(/opened it again/).first()).toBeVisible({ timeout: 60_000 });
    });
  });
}

import { expect, type Page, test } from '@playwright/test';
import { signIn } from './helpers';

const SKILL = '/skills/ml-experiment-tracking';

/** What a page asked the server for, counted from now on. */
function counted(page: Page) {
  const counts = { sockets: 0, refused: 0, me: 0 };
  page.on('websocket', () => {
    counts.sockets += 1;
  });
  page.on('response', (answer) => {
    if (answer.status() === 401) counts.refused += 1;
    if (new URL(answer.url()).pathname === '/api/me') counts.me += 1;
  });
  return counts;
}

/** Waits until a page has read all that it reads once its socket is there. */
async function quiet(page: Page): Promise<void> {
  let asked = 0;
  const count = () => {
    asked += 1;
  };
  page.on('request', count);
  await expect(async () => {
    const before = asked;
    await page.waitForTimeout(1_000);
    expect(asked).toBe(before);
  }).toPass();
  page.off('request', count);
}

test('Who signs out in one tab is told so in the other, which asks once and stays readable', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext();
  const [one, other] = [await context.newPage(), await context.newPage()];
  await signIn(one, 'ines');
  await other.goto(SKILL);
  await expect(other.getByRole('button', { name: /^Account of/ })).toBeVisible();
  await other.waitForEvent('websocket', { timeout: 5_000 }).catch(() => null);
  await quiet(other);
  const counts = counted(other);
  const seconds = (many: number) => other.waitForTimeout(many * 1_000);

  await one.getByRole('button', { name: /^Account of/ }).click();
  await one.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(one.getByRole('link', { name: 'Sign in' })).toBeVisible();

  await expect(other.getByText(/signed out/)).toBeVisible();
  await expect(other.getByRole('link', { name: /^Sign in/ }).first()).toBeVisible();
  await seconds(10);
  expect(counts.sockets, 'sockets').toBeLessThanOrEqual(2);
  expect(counts.refused, 'refused reads').toBeLessThanOrEqual(2);
  expect(counts.me, 'questions who is reading').toBeLessThanOrEqual(3);
});

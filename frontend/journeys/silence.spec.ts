import { expect, type Page } from '@playwright/test';
import {
  approve,
  pathOf,
  person,
  placeOf,
  publish,
  review,
  reworded,
  submit,
  suggest,
  test,
} from './helpers';

const TRACKING = 'ml-experiment-tracking';
const CLOCK = process.env.RUNGS_CLOCK;

test('Silence of its author closes a proposal, after a reminder; one click opens it again', async ({
  browser,
}) => {
  test.skip(CLOCK === undefined, 'needs an installation whose clock can be moved');
  test.setTimeout(180_000);
  const run = Date.now().toString(36);
  const probe = await person(browser, 'jonas');
  const place = await placeOf(probe, TRACKING, 3);
  const author = await suggest(
    browser,
    'jonas',
    TRACKING,
    place.label,
    `Names each run after its question (${run}).`,
  );
  const reviewer = await person(browser, 'lena');
  await reviewer.goto(pathOf(author));
  await review(reviewer, 'Request changes', 'Send request', `Who reads the names (${run})?`);
  await expect(author.getByText('Changes requested', { exact: true }).first()).toBeVisible();

  await test.step('After three weeks the author is reminded, and told when it closes', async () => {
    await goAhead(author, 22);
    await author.goto('/inbox');
    await expect(
      author.getByText(/expires in 7 days unless you answer what was asked/).first(),
    ).toBeVisible();
    await author.goto(pathOf(reviewer));
    await expect(author.getByText(/expires/i).first()).toBeVisible();
  });

  await test.step('Then it expires, and says why', async () => {
    await goAhead(author, 31);
    await author.reload();
    await expect(author.getByText('Expired', { exact: true }).first()).toBeVisible();
    await expect(author.getByText(/^Expired: you did not answer\./)).toBeVisible();
  });

  await test.step('Opened again, it goes on to its publication', async () => {
    await author.getByRole('button', { name: 'Reopen' }).click();
    await author.getByRole('link', { name: 'Edit', exact: true }).click();
    await author.getByLabel(place.label).fill(reworded(place.words, `found by others (${run})`));
    await submit(author, null);
    await goAhead(author, 0);
    await reviewer.goto(pathOf(author));
    await approve(reviewer);
    await publish(reviewer);
  });
});

test.afterEach(async ({ page }) => {
  if (CLOCK !== undefined) await goAhead(page, 0);
});

/** Sets the installation's clock so many days ahead of the machine's. */
async function goAhead(page: Page, days: number): Promise<void> {
  const answer = await page.request.post(`${CLOCK}${days}`);
  expect(answer.status()).toBe(204);
}

import { expect, type Page } from '@playwright/test';
import { pathOf, person, placeOf, suggest, test } from './helpers';

const SKILL = 'ml-experiment-tracking';

test('What is announced stands above the bar of the page, or beside it', async ({ browser }) => {
  test.setTimeout(120_000);
  const run = Date.now().toString(36);
  const probe = await person(browser, 'jonas');
  const { label } = await placeOf(probe, SKILL, 7);
  const proposal = pathOf(await suggest(browser, 'jonas', SKILL, label, `Compares any two runs (${run}).`));

  for (const width of [360, 1280]) {
    await test.step(`In a window ${width} wide, also where the page ends`, async () => {
      const page = await person(browser, 'lena', { width, height: 740 });
      await page.goto(proposal);
      const bar = page.getByRole('region', { name: 'Your review' });
      await bar.getByRole('button', { name: 'Comment', exact: true }).click();
      await bar.getByRole('textbox').fill(`Seen at ${width} (${run}).`);
      await bar.getByRole('button', { name: 'Send comment' }).click();
      await expect(page.getByText('Your review is sent.')).toBeVisible();
      await expect.poll(() => room(page)).toBeGreaterThan(0);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await expect.poll(() => room(page)).toBeGreaterThan(0);
    });
  }
});

/** How far the announcement stands above the bar, or beside it. */
async function room(page: Page): Promise<number> {
  const toast = await page.getByText('Your review is sent.').boundingBox();
  const bar = await page.getByRole('region', { name: 'Your review' }).boundingBox();
  if (!toast || !bar) return Number.NaN;
  return Math.max(bar.y - (toast.y + toast.height), bar.x - (toast.x + toast.width));
}

import { expect, type Locator, type Page } from '@playwright/test';
import { heading, pathOf, person, placeOf, review, suggest, test } from './helpers';

const SKILL = 'ml-experiment-tracking';
const run = Date.now().toString(36);

test.describe.configure({ timeout: 120_000 });

for (const viewport of [
  { width: 1280, height: 850 },
  { width: 360, height: 740 },
]) {
  test(`Whoever suggests reads the texts in the first screen, ${viewport.width} wide`, async ({
    browser,
  }) => {
    const page = await person(browser, 'ines', viewport);
    await page.goto(`/skills/${SKILL}/suggest`);
    await heading(page, /^Suggest a change to/);
    expect(await roomAboveBar(page, page.getByLabel(/^Description of/).first())).toBeGreaterThan(0);
    await expect(page.getByLabel('Summary', { exact: true })).toBeHidden();
    await page.getByText('More changes:').click();
    await expect(page.getByLabel('Summary', { exact: true })).toBeVisible();
  });

  test(`Whoever amends comes to what they changed and what was said of it, ${viewport.width} wide`, async ({
    browser,
  }) => {
    const probe = await person(browser, 'jonas');
    const { label } = await placeOf(probe, SKILL, 9);
    const author = await suggest(browser, 'jonas', SKILL, label, `Compares any two runs (${run}).`);
    const number = pathOf(author).split('/').at(-1);
    const reviewer = await person(browser, 'lena');
    await reviewer.goto(pathOf(author));
    await reviewer.getByRole('button', { name: 'Remark on this change' }).click();
    await reviewer.getByLabel(/^Remark on /).fill(`Of one model (${run})?`);
    await review(reviewer, 'Request changes', 'Send request', `Say how (${run}).`);

    const page = await person(browser, 'jonas', viewport);
    await page.goto(`/suggest?amend=${number}`);
    await heading(page, `Edit proposal #${number}`);
    const cell = page.getByLabel(label);
    await expect(cell).toBeFocused();
    await expect(cell).toBeInViewport();
    const said = page.getByRole('region', { name: 'What is said about it' });
    await expect(said).toContainText(`Of one model (${run})?`);
    await expect(said).toBeInViewport();
    await expect(page.getByText(`Say how (${run}).`)).toHaveCount(1);
  });
}

test('A draft is saved with blanks, which stay where they are written', async ({ browser }) => {
  const page = await person(browser, 'ines');
  const blank = await placeOf(page, SKILL, 2);
  const other = await placeOf(page, SKILL, 4);
  await page.goto(`/skills/${SKILL}/suggest`);
  await page.getByLabel(other.label).fill(`Names each run (${run}).`);
  await page.getByLabel(blank.label).fill('');
  const bar = page.getByRole('region', { name: 'Your suggestion' });

  await test.step('Submit names what is blank, and leads there', async () => {
    await bar.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(bar).toContainText(
      `Nothing is written yet at ${blank.label.replace('Description of ', '')}`,
    );
    await expect(page.getByLabel(blank.label)).toBeFocused();
    await page.getByLabel(other.label).focus();
    await bar.getByRole('button', { name: 'Go there' }).click();
    await expect(page.getByLabel(blank.label)).toBeFocused();
  });

  await test.step('The rest is saved, and goes on to be', async () => {
    await bar.getByRole('button', { name: 'Save draft' }).click();
    await expect(bar).toContainText('what is blank is kept in this browser');
    await page.getByLabel(other.label).fill(`Names each run by its question (${run}).`);
    await expect.poll(() => savedWords(page)).toContain(`by its question (${run})`);
    await page.reload();
    await expect(page.getByLabel(blank.label)).toHaveValue('');
    await expect(page.getByLabel(other.label)).toHaveValue(`Names each run by its question (${run}).`);
  });
});

/** How far a place ends above the bar. */
async function roomAboveBar(page: Page, place: Locator): Promise<number> {
  const bar = await page.getByRole('region', { name: 'Your suggestion' }).boundingBox();
  const box = await place.boundingBox();
  return box && bar ? bar.y - (box.y + box.height) : Number.NaN;
}

/** What the server has of the draft that is written at. */
async function savedWords(page: Page): Promise<string> {
  const number = new URL(page.url()).searchParams.get('draft');
  return number ? (await page.request.get(`/api/proposals/${number}`)).text() : '';
}

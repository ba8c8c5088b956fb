import { expect, type Page } from '@playwright/test';
import { heading, person, test } from './helpers';

const SKILL = '/skills/ml-experiment-tracking';
const LEVELS = ['Junior', 'Middle', 'Senior', 'Lead', 'Principal'];

test('What the server says of the ladder is what the browser says', async ({ page }) => {
  const served = await (await page.request.get(SKILL, { headers: { Accept: 'text/html' } })).text();
  await page.goto(SKILL);
  await expect(page.getByRole('radio', { name: 'Junior' })).toBeChecked();
  const parts = ['.profile-steps', '.profile-choices', '.profile-figures dt', '.profile-ladder'];
  for (const part of parts)
    expect(await textsOf(page, part), part).toEqual(await textsOf(page, part, served));
  expect(await textsOf(page, '.profile-ladder .level-chip')).toEqual(LEVELS);
});

test('A level has its colour wherever it is named, and its role a page', async ({ page }) => {
  await page.goto(SKILL);
  const chip = page.locator('.profile-ladder .level-chip', { hasText: 'Lead' }).first();
  await page.getByRole('link', { name: 'Data Scientist', exact: true }).first().click();
  const panel = page.getByRole('dialog');
  await expect(panel.locator('.level-chip')).toHaveText('Junior');
  const colour = (at: typeof chip) => at.evaluate((each) => getComputedStyle(each).backgroundColor);
  const lead = await colour(chip);
  expect(lead).not.toBe(await colour(panel.locator('.level-chip')));

  await panel.getByRole('link', { name: 'About the role Data Scientist' }).click();
  await heading(page, 'Data Scientist');
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(LEVELS);
  expect(await colour(page.getByRole('main').locator('.level-chip', { hasText: 'Lead' }))).toBe(lead);
  await page.getByRole('link', { name: 'Skills that expect something of this role' }).click();
  await heading(page, 'Skills');
});

test('A cell can say what stands below it', async ({ browser }) => {
  const member = await person(browser, 'ines');
  await member.goto(`${SKILL}/suggest`);
  const words = member.getByLabel('Description of Data Scientist, Senior');
  const said = await words.inputValue();
  const below = await member.getByLabel('Description of Data Scientist, Middle').inputValue();
  const choice = member.getByLabel('As Middle, for Data Scientist, Senior');
  await choice.check();
  await expect(words).toHaveCount(0);
  await expect(member.getByRole('region', { name: 'Senior' }).getByText(below)).toBeVisible();
  await expect(member.getByText('1 change', { exact: true })).toBeVisible();
  await expect(member.getByText('Structural')).toBeVisible();
  await choice.uncheck();
  await expect(words).toHaveValue(said);
  await expect(member.getByText('No changes yet')).toBeVisible();
});

/** The words of each such part: of the page that is open, or of one as it was sent. */
const textsOf = (page: Page, part: string, html?: string) =>
  page.evaluate(
    ([selector, sent]) => {
      const root = sent ? new DOMParser().parseFromString(sent, 'text/html') : document;
      return [...root.querySelectorAll(selector ?? '')].map((each) =>
        (each.textContent ?? '').replace(/\s+/g, ''),
      );
    },
    [part, html],
  );

import { expect, type Page } from '@playwright/test';
import { heading, person, test, whole } from './helpers';

test('Keys lead everywhere, and through every list', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await person(browser, 'ines');

  await test.step('To where one searches, from any page', async () => {
    for (const address of ['/proposals', '/skills/model-serving', '/inbox']) {
      await page.goto(address);
      await whole(page);
      await page.keyboard.press('/');
      await heading(page, 'Skills');
      await expect(page.getByRole('searchbox').first()).toBeFocused();
    }
  });

  await test.step('Through the catalogue', async () => {
    await page.goto('/skills');
    await whole(page);
    await expect(page.getByText(/^\d+ skills$/).first()).toBeVisible();
    await page.keyboard.press('j');
    const first = await focused(page);
    await page.keyboard.press('j');
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('Enter');
    await heading(page, first);
  });

  await test.step('Through the rows of a skill', async () => {
    await page.goto('/skills/model-serving');
    await whole(page);
    await expect(page.locator('a.profile-row-link').first()).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(page.locator('a.profile-row-link').nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  await test.step('Through the inbox, and to the other pages', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await heading(page, 'Inbox');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await heading(page, 'Proposals');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await heading(page, 'Review queue');
  });

  await test.step('And are told, all that work', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await heading(page, 'Skills');
    await expect(page.getByText(/^\d+ skills$/).first()).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    const told = page.getByRole('dialog');
    for (const each of ['Go to the proposals', 'Go to your inbox', 'Next in the list', 'Show these keys'])
      await expect(told.getByText(each)).toBeVisible();
  });
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

import { expect, type Locator, type Page } from '@playwright/test';
import { choose, heading, pathOf, person, placeOf, reworded, suggest, test, whole } from './helpers';

// Where the keyboard is after an act: at what appeared, else at what was acted on. That it is nowhere on no other
// journey either, each of them watches by itself.

const SKILL = 'model-serving';
const PHONE = { width: 360, height: 740 };
const run = Date.now().toString(36);

test.describe.configure({ timeout: 180_000 });

test('In a discussion it follows what is said', async ({ browser }) => {
  const ines = await person(browser, 'ines', PHONE);
  await ines.goto(`/skills/${SKILL}`);
  await ines.getByLabel('Your comment').fill(`Who keeps the addresses (${run})?`);
  await ines.getByRole('button', { name: 'Comment', exact: true }).press('Enter');
  const thread = ines.getByRole('listitem').filter({ hasText: `Who keeps the addresses (${run})?` });
  await expect(thread).toBeVisible();

  await test.step('Reply leads to the words, Cancel back to it, Send to what was said', async () => {
    await thread.getByRole('button', { name: 'Reply' }).press('Enter');
    await has(thread.getByLabel('Your reply'));
    await thread.getByRole('button', { name: 'Cancel' }).press('Enter');
    await has(thread.getByRole('button', { name: 'Reply' }));
    await ines.keyboard.press('Enter');
    await ines.keyboard.type(`The platform team (${run}).`);
    await ines.keyboard.press('ControlOrMeta+Enter');
    await has(said(thread, `The platform team (${run}).`));
  });

  await test.step('Edit leads to the words, Cancel back to the menu, Save to the comment', async () => {
    const comment = said(thread, `The platform team (${run}).`);
    const menu = comment.getByRole('button', { name: /^What to do with/ });
    for (const act of ['Cancel', 'Save']) {
      await menu.press('Enter');
      await choose(ines, 'Edit');
      await has(comment.getByLabel('Edit your comment'));
      if (act === 'Save') await ines.keyboard.type(' Ask them.');
      await comment.getByRole('button', { name: act }).press('Enter');
      await has(act === 'Cancel' ? menu : comment);
    }
  });

  await test.step('Resolve leads to what unfolds it, Reopen to what resolves it again', async () => {
    await thread.getByRole('button', { name: 'Resolve' }).press('Enter');
    await expect.poll(() => nameOfFocus(ines)).toBe('Show 2 comments');
    await ines.keyboard.press('Enter');
    await thread.getByRole('button', { name: 'Reopen' }).press('Enter');
    await has(thread.getByRole('button', { name: 'Resolve' }));
  });

  await test.step('Remove leads to what is left where it was', async () => {
    const menu = said(thread, `The platform team (${run}).`).getByRole('button', { name: /^What to do/ });
    await menu.press('Enter');
    await choose(ines, 'Remove');
    await ines.getByRole('dialog').getByRole('button', { name: 'Remove' }).press('Enter');
    await expect(ines.getByText('Your comment is removed.')).toBeVisible();
    await has(thread.getByRole('button', { name: /^What to do/ }).last());
  });

  await test.step('News leads to the first of it', async () => {
    const jonas = await person(browser, 'jonas');
    await jonas.goto(`/skills/${SKILL}`);
    const his = jonas.getByRole('listitem').filter({ hasText: `Who keeps the addresses (${run})?` });
    await his.getByRole('button', { name: 'Reply' }).click();
    await his.getByLabel('Your reply').fill(`I can find out (${run}).`);
    await his.getByRole('button', { name: 'Reply' }).click();
    await ines.getByRole('button', { name: /Show \d+ new comment/ }).press('Enter');
    await has(said(thread, `I can find out (${run}).`));
  });
});

test('A moderator’s reason stays where a dialog is left, and the keyboard comes back', async ({
  browser,
}) => {
  const ines = await person(browser, 'ines');
  await ines.goto(`/skills/${SKILL}`);
  await ines.getByLabel('Your comment').fill(`Buy my course (${run}).`);
  await ines.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(ines.getByRole('paragraph').filter({ hasText: `Buy my course (${run}).` })).toBeVisible();

  const marek = await person(browser, 'marek');
  await marek.goto(`/skills/${SKILL}`);
  const menu = said(marek, `Buy my course (${run}).`).getByRole('button', { name: /^What to do/ });
  const ask = async () => {
    await menu.press('Enter');
    await choose(marek, 'Hide');
  };
  const reason = marek.getByRole('dialog').getByLabel('Reason');
  await ask();
  await has(reason);
  await marek.keyboard.type(`It advertises (${run}).`);
  await marek.keyboard.press('Escape');
  await has(menu);
  await ask();
  await expect(reason).toHaveValue(`It advertises (${run}).`);
  await marek.getByRole('dialog').getByRole('button', { name: 'Hide' }).press('Enter');
  await expect(marek.getByText(`hidden by a moderator: It advertises (${run}).`)).toBeVisible();
  await expect(marek.getByRole('dialog')).toBeHidden();
  await expect.poll(() => placeOfFocus(marek)).not.toBe('body');
});

test('Each way to a page leads to its heading, back and forward too', async ({ browser }) => {
  const page = await person(browser, 'ines');
  await page.goto('/');
  await whole(page);
  await page.getByRole('link', { name: 'Skills', exact: true }).press('Enter');
  await has(page.getByRole('heading', { level: 1, name: 'Skills' }));
  await page.getByRole('link', { name: 'Model Serving' }).first().press('Enter');
  await has(page.getByRole('heading', { level: 1, name: 'Model Serving' }));
  await page.getByRole('link', { name: 'History' }).press('Enter');
  await expect(page).toHaveURL(/history$/);
  await has(page.getByRole('heading', { level: 1, name: 'Model Serving' }));
  await page.goBack();
  await page.goBack();
  await has(page.getByRole('heading', { level: 1, name: 'Skills' }));
  await page.goForward();
  await has(page.getByRole('heading', { level: 1, name: 'Model Serving' }));
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await has(page.getByRole('heading', { level: 1, name: 'Review queue' }));
  await page.getByRole('button', { name: /^Account of/ }).press('Enter');
  await choose(page, 'Your contributions');
  await has(page.getByRole('heading', { level: 1, name: 'Proposals' }));
});

test('What is opened beside a page gives it back', async ({ browser }) => {
  const page = await person(browser, 'ines');
  await page.goto(`/skills/${SKILL}`);
  await whole(page);
  const row = page.locator('a.profile-row-link').nth(2);
  await row.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await has(row);
  await page.goto('/skills');
  await page.getByRole('button', { name: /^Keyboard/ }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await has(page.getByRole('button', { name: /^Keyboard/ }));
  const words = page.getByLabel('Words', { exact: true }).or(page.getByRole('searchbox'));
  await words.first().fill('nothing like it');
  await page.getByRole('button', { name: 'Clear' }).last().press('Enter');
  await expect.poll(() => placeOfFocus(page)).not.toBe('body');
});

test('In a suggestion it comes to what was added, and goes on from what was taken away', async ({
  browser,
}) => {
  const page = await person(browser, 'ines');
  await page.goto(`/skills/${SKILL}/suggest`);
  await heading(page, /^Suggest a change to/);
  const silent = page.getByText('Nothing is expected at').first();
  await silent.locator('xpath=..').getByRole('button').first().press('Enter');
  await expect.poll(() => placeOfFocus(page)).toBe('textarea');
  const remove = page.getByRole('button', { name: /^Remove (?!the role)/ });
  await remove.last().press('Enter');
  await has(page.getByRole('button', { name: 'Put it back' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOfFocus(page)).toBe('textarea');
});

test('After an act on a proposal it comes to how that stands', async ({ browser }) => {
  const probe = await person(browser, 'jonas');
  const place = await placeOf(probe, SKILL, 1);
  const author = await suggest(browser, 'jonas', SKILL, place.label, `Keeps what it serves (${run}).`);
  const standing = author.locator('#how-it-stands');
  const withdraw = author.getByRole('button', { name: 'Withdraw' });

  const lena = await person(browser, 'lena');
  await test.step('A claim is taken and given up in the queue', async () => {
    await lena.goto('/queue?queue=all');
    const row = lena.getByRole('listitem').filter({ has: lena.locator(`a[href="${pathOf(author)}"]`) });
    await row.getByRole('button', { name: 'Claim' }).press('Enter');
    await has(row.getByRole('button', { name: 'Release' }));
    await lena.keyboard.press('Enter');
    await has(row.getByRole('button', { name: 'Claim' }));
  });

  await test.step('A verdict is sent', async () => {
    await lena.goto(pathOf(author));
    const bar = lena.getByRole('region', { name: 'Your review' });
    await bar.getByRole('button', { name: 'Approve', exact: true }).press('Enter');
    await has(bar.getByRole('textbox'));
    await bar.getByRole('button', { name: 'Send approval' }).press('Enter');
    await expect(lena.getByText('Your review is sent.')).toBeVisible();
    await has(lena.locator('#how-it-stands'));
  });

  await test.step('It is withdrawn: what was written before is still there', async () => {
    await withdraw.press('Enter');
    const words = author.getByRole('dialog').getByRole('textbox');
    await has(words);
    await author.keyboard.type('Not now.');
    await author.keyboard.press('Escape');
    await has(withdraw);
    await author.keyboard.press('Enter');
    await expect(words).toHaveValue('Not now.');
    await author.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).press('Enter');
    await has(standing);
    await author.getByRole('button', { name: 'Reopen' }).press('Enter');
    await has(standing);
    const leave = author.getByRole('button', { name: 'Leave it closed' });
    await leave.press('Enter');
    await expect(author.getByRole('dialog')).toBeVisible();
    await author.keyboard.press('Escape');
    await has(leave);
  });

  await test.step('Its news is put away, row by row', async () => {
    await author.goto('/inbox');
    const done = author.getByRole('button', { name: /^Done: |^Mark as done/ });
    await expect(done.first()).toBeVisible();
    const rows = await done.count();
    await done.first().press('Enter');
    await expect(done).toHaveCount(rows - 1);
    await expect.poll(() => placeOfFocus(author)).not.toBe('body');
  });
});

test('Whatever ends a proposal leads to how it ended', async ({ browser }) => {
  const lena = await person(browser, 'lena', PHONE);
  const suggested = async (at: number) => {
    const { label, words } = await placeOf(lena, SKILL, at);
    return pathOf(await suggest(browser, 'jonas', SKILL, label, reworded(words, `as agreed (${run})`)));
  };
  const bar = lena.getByRole('region', { name: 'Your review' });
  const standing = lena.locator('#how-it-stands');

  await test.step('A rejection without a reason leads to where it is missing, and with one to how it ended', async () => {
    await lena.goto(await suggested(2));
    await bar.getByRole('button', { name: 'Reject' }).press('Enter');
    await has(bar.getByLabel('Why you reject it'));
    await bar.getByRole('button', { name: 'Send rejection' }).press('Enter');
    await has(bar.getByLabel('Why you reject it'));
    await lena.keyboard.type(`Nobody agreed (${run}).`);
    await lena.keyboard.press('ControlOrMeta+Enter');
    await has(standing);
    await expect(standing).toContainText('You rejected it.');
  });

  await test.step('So does publishing', async () => {
    await lena.goto(await suggested(3));
    await bar.getByRole('button', { name: 'Approve', exact: true }).press('Enter');
    await lena.keyboard.press('ControlOrMeta+Enter');
    await has(standing);
    await bar.getByRole('button', { name: 'Publish', exact: true }).press('Enter');
    await lena.getByRole('button', { name: /^Publish as r/ }).press('Enter');
    await has(standing);
    await expect(standing).toContainText('You published it.');
  });
});

test('Where rights are given it comes to the person who was chosen', async ({ browser }) => {
  const ada = await person(browser, 'ada');
  await ada.goto('/admin');
  await ada
    .getByLabel(/^Find|^Person/)
    .first()
    .fill('nils');
  await ada.getByRole('list').getByRole('button', { name: /Nils/ }).press('Enter');
  await has(ada.getByRole('button', { name: 'Choose somebody else' }));
  await ada.keyboard.press('Enter');
  await has(ada.getByLabel(/^Find|^Person/).first());
});

const said = (within: Page | Locator, words: string) =>
  within.getByRole('article').filter({ hasText: words });

const has = (place: Locator) => expect(place).toBeFocused();

const nameOfFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

const placeOfFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? 'body');

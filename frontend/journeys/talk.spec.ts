import { expect, type Locator } from '@playwright/test';
import { choose, heading, pathOf, person, placeOf, post, reworded, sound, submit, test } from './helpers';

const SERVING = 'model-serving';
const PHONE = { width: 360, height: 740 };

test('Words of a comment and of an expectation are quoted by selecting them, and a whole comment by its menu', async ({
  browser,
}) => {
  const run = Date.now().toString(36);
  const said = `Which rate of errors is tolerable (${run})?`;
  const other = await person(browser, 'jonas');
  const body = `${said} And who measures it?`;
  await post(other, '/api/threads', { subject: `skill:${SERVING}`, body, blocking: false });

  const page = await person(browser, 'ines');
  await page.goto(`/skills/${SERVING}`);
  await heading(page, 'Model Serving');
  const thread = page.getByRole('listitem').filter({ hasText: said });
  await select(thread.getByText(said), 'rate of errors');
  await sound(page);
  await page.getByRole('button', { name: 'Quote' }).click();
  const reply = thread.getByLabel('Your reply');
  await expect(reply).toBeFocused();
  await page.keyboard.type('One in a thousand.');
  await expect(reply).toHaveValue('> rate of errors\n\nOne in a thousand.');
  await select(thread.getByText(said), 'who measures it');
  await page.keyboard.press('q');
  await expect(reply).toHaveValue('> rate of errors\n\nOne in a thousand.\n\n> who measures it\n\n');
  await page.keyboard.type('We do.');
  await thread.getByRole('button', { name: 'Reply' }).click();
  await expect(thread.getByRole('blockquote').filter({ hasText: 'who measures it' })).toBeVisible();

  const profile = await page.request.get(`/api/skills/${SERVING}`);
  const { expectations } = (await profile.json()) as {
    expectations: { cell: string; description: string }[];
  };
  const expectation = expectations.find(({ description }) => description);
  const [words = ''] = expectation?.description.split(/[.\n]/) ?? [];
  await page.goto(`/skills/${SERVING}?cell=${expectation?.cell}`);
  const panel = page.getByRole('dialog');
  await select(panel.getByText(words).first(), words);
  await panel.getByRole('button', { name: 'Quote' }).click();
  await expect(panel.getByLabel('Your comment')).toBeFocused();
  await expect(panel.getByLabel('Your comment')).toHaveValue(`> ${words}\n\n`);

  const phone = await person(browser, 'priya', PHONE);
  await phone.goto(`/skills/${SERVING}`);
  const there = phone.getByRole('listitem').filter({ hasText: said });
  await there.getByRole('button', { name: /^What to do with the comment of Jonas/ }).click();
  await phone.getByRole('menuitem', { name: 'Quote' }).click();
  await expect(there.getByLabel('Your reply')).toBeFocused();
  await expect(there.getByLabel('Your reply')).toHaveValue(`> ${body}\n\n`);
  await sound(phone);
});

test('A comment becomes a proposal, and each tells of the other as it stands', async ({ browser }) => {
  const run = Date.now().toString(36);
  const said = `It should say who is called at night (${run}).`;
  const other = await person(browser, 'jonas');
  const profile = await other.request.get(`/api/skills/${SERVING}`);
  const { expectations } = (await profile.json()) as { expectations: { cell: string }[] };
  const cell = expectations.at(-1)?.cell ?? '';
  await post(other, '/api/threads', { subject: `expectation:${cell}`, body: said, blocking: false });
  await other.goto(`/skills/${SERVING}`);
  const heard = other.getByRole('article').filter({ hasText: said });
  await expect(heard).toBeVisible();

  const page = await person(browser, 'ines');
  await page.goto(`/skills/${SERVING}`);
  const comment = page.getByRole('article').filter({ hasText: said });
  await comment.getByRole('button', { name: /^What to do with the comment of Jonas/ }).click();
  await choose(page, 'Suggest this change');
  await heading(page, /^Suggest a change to/);
  await expect(page.getByText(said)).toBeVisible();
  await sound(page);
  const { label, words } = await placeOf(page, SERVING, expectations.length - 1);
  await expect(page.getByLabel(label)).toBeInViewport();
  await page.getByLabel(label).fill(reworded(words, `by whom at night (${run})`));
  await expect(page.getByLabel('Why this change')).toHaveValue(
    new RegExp(`^From a comment by Jonas.*\\n\\n> It should say who is called at night \\(${run}\\)`),
  );
  await submit(page, null);

  const origin = page.getByRole('link', { name: /^From a comment by Jonas/ });
  await sound(page);
  const number = pathOf(page).split('/').at(-1);
  await expect(heard.getByRole('link', { name: `Became #${number}` })).toBeVisible();
  await expect(heard.getByText('In review')).toBeVisible();

  await origin.first().click();
  await expect(page.getByRole('article').filter({ hasText: said })).toBeFocused();
  await expect(comment.getByRole('link', { name: `Became #${number}` })).toBeVisible();
  await sound(page);
  await post(page, `/api/proposals/${number}/withdraw`, { reason: 'Not now.' });
  await expect(heard.getByText('Withdrawn')).toBeVisible();
});

/** Selects these of the words, as one does with the pointer. */
async function select(place: Locator, words: string): Promise<void> {
  const { x, y, wide, high } = await place.evaluate((element, sought) => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      const at = text.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + sought.length);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const first = range.getClientRects()[0];
      const last = [...range.getClientRects()].at(-1);
      if (first && last)
        return {
          x: first.left,
          y: first.top + first.height / 2,
          wide: last.right,
          high: last.top + last.height / 2,
        };
    }
    throw new Error(`Nothing says ${sought}`);
  }, words);
  const { mouse } = place.page();
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(wide, high, { steps: 4 });
  await mouse.up();
}

import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import {
  alsoChangeServing,
  approve,
  heading,
  pathOf,
  person,
  placeOf,
  publish,
  reworded,
  submit,
  test,
} from './helpers';

const TRACKING = 'ml-experiment-tracking';
const SERVING = 'model-serving';
const SIZES = [
  { of: 'a phone', cell: 8, viewport: { width: 360, height: 740 } },
  { of: 'a desk', cell: 9, viewport: { width: 1280, height: 800 } },
];

for (const { of, cell, viewport } of SIZES) {
  test(`By the keyboard alone, on ${of}: two skills suggested, objected to, amended, resolved, published`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const run = Date.now().toString(36);
    const author = await person(browser, 'ines', viewport);
    const reviewer = await person(browser, 'lena', viewport);
    const first = await placeOf(author, TRACKING, cell);
    const second = await placeOf(author, SERVING, cell - 7);

    await test.step('The author writes about two skills', async () => {
      await author.goto(`/skills/${TRACKING}`);
      await go(author, author.getByRole('link', { name: 'Suggest Change' }).first());
      await heading(author, /^Suggest a change to/);
      await write(author, author.getByLabel(first.label), reworded(first.words, `for the team (${run})`));
      await go(author, author.getByRole('button', { name: 'Also change another skill' }));
      const picker = author.getByRole('dialog');
      await write(author, picker.getByLabel('Find a skill'), 'model serving');
      await go(author, picker.getByRole('button', { name: /^Model Serving/ }));
      await write(author, author.getByLabel(second.label), reworded(second.words, `for long (${run})`));
      // On a phone it is folded away.
      if (!(await author.getByLabel('Why this change').isVisible()))
        await go(author, author.getByRole('button', { name: 'Title and reason' }));
      await write(author, author.getByLabel('Why this change'), 'Both say too little today.');
      await go(author, author.getByRole('button', { name: 'Submit', exact: true }));
      await author.waitForURL(/\/proposals\/\d+$/);
      await says(author, /^Waits for a review by .*Lena/);
    });
    const address = pathOf(author);

    await test.step('The reviewer asks for something else', async () => {
      await reviewer.goto(address);
      await review(reviewer, 'Request changes', 'Send request', `Whose team (${run})?`);
      await expect(author.getByText('Changes requested', { exact: true }).first()).toBeVisible();
      await says(author, /^Your turn. Lena .* asked for changes\./);
    });

    await test.step('The author amends it', async () => {
      await go(author, author.getByRole('link', { name: 'Edit', exact: true }));
      await write(
        author,
        author.getByLabel(first.label),
        reworded(first.words, `for one's own team (${run})`),
      );
      await go(author, author.getByRole('button', { name: 'Send new patch set' }));
      await author.waitForURL(new RegExp(`${address}$`));
      await expect(author.getByLabel('Patch set')).toHaveValue('2');
      await says(author, /^Waits for a review by .*Lena/);
      await expect(
        author.getByText(/objected to has changed since: Lena .* has to look again/),
      ).toBeVisible();
    });

    await test.step('Meanwhile both skills say something else', async () => {
      await publishBoth(browser, run, first, second);
      await expect(author.getByText(/collides with what was published since, on 2 fields/)).toBeVisible();
      await says(author, /^Your turn. It collides with what has been published since: update it\./);
    });

    await test.step('The author resolves both collisions', async () => {
      await go(author, author.getByRole('button', { name: 'Resolve 2 collisions' }));
      const keep = author.getByRole('radio', { name: 'Keep what is proposed' });
      await expect(keep).toHaveCount(2);
      for (const one of await keep.all()) await choose(author, one);
      await go(author, author.getByRole('button', { name: 'Update from published' }).last());
      await expect(author.getByText('Updated. It stands on what is published now.')).toBeVisible();
      await says(author, /^Waits for a review by .*Lena/);
    });

    await test.step('The reviewer approves what it says now, and publishes both skills', async () => {
      await reviewer.reload();
      await review(reviewer, 'Approve', 'Send approval', `Clear now (${run}).`);
      await says(author, /^Everything is met: .*Lena .* can publish it\./);
      await go(reviewer, reviewer.getByRole('button', { name: 'Publish', exact: true }));
      await go(reviewer, reviewer.getByRole('dialog').getByRole('button', { name: /^Publish as r/ }));
      await expect(reviewer.getByText('Published', { exact: true }).first()).toBeVisible();
      await expect(author.getByText('Published', { exact: true }).first()).toBeVisible();
    });
  });
}

/** In a sentence below the title: what is needed, and from whom. */
async function says(page: Page, sentence: RegExp): Promise<void> {
  await expect(page.getByRole('paragraph').filter({ hasText: sentence }).first()).toBeVisible();
}

/** Tabs to it, as somebody without a mouse does. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 400; presses++) {
    if (await focused()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

async function go(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

async function write(page: Page, field: Locator, words: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
  await expect(field).toHaveValue(words);
}

/** Tab reaches the first of a group, the arrows its others. */
async function choose(page: Page, radio: Locator): Promise<void> {
  await reach(page, radio.locator('xpath=ancestor::fieldset').getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let presses = 0; !(await radio.isChecked()); presses++) {
    expect(presses, 'arrows reach every choice').toBeLessThan(3);
    await page.keyboard.press('ArrowDown');
  }
}

async function review(page: Page, verdict: string, act: string, words: string): Promise<void> {
  const bar = page.getByRole('region', { name: 'Your review' });
  await go(page, bar.getByRole('button', { name: verdict }));
  await write(page, bar.getByRole('textbox'), words);
  await go(page, bar.getByRole('button', { name: act }));
  await expect(page.getByText('Your review is sent.')).toBeVisible();
}

type Told = Awaited<ReturnType<typeof placeOf>>;

/** What somebody else does with their mouse. */
async function publishBoth(browser: Browser, run: string, first: Told, second: Told): Promise<void> {
  const rival = await person(browser, 'jonas');
  await rival.goto(`/skills/${TRACKING}/suggest`);
  await rival.getByLabel(first.label).fill(reworded(first.words, `of the house (${run})`));
  await alsoChangeServing(rival);
  await rival.getByLabel(second.label).fill(reworded(second.words, `for others (${run})`));
  await submit(rival, 'Both say too little today.');
  const publisher = await person(browser, 'lena');
  await publisher.goto(pathOf(rival));
  await approve(publisher);
  await publish(publisher);
}

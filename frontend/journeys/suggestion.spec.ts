import { expect, type Page } from '@playwright/test';
import { heading, labelled, person, review, revisionOf, reworded, test } from './helpers';

const SKILL = 'ml-experiment-tracking';
const NAME = 'ML Experiment Tracking';
const PLACE = 'Description of Data Scientist, Senior';

test('A suggestion goes from its author over a reviewer to those who watch', async ({ browser }) => {
  test.setTimeout(180_000);
  const run = Date.now().toString(36);
  const member = await person(browser, 'ines');
  const { words } = await labelled(member, SKILL, PLACE);
  const wish = reworded(words, `its owner named (${run})`);
  const amended = reworded(words, `its owner answering (${run})`);
  const next = (await revisionOf(member, SKILL)) + 1;

  const watcher = await person(browser, 'jonas');
  await watch(watcher, 'Published');
  const apart = await belowTheTabs(watcher);
  expect(apart).toBeGreaterThan(24);

  await test.step('The member watches the skill and suggests another text', async () => {
    await watch(member, 'Everything');
    await member.getByRole('link', { name: 'Suggest Change' }).first().click();
    await heading(member, `Suggest a change to ${NAME}`);
    await member.getByLabel(PLACE).fill(wish);
    await expect(member.getByRole('region', { name: 'What differs' })).toContainText(run);
    await expect(member.getByText('1 change', { exact: true })).toBeVisible();
    await expect(member.getByText('Clarifying')).toBeVisible();
    await member.getByLabel('Why this change').fill('Sharing alone does not say who answers for it.');
    await member.getByRole('button', { name: 'Submit' }).click();
    await member.waitForURL(/\/proposals\/\d+$/);
    await heading(member, /Data Scientist, Senior/);
    await expect(member.getByText('In review', { exact: true }).first()).toBeVisible();
  });
  const address = new URL(member.url()).pathname;

  const reviewer = await person(browser, 'lena');
  let unreadBefore = 0;
  await test.step('The reviewer asks for a change', async () => {
    await reviewer.goto(address);
    await review(reviewer, 'Request changes', 'Send request', `Who names the owner? (${run})`);
    await expect(member.getByText('Changes requested', { exact: true }).first()).toBeVisible();
  });

  await test.step('Both read each other as it is written', async () => {
    await say(member, `I can say that they answer for it (${run}).`);
    await showNews(reviewer);
    await expect(reviewer.getByText(`I can say that they answer for it (${run}).`)).toBeVisible();
    await say(reviewer, `Please do (${run}).`);
    await showNews(member);
    await expect(member.getByText(`Please do (${run}).`)).toBeVisible();
  });

  await test.step('The member amends it', async () => {
    await member.getByRole('link', { name: 'Edit', exact: true }).click();
    await member.getByLabel(PLACE).fill(amended);
    await member.getByRole('button', { name: 'Send new patch set' }).click();
    await member.waitForURL(new RegExp(`${address}$`));
    await expect(member.getByLabel('Patch set')).toHaveValue('2');
  });

  await test.step('The reviewer is told, looks, approves and publishes', async () => {
    await reviewer.getByRole('button', { name: 'Show what changed since 1' }).click();
    await review(reviewer, 'Approve', 'Send approval', `Better (${run}).`);
    unreadBefore = await unread(watcher);
    await reviewer.getByRole('button', { name: 'Publish', exact: true }).click();
    await reviewer.getByRole('button', { name: `Publish as r${next} of ${NAME}` }).click();
    await expect(reviewer.getByRole('link', { name: `Read r${next} of ${NAME}` })).toBeVisible();
  });

  await test.step('Those who watch are told where they are', async () => {
    // Wherever they read.
    await watcher.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(watcher.getByText(`r${next} was just published`)).toBeInViewport();
    await expect(watcher.getByRole('link', { name: /^Inbox/ })).toBeInViewport();
    expect(await belowTheTabs(watcher), 'News takes no room of the page').toBe(apart);
    await expect.poll(() => unread(watcher)).toBeGreaterThan(unreadBefore);
    await watcher.getByRole('button', { name: 'Show what changed' }).click();
    await expect(watcher.getByText('Changed', { exact: true })).toBeInViewport();
    await expect(watcher.locator('.profile-news').getByText(`(${run})`)).toBeInViewport();
    await expect(watcher.locator('tr', { hasText: 'Changed' }).getByRole('link').first()).toBeFocused();
    await expect(
      watcher.getByRole('paragraph').filter({ hasText: `its owner answering (${run})` }),
    ).toBeVisible();
    await watcher.getByRole('link', { name: /Inbox, / }).click();
    await expect(watcher.getByRole('link', { name: new RegExp(NAME) }).first()).toBeVisible();
    await expect(member.getByText('Published', { exact: true }).first()).toBeVisible();
  });
});

/** How far the figures stand below the tabs: what lies between them is where news is said. */
async function belowTheTabs(page: Page): Promise<number> {
  const tabs = await page.getByRole('navigation', { name: 'Views of this skill' }).boundingBox();
  const figures = await page.locator('.profile-figures').boundingBox();
  return Math.round((figures?.y ?? 0) - (tabs?.y ?? 0) - (tabs?.height ?? 0));
}

/** What the bell says. */
async function unread(page: Page): Promise<number> {
  const bell = page.getByRole('link', { name: /^Inbox/ });
  const name = (await bell.getAttribute('aria-label')) ?? '';
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

async function watch(page: Page, loudness: string): Promise<void> {
  await page.goto(`/skills/${SKILL}`);
  await heading(page, NAME);
  await page.getByRole('button', { name: 'How loud' }).first().click();
  await page.getByRole('menuitem', { name: new RegExp(`^${loudness}`) }).click();
  await expect(page.getByRole('button', { name: /^Watching/ }).first()).toBeVisible();
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByLabel('Your comment').fill(words);
  await page.getByRole('button', { name: 'Comment', exact: true }).first().click();
  await expect(page.getByRole('paragraph').filter({ hasText: words })).toBeVisible();
}

/** News waits behind a button, so that nothing moves under the reader. */
async function showNews(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Show \d+ new comment/ })
    .first()
    .click();
}

import { expect, type Page } from '@playwright/test';
import { heading, person, placeOf, post, sound, suggest, test, whole } from './helpers';

const SKILL = 'ml-model-evaluation';

/** How far from the top of the page something begins, in pixels. */
const topOf = async (page: Page, name: string | RegExp): Promise<number> =>
  (await page.getByRole('heading', { level: 2, name }).boundingBox())?.y ?? Number.POSITIVE_INFINITY;

/** How much of the page moved by itself. */
const watchMoves = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) window.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

declare global {
  interface Window {
    moved: number;
  }
}

test('What is somebody’s turn stands in the first screen of their start', async ({ browser }) => {
  test.setTimeout(120_000);
  const place = await placeOf(await person(browser, 'jonas'), SKILL, 0);
  const words = `${place.words} It names who checks it (${Date.now().toString(36)}).`;
  const author = await suggest(browser, 'jonas', SKILL, place.label, words);
  const number = new URL(author.url()).pathname.split('/').at(-1);

  for (const viewport of [
    { width: 1280, height: 850 },
    { width: 360, height: 740 },
  ]) {
    const page = await person(browser, 'priya', viewport);
    await watchMoves(page);
    await page.goto('/');
    await whole(page);
    await heading(page, 'What concerns you');
    const turn = page.getByRole('region', { name: 'Your turn' });
    await expect(turn.getByRole('listitem').first()).toBeVisible();
    expect(await topOf(page, 'Your turn')).toBeLessThan(viewport.height / 2);
    const row = await turn.getByRole('listitem').first().boundingBox();
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThan(viewport.height);
    expect(await topOf(page, 'Your turn')).toBeLessThan(await topOf(page, 'Recently published'));
    await expect(page.getByText('kept by the people who do the work')).toHaveCount(0);
    await expect(
      page.getByRole('region', { name: 'Waiting for review' }).getByText(`#${number}`),
    ).toHaveCount(0);
    expect(await page.evaluate(() => window.moved)).toBeLessThan(0.01);
    await sound(page);
  }
});

test('What is opened in the inbox is read, and what is put away is taken back', async ({ browser }) => {
  test.setTimeout(120_000);
  const jonas = await person(browser, 'jonas');
  const said = `We read fifty verdicts by hand (${Date.now().toString(36)}).`;
  await jonas.request.get('/');
  const ines = await person(browser, 'ines');
  await ines.goto('/inbox');
  await whole(ines);
  const lena = await person(browser, 'lena');
  await lena.goto('/skills');
  await whole(lena);
  await post(jonas, '/api/notifications/done', {});
  for (const slug of [SKILL, 'api-design']) {
    const thread = (await post(jonas, '/api/threads', {
      subject: `skill:${slug}`,
      body: 'Who checks it?',
    })) as {
      id: string;
    };
    for (const words of ['First things first.', said])
      await post(lena, `/api/threads/${thread.id}/comments`, { body: words });
  }
  await jonas.goto('/inbox');
  await whole(jonas);
  const rows = jonas.getByRole('listitem').filter({ hasText: said });
  await expect(rows).toHaveCount(2);
  await expect(rows.first().getByText('2 pieces of news')).toBeVisible();
  await sound(jonas);
  const other = await jonas.context().newPage();
  await other.goto('/skills');
  const badge = (page: Page, unread: number) =>
    expect(
      page.getByRole('link', { name: unread > 0 ? `Inbox, ${unread} unread` : /^Inbox, nothing/ }),
    ).toBeVisible();
  await badge(other, 4);

  await test.step('Opened by the keyboard', async () => {
    await jonas.keyboard.press('j');
    await jonas.keyboard.press('Enter');
    const pane = jonas.getByRole('region', { name: 'News of what you opened' });
    await expect(pane.getByText('First things first.')).toBeVisible();
    await expect(pane.getByText(said)).toBeVisible();
    await badge(jonas, 2);
    await badge(other, 2);
    await expect(rows).toHaveCount(3);
    await sound(jonas);
    await jonas.keyboard.press('Enter');
    await heading(jonas, 'API Design');
    await jonas.goBack();
    await expect(rows).toHaveCount(1);
  });

  await test.step('Put away and taken back', async () => {
    await jonas.keyboard.press('j');
    await jonas.keyboard.press('e');
    await expect(rows).toHaveCount(0);
    await badge(other, 0);
    await jonas.getByRole('button', { name: 'Undo' }).click();
    await expect(rows).toHaveCount(1);
    await badge(other, 2);
  });

  await test.step('All of it, too', async () => {
    await jonas.getByRole('button', { name: 'Mark all as done' }).click();
    await expect(jonas.getByText('Nothing unread')).toBeVisible();
    await jonas.getByRole('button', { name: 'Undo' }).click();
    await expect(rows).toHaveCount(1);
  });
});

test('What a guest wanted is done once they have signed in', async ({ page }) => {
  await page.goto('/skills/prompt-design');
  await page
    .getByRole('link', { name: /^Watch/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Nils/ }).click();

  await page.waitForURL(/\/skills\/prompt-design$/);
  await expect(page.getByText('You are told when Prompt Design is published anew.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Watching/ }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Watching/ }).first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Watching/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Watch\b/ }).first()).toBeVisible();
});

test('A guest’s comment waits in sight where it was written', async ({ page }) => {
  await page.goto('/skills/prompt-design');
  await page.getByLabel('Your comment').fill('An example would do.');
  await page.getByRole('link', { name: 'Sign in to comment' }).click();
  await page.getByRole('button', { name: /^Nils/ }).click();

  await page.waitForURL(/\/skills\/prompt-design/);
  await expect(page.getByText(/Your comment is kept below/)).toBeInViewport();
  await expect(page.getByLabel('Your comment')).toHaveValue('An example would do.');
  await expect(page.getByLabel('Your comment')).toBeFocused();
  await page.getByLabel('Your comment').fill('');
});

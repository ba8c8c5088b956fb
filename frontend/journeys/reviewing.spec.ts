import { expect, type Locator } from '@playwright/test';
import { amended, pathOf, person, placeOf, post, reworded, suggest, test } from './helpers';

// What comes while somebody writes is said where they write, and loses none of their words.

const SKILL = 'ml-experiment-tracking';
const SIZES = [
  { of: 'a phone', cell: 2, viewport: { width: 360, height: 740 } },
  { of: 'a desk', cell: 3, viewport: { width: 1280, height: 850 } },
];

test.describe.configure({ timeout: 180_000 });

for (const { of, cell, viewport } of SIZES) {
  test(`Whoever reviews on ${of} hears where they write what came meanwhile`, async ({ browser }) => {
    const run = Date.now().toString(36);
    const lena = await person(browser, 'lena', viewport);
    const { label } = await placeOf(lena, SKILL, cell);
    const author = await suggest(browser, 'ines', SKILL, label, `Notes what it tried (${run}).`);
    const api = `/api${pathOf(author)}`;
    const bar = lena.getByRole('region', { name: 'Your review' });

    await test.step('Words are written', async () => {
      await lena.goto(pathOf(author));
      await bar.getByRole('button', { name: 'Approve', exact: true }).click();
      await bar.getByRole('textbox').fill(`Good enough (${run}).`);
      await lena.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    });

    await test.step('A newer patch set is said in the bar, and shown where it is asked for', async () => {
      await amended(author, api, `Notes all that it tried (${run}).`);
      await seen(bar.getByText('Patch set 2 is there.'));
      await bar.getByRole('button', { name: 'Show what changed since 1' }).click();
      const since = lena.getByRole('heading', { name: 'From patch set 1 to 2' });
      await expect(since).toBeFocused();
      await seen(since);
      await expect(bar.getByLabel('Approve patch set 2')).toHaveValue(`Good enough (${run}).`);
    });

    await test.step('So is the review of somebody else', async () => {
      const member = await person(browser, 'jonas');
      const comment = { patchSet: 2, verdict: 'COMMENT', body: `Which ones (${run})?`, comments: [] };
      await post(member, `${api}/reviews`, comment);
      await seen(bar.getByText(/^Jonas .* has commented meanwhile\.$/));
      await bar.getByRole('button', { name: 'Read it' }).click();
      await seen(lena.getByText(`Which ones (${run})?`).first());
    });

    await test.step('What is sent is meant for what was shown', async () => {
      await bar.getByRole('button', { name: 'Send approval' }).click();
      await expect(lena.getByText('Your review is sent.')).toBeVisible();
      const given = (await (await lena.request.get(`${api}/reviews`)).json()) as Given;
      expect(given.items).toContainEqual(expect.objectContaining({ verdict: 'APPROVE', patchSet: 2 }));
    });
  });
}

for (const { of, cell, viewport } of SIZES) {
  test(`Whoever reviews on ${of} sees first what they judge, and still when they write`, async ({
    browser,
  }) => {
    const run = Date.now().toString(36);
    const lena = await person(browser, 'lena', viewport);
    const { label, words } = await placeOf(lena, SKILL, cell + 3);
    const author = await suggest(browser, 'ines', SKILL, label, reworded(words, `as the team asks (${run})`));
    await lena.goto(pathOf(author));
    const bar = lena.getByRole('region', { name: 'Your review' });
    const changed = lena.getByRole('main').locator('ins, del').first();
    await bar.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await inSight(changed, bar, viewport.height);
    for (const name of ['Approve', 'Request changes']) {
      await bar.getByRole('button', { name, exact: true }).click();
      await bar.getByRole('textbox').waitFor();
      const { height } = await boxOf(bar);
      if (viewport.width < 1024) expect(height).toBeLessThanOrEqual(viewport.height / 2);
      await inSight(changed, bar, viewport.height);
    }
  });
}

test('A review is one block, and its author’s words stand where they are needed', async ({ browser }) => {
  const run = Date.now().toString(36);
  const lena = await person(browser, 'lena');
  const { label, words } = await placeOf(lena, SKILL, 1);
  const author = await suggest(browser, 'ines', SKILL, label, reworded(words, `so far (${run})`));
  await post(lena, `/api${pathOf(author)}/reviews`, {
    patchSet: 1,
    verdict: 'REQUEST_CHANGES',
    body: `Until when (${run})?`,
    comments: [{ operation: 0, body: `Say it in days (${run}).`, blocking: true }],
    suggestions: [{ position: 0, proposed: { description: reworded(words, `for 30 days (${run})`) } }],
  });
  const block = author.getByRole('region', { name: 'What happened' }).getByRole('article');

  await test.step('The verdict, its words, the remark and the other words stand together', async () => {
    for (const said of ['Changes requested', `Until when (${run})?`, `Say it in days (${run}).`]) {
      await expect(block.getByText(said)).toBeVisible();
    }
    await expect(block.getByText(new RegExp(`for 30 days \\(${run}\\)`))).toBeVisible();
  });

  await test.step('The remark stands at its change, too', async () => {
    const here = author.getByRole('list', { name: 'Said about this change' });
    await expect(here.getByText(`Say it in days (${run}).`)).toBeVisible();
  });

  await test.step('The author reads the words in their turn, and is led to them', async () => {
    const standing = author.locator('#how-it-stands');
    await expect(standing.getByText('Your turn.')).toBeVisible();
    await expect(standing.getByText(`Until when (${run})?`)).toBeInViewport();
    await standing.getByRole('link', { name: 'Read the review' }).click();
    await expect(block).toBeFocused();
    await seen(block);
  });
});

/** In the window as it is, and not behind the bar. */
async function inSight(what: Locator, bar: Locator, height: number) {
  const [it, over] = [await boxOf(what), await boxOf(bar)];
  expect(it.y + it.height).toBeLessThanOrEqual(height);
  expect(it.y + it.height <= over.y || it.x + it.width <= over.x, 'the bar covers it').toBe(true);
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not there');
  return box;
}

interface Given {
  items: { verdict: string; patchSet: number }[];
}

test('An author who edits hears of a review there, and sends what they wrote all the same', async ({
  browser,
}) => {
  const run = Date.now().toString(36);
  const lena = await person(browser, 'lena');
  const { label } = await placeOf(lena, SKILL, 4);
  const author = await suggest(browser, 'ines', SKILL, label, `Asks before it tracks (${run}).`);
  const [address, api] = [pathOf(author), `/api${pathOf(author)}`];
  await author.goto(`/suggest?amend=${address.split('/').at(-1)}`);
  await author.getByLabel(label).fill(`Asks the team before it tracks (${run}).`);
  const objection = { patchSet: 1, verdict: 'REQUEST_CHANGES', body: `Whom (${run})?`, comments: [] };
  await post(lena, `${api}/reviews`, objection);
  const bar = author.getByRole('region', { name: 'Your suggestion' });
  await seen(bar.getByText(/^Lena .* has asked for changes meanwhile\./));
  await seen(bar.getByText(`Whom (${run})?`));
  await bar.getByRole('button', { name: 'I have read it' }).click();
  await expect(author.getByLabel(label)).toHaveValue(`Asks the team before it tracks (${run}).`);
  await bar.getByRole('button', { name: 'Send new patch set' }).click();
  await author.waitForURL((url) => url.pathname === address);
  await expect(author.getByText(`Asks the team before it tracks (${run}).`).first()).toBeVisible();
});

test('An author who edits hears that it was rejected, and keeps what they wrote; others are shown no editor', async ({
  browser,
}) => {
  const run = Date.now().toString(36);
  const lena = await person(browser, 'lena');
  const { label } = await placeOf(lena, SKILL, 5);
  const author = await suggest(browser, 'ines', SKILL, label, `Plans before it tracks (${run}).`);
  const address = pathOf(author);
  const editor = `/suggest?amend=${address.split('/').at(-1)}`;
  const other = await person(browser, 'jonas');
  await other.goto(editor);
  await expect(other.getByText(/^Only Ines .* edits it\.$/)).toBeVisible();
  await expect(other.getByRole('region', { name: 'Your suggestion' })).toHaveCount(0);

  await author.goto(editor);
  await author.getByLabel(label).fill(`Plans with the team before it tracks (${run}).`);
  await post(lena, `/api${address}/reject`, { reason: `Not now (${run}).` });
  const bar = author.getByRole('region', { name: 'Your suggestion' });
  const over = bar.getByText(
    /^Rejected by Lena .* It can no longer be edited\. What you wrote is kept in this browser\.$/,
  );
  await seen(over);
  await expect(bar.getByRole('button', { name: 'Send new patch set' })).toBeDisabled();
  await author.reload();
  await seen(over);
  await expect(author.getByLabel(label)).toHaveValue(`Plans with the team before it tracks (${run}).`);
  await bar.getByRole('link', { name: /^Read #/ }).click();
  await author.waitForURL((url) => url.pathname === address);
});

/** Where the reader is, without scrolling. */
const seen = (what: Locator) => expect(what).toBeInViewport();

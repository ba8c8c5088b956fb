import { expect, type Page } from '@playwright/test';
import { amended, heading, pathOf, person, placeOf, post, suggest, test } from './helpers';

const TRACKING = 'ml-experiment-tracking';

test.describe.configure({ timeout: 240_000 });

test('Whatever happens to a proposal, a page that only heard of it shows what a fresh one shows', async ({
  browser,
}) => {
  const run = Date.now().toString(36);
  const reviewer = await person(browser, 'lena');
  const moderator = await person(browser, 'marek');
  const member = await person(browser, 'jonas');
  const place = await placeOf(reviewer, TRACKING, 5);
  const author = await suggest(browser, 'ines', TRACKING, place.label, `Weighs trackers aloud (${run}).`);
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(pathOf(author));
  await heading(guest, /./);
  const api = `/api${pathOf(author)}`;
  const readers = [author, guest];
  const talk = { thread: '', comment: '' };

  const after = (what: string, act: () => Promise<unknown>) =>
    test.step(what, async () => {
      await act();
      for (const reader of readers) await showsWhatAFreshOneShows(reader);
    });
  const review = (verdict: string, patchSet: number) =>
    post(reviewer, `${api}/reviews`, { patchSet, verdict, body: `${verdict} (${run})`, comments: [] });

  await after('A comment', async () => {
    const subject = `proposal:${pathOf(author).split('/').at(-1)}`;
    const body = { subject, body: `Which ones? (${run})`, blocking: false };
    talk.thread = idOf(await post(member, '/api/threads', body));
  });
  await after('A reply', async () => {
    const body = { body: `All of them (${run}).` };
    talk.comment = idOf(await post(reviewer, `/api/threads/${talk.thread}/comments`, body));
  });
  await after('A comment is hidden', () =>
    post(moderator, `/api/comments/${talk.comment}/hide`, { reason: 'It is off the point.' }),
  );
  await after('And shown again', () => post(moderator, `/api/comments/${talk.comment}/unhide`, {}));
  await after('A thread is resolved', () => post(member, `/api/threads/${talk.thread}/resolve`, {}));
  await after('And opened again', () => post(member, `/api/threads/${talk.thread}/reopen`, {}));
  await after('A remark', () => review('COMMENT', 1));
  await after('An objection', () => review('REQUEST_CHANGES', 1));
  await after('An amendment', () => amended(author, api, `Weighs trackers in writing (${run}).`));
  await after('An approval', () => review('APPROVE', 2));
  await after('A title is hidden', async () => {
    const { id } = (await (await moderator.request.get(api)).json()) as Named;
    await post(moderator, '/api/hidden-texts', { kind: 'TITLE', id, reason: 'It says nothing.' });
  });
  await after('It is withdrawn', () => post(author, `${api}/withdraw`, { reason: 'Not now.' }));
  await after('And written anew', () => post(author, `${api}/reopen`, {}));
});

test('However a proposal is decided, a page that only heard of it shows what a fresh one shows', async ({
  browser,
}) => {
  const run = Date.now().toString(36);
  const [reviewer, admin] = [await person(browser, 'lena'), await person(browser, 'ada')];
  const guest = await (await browser.newContext()).newPage();
  const suggested = async (index: number) => {
    const { label } = await placeOf(reviewer, TRACKING, index);
    const author = await suggest(browser, 'ines', TRACKING, label, `Tracks what it tries (${run}).`);
    await guest.goto(pathOf(author));
    await heading(guest, /./);
    return author;
  };
  const after = (author: Page, what: string, act: () => Promise<unknown>) =>
    test.step(what, async () => {
      await act();
      for (const reader of [author, guest]) await showsWhatAFreshOneShows(reader);
    });

  const kept = await suggested(7);
  const api = `/api${pathOf(kept)}`;
  await after(kept, 'A claim', () => post(reviewer, `${api}/claim`, {}));
  const objection = { patchSet: 1, verdict: 'REQUEST_CHANGES', body: `Why? (${run})`, comments: [] };
  await after(kept, 'An objection', () => post(reviewer, `${api}/reviews`, objection));
  await after(kept, 'It is lifted', async () => {
    const { items } = (await (await reviewer.request.get(`${api}/reviews`)).json()) as { items: Named[] };
    await post(reviewer, `${api}/reviews/${items[0]?.id}/dismiss`, { reason: 'It was answered.' });
  });
  await after(kept, 'An override', () =>
    post(admin, `${api}/override`, { patchSet: 1, reason: `It is needed today (${run}).` }),
  );

  const refused = await suggested(8);
  await after(refused, 'A rejection', () =>
    post(reviewer, `/api${pathOf(refused)}/reject`, { reason: `It is said elsewhere (${run}).` }),
  );
});

test('Whatever is said or suggested on a skill, its open page shows what a fresh one shows', async ({
  browser,
}) => {
  const run = Date.now().toString(36);
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(`/skills/${TRACKING}`);
  await heading(guest, 'ML Experiment Tracking');
  const member = await person(browser, 'jonas');
  const subject = `skill:${TRACKING}`;

  const thread = idOf(await post(member, '/api/threads', { subject, body: `Why trackers? (${run})` }));
  await showsWhatAFreshOneShows(guest);
  await post(member, `/api/threads/${thread}/resolve`, {});
  await showsWhatAFreshOneShows(guest);
  const place = await placeOf(member, TRACKING, 6);
  const author = await suggest(browser, 'ines', TRACKING, place.label, `Names what it tracked (${run}).`);
  await showsWhatAFreshOneShows(guest);
  await post(author, `/api${pathOf(author)}/withdraw`, { reason: 'Not now.' });
  await showsWhatAFreshOneShows(guest);
});

interface Named {
  id: string;
}

const idOf = (made: unknown): string => (made as Named).id;

/** What waits until the reader asks for it is asked for; a thread that they have open is folded as a fresh page has it. */
async function showsWhatAFreshOneShows(page: Page): Promise<void> {
  const fresh = await page.context().newPage();
  await expect(async () => {
    const waiting = page
      .getByRole('main')
      .getByRole('button', { name: /^Show (\d+ new comments?|what changed since \d+)$/ });
    if (await waiting.count()) await waiting.first().click();
    const against = page.getByLabel('Compared with');
    if (await against.count()) {
      await against.evaluate((each) => each.closest('details')?.setAttribute('open', ''));
      await against.selectOption({ index: 0 });
    }
    const settled = page.getByRole('main').getByRole('button', { name: 'Hide the thread' });
    if (await settled.count()) await settled.first().click();
    await fresh.goto(page.url());
    await fresh.waitForLoadState('networkidle');
    expect(await saidOn(page)).toBe(await saidOn(fresh));
  }).toPass({ timeout: 20_000 });
  await fresh.close();
}

const WHEN = /\b(just now|now|today|yesterday|\d+ \w+ ago|in \d+ \w+)\b/g;

/** All that the page says with everything folded: what somebody has open is theirs. */
async function saidOn(page: Page): Promise<string> {
  const main = page.getByRole('main');
  await main.locator('details').evaluateAll((all) => {
    for (const each of all) (each as HTMLDetailsElement).open = false;
  });
  return (await main.innerText()).replace(WHEN, 'then');
}

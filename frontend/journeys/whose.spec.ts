import { type BrowserContext, expect, type Page, type Request, test } from '@playwright/test';
import { alsoChangeServing, heading, passSignIn, pathOf, person, placeOf, signIn, suggest } from './helpers';

const TRACKING = 'ml-experiment-tracking';

test('A tab of one person does nothing in the name of the next, and says whose it is', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const run = Date.now().toString(36);
  const context = await browser.newContext();
  const ines = await context.newPage();
  await signIn(ines, 'ines');
  const other = await context.newPage();
  const tab = await deaf(context);
  await tab.goto(`/skills/${TRACKING}`);
  await tab.getByLabel('Your comment').fill(`Said by Ines alone (${run}).`);

  await test.step('A comment is refused, and its words are kept for her', async () => {
    await swap(other, 'jonas');
    const sent = tab.waitForResponse((answer) => answer.request().method() === 'POST');
    await tab.getByLabel('Your comment').press('ControlOrMeta+Enter');
    expect((await sent).status()).toBe(409);
    await heading(tab, /^This page is Ines/);
    await expect(tab.getByText(run)).toHaveCount(0);
    await expect(tab.getByText(/You are signed in as Jonas/)).toBeVisible();
    expect(await said(other, `skill:${TRACKING}`)).not.toContain(run);
  });

  await test.step('Jonas goes on there, and reads none of her words', async () => {
    await tab.getByRole('button', { name: /^Go on as Jonas/ }).click();
    await expect(tab.getByRole('button', { name: /^Account of Jonas/ })).toBeVisible();
    await expect(tab.getByLabel('Your comment')).toHaveValue('');
    expect(await tab.content()).not.toContain(run);
  });

  await test.step('Neither does a guest', async () => {
    await leave(other);
    await tab.goto(`/skills/${TRACKING}`);
    await expect(tab.getByRole('link', { name: 'Sign in to comment' })).toBeVisible();
    await expect(tab.getByLabel('Your comment')).toHaveValue('');
  });

  await test.step('What found no network is done later by nobody, and in nobody else’s name', async () => {
    await swap(other, 'lena');
    await tab.goto(`/skills/${TRACKING}`);
    await tab.getByLabel('Your comment').fill(`Said by Lena offline (${run}).`);
    const threads = '**/api/threads';
    await tab.route(threads, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    );
    await tab.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(tab.getByText(/could not be reached/).first()).toBeVisible();
    await tab.unroute(threads);
    await tab.evaluate(() => window.dispatchEvent(new Event('online')));
    await swap(other, 'jonas');
    const sent = tab.waitForResponse((answer) => answer.request().method() === 'POST');
    await tab.getByRole('button', { name: 'Comment', exact: true }).click();
    expect((await sent).status()).toBe(409);
    await heading(tab, /^This page is Lena/);
    expect(await said(other, `skill:${TRACKING}`)).not.toContain(`Said by Lena offline (${run})`);
  });

  await test.step('A session that is gone keeps the words, and the place, until she is back', async () => {
    await swap(other, 'lena');
    await tab.goto(`/skills/${TRACKING}`);
    await expect(tab.getByLabel('Your comment')).toHaveValue(`Said by Lena offline (${run}).`);
    await leave(other);
    await tab.getByRole('button', { name: 'Comment', exact: true }).click();
    await heading(tab, /^Lena .* is signed out$/);
    await tab.getByRole('link', { name: /^Sign in as Lena/ }).click();
    await passSignIn(tab, 'lena');
    await expect(tab.getByLabel('Your comment')).toHaveValue(`Said by Lena offline (${run}).`);
    await tab.getByLabel('Your comment').fill('');
  });

  await test.step('Ines finds them where she left them, once another has made way for her', async () => {
    await swap(other, 'ines');
    await tab.goto(`/skills/${TRACKING}`);
    await expect(tab.getByLabel('Your comment')).toHaveValue(`Said by Ines alone (${run}).`);
    await swap(other, 'jonas');
    await tab.getByRole('button', { name: 'Comment', exact: true }).click();
    await heading(tab, /^This page is Ines/);
    await tab.getByRole('button', { name: /^Sign out and sign in as Ines/ }).click();
    await passSignIn(tab, 'ines');
    await expect(tab.getByLabel('Your comment')).toHaveValue(`Said by Ines alone (${run}).`);
    await tab.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(tab.getByRole('article').filter({ hasText: run })).toBeVisible();
  });
});

test('A draft is saved, and a verdict given, by whose tab it is or not at all', async ({ browser }) => {
  test.setTimeout(180_000);
  const run = Date.now().toString(36);
  const probe = await person(browser, 'jonas');
  const place = await placeOf(probe, TRACKING, 6);
  const proposal = pathOf(
    await suggest(browser, 'jonas', TRACKING, place.label, `Repeats any run (${run}).`),
  );
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, 'lena');

  await test.step('An approval from the tab of a reviewer who has left is refused', async () => {
    const tab = await deaf(context);
    await tab.goto(proposal);
    const bar = tab.getByRole('region', { name: 'Your review' });
    await bar.getByRole('button', { name: 'Approve', exact: true }).click();
    await bar.getByRole('textbox').fill(`Lena’s opinion (${run}).`);
    await swap(other, 'omar');
    await bar.getByRole('button', { name: 'Send approval' }).click();
    await heading(tab, /^This page is Lena/);
    const read = (await (await other.request.get(`/api${proposal}`)).json()) as { reviews: unknown[] };
    expect(read.reviews).toEqual([]);
    await tab.getByRole('button', { name: /^Go on as Omar/ }).click();
    await heading(tab, /./);
    expect(await tab.content()).not.toContain('Lena’s opinion');
    await tab.close();
  });

  await test.step('A draft saves itself only under its author', async () => {
    await swap(other, 'ines');
    const tab = await deaf(context);
    await tab.goto(`/skills/${TRACKING}/suggest`);
    await tab.getByLabel(place.label).fill(`A draft of Ines (${run}).`);
    const previewed = tab.waitForResponse((answer) => answer.url().includes('/preview?amends='));
    await tab.getByRole('button', { name: 'Save draft' }).click();
    await tab.waitForURL(/\?draft=\d+/);
    await previewed;
    await expect(tab.getByText(/Saved as draft #\d+/)).toBeVisible();
    const draft = new URL(tab.url()).searchParams.get('draft');
    await swap(other, 'jonas');
    // Whatever it asks first is refused: what differs in the words, or the draft's next state.
    const refused = tab.waitForResponse((answer) => answer.status() === 409);
    await tab.getByLabel(place.label).fill(`A draft of Ines, written on (${run}).`);
    await refused;
    await heading(tab, /^This page is Ines/);
    await tab.getByRole('button', { name: /^Go on as Jonas/ }).click();
    await expect(tab.getByText(run)).toHaveCount(0);
    await swap(other, 'ines');
    await tab.goto(`/suggest?draft=${draft}`);
    await expect(tab.getByLabel(place.label)).toHaveValue(`A draft of Ines, written on (${run}).`);
    await expect(tab.getByText(/Saved as draft #\d+ at/)).toBeVisible();
    await tab.goto(`/proposals/${draft}`);
    await tab.getByRole('button', { name: 'Delete draft' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click();
    await heading(tab, 'Proposals');
  });
});

test('Tabs hear of a sign-out at once, and of another’s sign-in when they come into view', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, 'ines');
  const tab = await context.newPage();
  await tab.goto('/inbox');
  await heading(tab, 'Inbox');

  await other.goto('/skills');
  await other.getByRole('button', { name: /^Account of Ines/ }).click();
  await other.getByRole('menuitem', { name: 'Sign out' }).click();
  await heading(tab, /^Ines .* is signed out$/);
  await expect(tab.getByRole('heading', { name: 'Inbox' })).toHaveCount(0);
  await expect(tab.getByRole('link', { name: /^Sign in as Ines/ })).toHaveAttribute(
    'href',
    '/sign-in?return=%2Finbox',
  );
  await tab.getByRole('button', { name: 'Go on as a guest' }).click();
  await expect(tab.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible();

  await test.step('A guest’s page stays as it is until they go on', async () => {
    await swap(other, 'jonas');
    await expect(tab.getByText(/You are signed in as Jonas .* now\./)).toBeVisible();
    await tab.getByRole('button', { name: /^Go on as Jonas/ }).click();
    await expect(tab.getByRole('button', { name: /^Account of Jonas/ })).toBeVisible();
  });

  await test.step('Without a word from the other, the cookie tells it', async () => {
    const silent = await deaf(context);
    await silent.goto('/inbox');
    await heading(silent, 'Inbox');
    await swap(other, 'lena');
    await silent.evaluate(() => window.dispatchEvent(new Event('focus')));
    await heading(silent, /^This page is Jonas/);
  });
});

test('A guest’s page shows nothing of whoever signs in beside it', async ({ browser }) => {
  test.setTimeout(180_000);
  const words = `Known to Jonas alone (${Date.now().toString(36)}).`;
  const author = await person(browser, 'jonas');
  const place = await placeOf(author, TRACKING, 8);
  await author.goto(`/skills/${TRACKING}/suggest`);
  await author.getByLabel(place.label).fill(words);
  await author.getByRole('button', { name: 'Save draft' }).click();
  await author.waitForURL(/\?draft=\d+/);
  await expect(author.getByText(/Saved as draft #\d+/)).toBeVisible();
  const draft = `/proposals/${new URL(author.url()).searchParams.get('draft')}`;

  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(draft);
  await heading(tab, /./);
  const refused = await tab.getByRole('heading', { level: 1 }).textContent();
  const other = await context.newPage();
  await signIn(other, 'jonas');
  await expect(tab.getByText(/You are signed in as Jonas .* now\./)).toBeVisible();

  for (const next of ['while he is signed in', 'once he has left', 'while another is there']) {
    await test.step(`Read again ${next}`, async () => {
      await tab.getByRole('link', { name: 'Skills', exact: true }).first().click();
      await heading(tab, 'Skills');
      await tab.goBack();
      await heading(tab, refused ?? '');
      await expect(tab.getByText(words)).toHaveCount(0);
      if (next.startsWith('while he')) await leave(other);
      else if (next.startsWith('once')) await signIn(other, 'lena');
    });
  }

  await author.goto(draft);
  await author.getByRole('button', { name: 'Delete draft' }).click();
  await author.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click();
  await heading(author, 'Proposals');
});

test('A guest’s comment survives their sign-in, and is asked for when it may be another’s', async ({
  browser,
}) => {
  const run = Date.now().toString(36);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`/skills/${TRACKING}`);
  await page.getByLabel('Your comment').fill(`Written before signing in (${run}).`);
  await page.getByRole('link', { name: 'Sign in to comment' }).click();
  await passSignIn(page, 'jonas');
  await page.waitForURL(new RegExp(`/skills/${TRACKING}`));
  await expect(page.getByLabel('Your comment')).toHaveValue(`Written before signing in (${run}).`);

  await test.step('After signing out, nothing of it is left for the next', async () => {
    await leave(page);
    await page.goto(`/skills/${TRACKING}`);
    await expect(page.getByRole('link', { name: 'Sign in to comment' })).toBeVisible();
    await expect(page.getByLabel('Your comment')).toHaveValue('');
  });

  await test.step('Who signs in elsewhere is asked first', async () => {
    await page.getByLabel('Your comment').fill(`Left by somebody (${run}).`);
    await page.getByRole('link', { name: 'Sign in to comment' }).click();
    await page.getByRole('link', { name: /Demonstration/ }).click();
    await expect(page.getByRole('button', { name: /^Jonas / })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('link', { name: /Demonstration/ })).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel('Your comment')).toBeVisible();
    const other = await context.newPage();
    await signIn(other, 'ines');
    await page.reload();
    await expect(page.getByText(/Something was written here before you signed in/)).toBeVisible();
    expect(await page.content()).not.toContain('Left by somebody');
    await page.getByRole('button', { name: 'Discard it' }).click();
    await expect(page.getByLabel('Your comment')).toHaveValue('');
    await page.reload();
    await expect(page.getByLabel('Your comment')).toHaveValue('');
    await expect(page.getByText(/Something was written here/)).toHaveCount(0);
  });
});

test('What is typed while something is under way goes where it belongs, and is kept', async ({ browser }) => {
  test.setTimeout(180_000);
  const run = Date.now().toString(36);
  const author = await person(browser, 'ines');
  const first = await placeOf(author, TRACKING, 7);
  const second = await placeOf(author, 'model-serving', 1);

  await test.step('A comment that is typed on while it is sent', async () => {
    await author.goto(`/skills/${TRACKING}`);
    const release = await hold(author, (request) => request.url().endsWith('/api/threads'));
    const place = author.getByLabel('Your comment');
    await place.fill(`Sent (${run}).`);
    await place.press('ControlOrMeta+Enter');
    await place.press('End');
    await place.pressSequentially(' Not yet sent');
    release();
    await expect(place).toHaveValue('Not yet sent');
    await author.reload();
    await expect(author.getByLabel('Your comment')).toHaveValue('Not yet sent');
    await author.getByLabel('Your comment').fill('');
  });

  await test.step('Another page, of which there is nothing to write into until it is there', async () => {
    await author.goto('/skills/model-serving');
    await expect(author.getByLabel('Your comment')).toBeVisible();
    for (const address of [`/skills/${TRACKING}`, `/skills/${TRACKING}?revision=1`, '/proposals/1']) {
      const release = await hold(author, (request) => isRead(request, address));
      await author.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, address);
      await expect(author.getByRole('textbox')).toHaveCount(0);
      await expect(author.getByRole('heading', { level: 1 })).toHaveCount(0);
      release();
      await expect(author.getByLabel('Your comment')).toBeVisible();
    }
  });

  await test.step('Another skill, of which there is nothing to write into until it is there', async () => {
    await author.goto(`/skills/${TRACKING}/suggest`);
    await author.getByLabel(first.label).fill(`Repeats a run of others (${run}).`);
    const release = await hold(author, (request) => request.url().endsWith('/api/skills/model-serving'));
    await alsoChangeServing(author);
    await expect(author.getByRole('button', { name: /^Model Serving/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(author.getByLabel(first.label)).toHaveCount(0);
    await expect(author.getByRole('textbox', { name: /^Description of/ })).toHaveCount(0);
    release();
    await author.getByLabel(second.label).fill(`Serves what others call (${run}).`);
    await expect(author.getByText('2 changes', { exact: true })).toBeVisible();
  });

  await test.step('A submission waits for the save under way, and is sent once', async () => {
    await author.getByLabel('Why this change').fill('Both say too little today.');
    await author.getByRole('button', { name: 'Save draft' }).click();
    await author.waitForURL(/\?draft=\d+/);
    await expect(author.getByText(/Saved as draft #\d+/)).toBeVisible();
    const release = await hold(author, (request) => request.method() === 'PUT');
    const saving = author.waitForRequest((request) => request.method() === 'PUT');
    await author.getByLabel('Why this change').fill('Both say far too little today.');
    await saving;
    const submitted: string[] = [];
    author.on('request', (request) => {
      if (request.url().endsWith('/submit')) submitted.push(request.url());
    });
    await author.getByRole('button', { name: 'Submit', exact: true }).dblclick();
    release();
    await author.waitForURL(/\/proposals\/\d+$/);
    await expect(author.getByText('Both say far too little today.')).toBeVisible();
    await expect(author.getByText('changed in another tab', { exact: false })).toHaveCount(0);
    expect(submitted).toHaveLength(1);
  });
});

test('Whoever writes while it is asked whose page it is writes on, under a cover, and it is asked once', async ({
  browser,
}) => {
  const page = await person(browser, 'ines');
  await page.goto(`/skills/${TRACKING}`);
  const place = page.getByLabel('Your comment');
  await place.click();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/me')) asked.push(request.url());
  });
  const release = await hold(page, (request) => request.url().endsWith('/api/me'));
  const come = () => page.evaluate(() => void window.dispatchEvent(new Event('focus')));
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: another program of this address has tossed it
    document.cookie = 'RUNGS_ACCOUNT=x; path=/skills';
  });
  await come();
  await expect(page.getByText('Looking who is signed in')).toBeVisible();
  await page.keyboard.type('Half a thought, g s');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(place).toBeFocused();
  const covered = () => page.evaluate(() => document.elementFromPoint(200, 200)?.textContent);
  expect(await covered()).toBe('Looking who is signed in');
  release();
  await expect(page.getByText('Looking who is signed in')).toHaveCount(0);
  await page.keyboard.type(', goes on');
  await expect(place).toHaveValue('Half a thought, g s, goes on');
  for (let times = 0; times < 3; times++) await come();
  await expect(page.getByText('Looking who is signed in')).toHaveCount(0);
  expect(asked).toHaveLength(1);
  await place.fill('');
});

test('A page whose session has ended reads nothing more as a guest', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'ines');
  await page.goto(`/skills/${TRACKING}`);
  await expect(page.getByRole('button', { name: /^Account of Ines/ })).toBeVisible();
  await context.clearCookies({ name: 'RUNGS_SESSION' });
  // Whatever is read next may find it out, also before somebody could press a link.
  await page.evaluate(() => {
    history.pushState(null, '', '/proposals');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await heading(page, /^Ines .* is signed out$/);
});

/** A tab that hears nothing: not from the others, and not from the server whose socket ends with the session. */
async function deaf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.routeWebSocket(/\/ws$/, () => {});
  await page.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => {};
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => {} });
  });
  return page;
}

/** Signs whoever is there out, and somebody else in. */
async function swap(page: Page, handle: string): Promise<void> {
  await leave(page);
  await signIn(page, handle);
}

/** Ends the session without a word to the other tabs. */
async function leave(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post('/api/sign-out', { headers: { 'X-XSRF-TOKEN': token } });
  expect(answer.status()).toBe(204);
}

/** All that was said on a subject. */
async function said(page: Page, subject: string): Promise<string> {
  return (await page.request.get(`/api/threads?subject=${subject}`)).text();
}

/** Whether it asks for what the page at this address is about. */
const isRead = (request: Request, address: string): boolean =>
  request.url().replace(/^https?:\/\/[^/]*\/api/, '') === address;

/** Nothing that is asked so is answered until the returned function is called. */
async function hold(page: Page, which: (request: Request) => boolean): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/**', async (route) => {
    if (which(route.request())) await released;
    await route.continue();
  });
  return release;
}

import {
  type APIResponse,
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
  type ViewportSize,
} from '@playwright/test';
import axe from 'axe-core';
import { watchFocus } from './focusWatch';

/**
 * A journey, on which the keyboard is never left nowhere: neither by an act nor by the way to another page. Whoever
 * came along is gone with it: their pages would go on listening and reading beside all journeys after it.
 */
export const test = base.extend<{ focusIsKept: undefined }>({
  focusIsKept: [
    async ({ browser }, use) => {
      const lost: string[] = [];
      const made: BrowserContext[] = [];
      const make = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await make(options);
        made.push(context);
        await watchFocus(context, (sentence) => lost.push(sentence));
        return context;
      };
      await use(undefined);
      browser.newContext = make;
      await Promise.all(made.map((context) => context.close()));
      expect(lost).toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs a demonstration person in through the real pages of the built-in provider. */
export async function signIn(page: Page, handle: string, back = '/'): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(back)}`);
  await passSignIn(page, handle);
  await whole(page);
}

/** From the page that asks how to sign in, to where the reader came from. */
export async function passSignIn(page: Page, handle: string): Promise<void> {
  await page.getByRole('link', { name: /Demonstration/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${handle} `, 'i') }).click();
}

/** Somebody with a browser of their own, in a window of this size, who signed in before and has opened no page yet. */
export async function person(browser: Browser, handle: string, viewport?: ViewportSize): Promise<Page> {
  const context = await browser.newContext(viewport && { viewport });
  await signedIn(context, handle);
  return context.newPage();
}

/** Through the built-in provider, past its pages: those are walked by who signs in on a journey. */
async function signedIn({ request }: BrowserContext, handle: string): Promise<void> {
  const { demonstration } = (await (await request.get('/api/sign-in')).json()) as {
    demonstration: { handle: string; password: string }[];
  };
  const known = demonstration.find((each) => each.handle === handle);
  if (known === undefined) throw new Error(`There is no demonstration person ${handle}`);
  const asked = await request.get('/oauth2/authorization/demonstration?return=/api/me');
  const form = new FormData();
  form.set('username', handle);
  form.set('password', known.password);
  form.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(await asked.text())?.[1] ?? '');
  form.set('then', new URL(asked.url()).searchParams.get('then') ?? '');
  const me = await request.post('/idp/sign-in', { form });
  expect(((await me.json()) as { account: { handle: string } }).account.handle).toBe(handle);
}

/** Waits until the page that the server drew is the browser's: what is pressed before leads to a page of its own. */
export const whole = (page: Page) => expect(page.getByRole('button', { name: /^Account of/ })).toBeVisible();

/** Waits until the page of this name is shown. */
export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Which revision of a skill is published. */
export async function revisionOf(page: Page, slug: string): Promise<number> {
  const answer = await page.request.get(`/api/skills/${slug}`);
  return ((await answer.json()) as { revision: number }).revision;
}

/** Chooses from an open menu by the keyboard, once that has come into it. */
export async function choose(page: Page, item: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null))
    .toBe(true);
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

const isSearched = (field: Locator) => field.evaluate(({ tagName }) => tagName !== 'SELECT');

/** Chooses one of several by its name: of a list as the browser has it, or of one that is searched. */
export async function pick(field: Locator, name: string): Promise<void> {
  if (!(await isSearched(field))) return void (await field.selectOption({ label: name }));
  await field.fill(name);
  await field.page().getByRole('option', { name, exact: true }).click();
}

/** How many of that name there are to choose from. */
export async function offered(field: Locator, name: string): Promise<number> {
  if (!(await isSearched(field))) return field.getByRole('option', { name, exact: true }).count();
  await field.fill(name);
  const found = await field.page().getByRole('option', { name, exact: true }).count();
  await field.press('Escape');
  return found;
}

/** Where a page is. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** An expectation of a skill, by its place in the profile: the label of its editor, and its words. */
export async function placeOf(
  page: Page,
  slug: string,
  index: number,
): Promise<{ label: string; words: string }> {
  const answer = await page.request.get(`/api/skills/${slug}`);
  const profile = (await answer.json()) as {
    roles: { id: string; name: string }[];
    levels: { level: string; name: string }[];
    expectations: { role: string; level: string; description: string }[];
  };
  const cell = profile.expectations[index];
  const role = profile.roles.find((each) => each.id === cell?.role)?.name;
  const level = profile.levels.find((each) => each.level === cell?.level)?.name;
  return { label: `Description of ${role}, ${level}`, words: cell?.description ?? '' };
}

/** The same by the label. */
export async function labelled(page: Page, slug: string, label: string): Promise<{ words: string }> {
  for (let index = 0; ; index++) {
    const place = await placeOf(page, slug, index);
    if (place.label === label) return place;
    if (place.words === '') throw new Error(`${slug} has no ${label}`);
  }
}

/** The same words with a few more in their first sentence: they ask for no more and no less. */
export const reworded = (words: string, more: string): string => words.replace(/\.(?=\s|$)/, `, ${more}.`);

/** Somebody suggests other words for one expectation. */
export async function suggest(
  browser: Browser,
  handle: string,
  slug: string,
  label: string,
  words: string,
  why = 'It says too little today.',
): Promise<Page> {
  const page = await person(browser, handle);
  await page.goto(`/skills/${slug}/suggest`);
  await heading(page, /^Suggest a change to/);
  await page.getByLabel(label).fill(words);
  await submit(page, why);
  return page;
}

/** Hands a suggestion in, with a word why, and waits for its page. */
export async function submit(page: Page, why: string | null): Promise<void> {
  if (why !== null) await page.getByLabel('Why this change').fill(why);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.waitForURL(/\/proposals\/\d+$/);
}

/** Approves what is shown. */
export async function approve(page: Page): Promise<void> {
  const bar = page.getByRole('region', { name: 'Your review' });
  await bar.getByRole('button', { name: 'Approve', exact: true }).click();
  await bar.getByRole('button', { name: 'Send approval' }).click();
  await expect(page.getByText('Your review is sent.')).toBeVisible();
}

/** Publishes what is shown, and reads that it is. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish as r/ })
    .click();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
}

/** Gives a verdict with words. */
export async function review(page: Page, verdict: string, act: string, words: string): Promise<void> {
  const bar = page.getByRole('region', { name: 'Your review' });
  await bar.getByRole('button', { name: verdict }).click();
  await bar.getByRole('textbox').fill(words);
  await bar.getByRole('button', { name: act }).click();
  await expect(page.getByText('Your review is sent.')).toBeVisible();
}

/** Opens Model Serving in the suggestion, too. */
export async function alsoChangeServing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Also change another skill' }).click();
  const picker = page.getByRole('dialog');
  await picker.getByLabel('Find a skill').fill('model serving');
  await picker.getByRole('button', { name: /^Model Serving/ }).click();
}

/** The author proposes other words, as the editor does. */
export async function amended(author: Page, api: string, words: string): Promise<void> {
  const before = await author.request.get(api);
  const { title, rationale, changes } = (await before.json()) as {
    title: string;
    rationale: string;
    changes: { skill: { id: string }; role: { id: string }; level: string; before: object; after: object }[];
  };
  const operations = changes.map(({ skill, role, level, before: base, after }) => ({
    type: 'EditExpectation',
    skill: skill.id,
    role: role.id,
    level,
    base,
    proposed: { ...after, description: words },
  }));
  const token = (await author.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const answer: APIResponse = await author.request.put(api, {
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token), 'If-Match': before.headers().etag ?? '' },
    data: { title, rationale, operations },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Sends something as whoever reads this page, past its forms; what the server answers. */
export async function post(page: Page, path: string, data: unknown): Promise<unknown> {
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post(path, {
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
    data,
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** What hinders people at a page, of what axe knows to be serious. The page has axe once, however often it is looked at. */
export async function hindrances(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const serious = (impact: unknown) => impact === 'serious' || impact === 'critical';
    // The others would be told of, and then not be told.
    const lighter = window.axe._audit.rules.filter(({ impact }) => !serious(impact));
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      rules: Object.fromEntries(lighter.map(({ id }) => [id, { enabled: false }])),
    });
    return violations
      .filter(({ impact }) => serious(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

declare global {
  interface Window {
    axe: typeof axe & { _audit: { rules: { id: string; impact: string }[] } };
  }
}

/** How much wider than the window a page is, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Nobody is hindered, and nothing goes sideways. */
export async function sound(page: Page): Promise<void> {
  expect(await hindrances(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

/** Chooses from the menu of an entry of the taxonomy. */
export async function act(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await choose(page, item);
}

import { type Browser, expect, type Page } from '@playwright/test';

/** Signs a demonstration person in through the real pages of the built-in provider. */
export async function signIn(page: Page, handle: string, back = '/'): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(back)}`);
  await passSignIn(page, handle);
  await expect(page.getByRole('button', { name: /^Account of/ })).toBeVisible();
}

/** From the page that asks how to sign in, to where the reader came from. */
export async function passSignIn(page: Page, handle: string): Promise<void> {
  await page.getByRole('link', { name: /Demonstration/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${handle} `, 'i') }).click();
}

/** Somebody with a browser of their own. */
export async function person(browser: Browser, handle: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, handle);
  return page;
}

/** Waits until the page of this name is shown. */
export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Which revision of a skill is published. */
export async function revisionOf(page: Page, slug: string): Promise<number> {
  const answer = await page.request.get(`/api/skills/${slug}`);
  return ((await answer.json()) as { revision: number }).revision;
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page } from '@playwright/test';
import { polish } from '../src/app/polish';
import { PAGES, someProposal } from './everyPage';
import { hindrances, overflow, person, test } from './helpers';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

type Catalogue = Record<string, string | Record<string, string>>;

/** What the interface says in English and not in Polish, of all sentences that have no places. */
async function onlyEnglish(): Promise<string[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  const rooms = files.filter((file) => /(^|\/)messages\.ts$/.test(file));
  const catalogues = await Promise.all(rooms.map((room) => import(join(SRC, room)) as Promise<object>));
  const said = catalogues.flatMap((room) => Object.values(room) as Catalogue[]).flatMap(Object.entries);
  const inPolish = new Set<unknown>(Object.values(polish));
  return said
    .flatMap(([, message]) => (typeof message === 'string' ? [message] : []))
    .filter((message) => message.length > 3 && !message.includes('{') && !inPolish.has(message));
}

/** All that a page says by itself: neither what people wrote, nor a sentence that the server made. */
const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const people = '[lang="en"], [dir="auto"], bdi';
    const own = (element: Element) => element.checkVisibility() && !element.closest(people);
    const words: string[] = [];
    for (const each of document.querySelectorAll('*')) {
      if (!own(each)) continue;
      const names = ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? '');
      const texts = [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      words.push(...names, ...texts.map(({ textContent }) => textContent ?? ''));
    }
    return words.map((each) => each.trim()).filter((each) => each !== '');
  });

async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

async function polishReader(browser: Browser): Promise<Page> {
  const page = await person(browser, 'ada', { width: 360, height: 740 });
  await page.addInitScript(() => localStorage.setItem('rungs.locale', 'pl'));
  return page;
}

test('A reader chooses Polish at the foot of the page, and English again', async ({ page }) => {
  await opened(page, '/skills');
  await page.getByRole('button', { name: 'Polski' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Umiejętności' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await opened(page, '/skills/ml-experiment-tracking');
  await expect(page.getByText('Jak korzystać')).toBeVisible();
  await expect(page.locator('.description').first()).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByText('How to Use')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('Whoever chose Polish reads no English sentence of the interface on any page', async ({ browser }) => {
  test.setTimeout(300_000);
  const english = new Set(await onlyEnglish());
  expect(english.size).toBeGreaterThan(500);
  const page = await polishReader(browser);
  for (const address of [...PAGES, ...(await someProposal(page))]) {
    await test.step(address, async () => {
      await opened(page, address);
      expect
        .soft(
          (await saidOn(page)).filter((each) => english.has(each)),
          `English at ${address}`,
        )
        .toEqual([]);
      expect.soft(await overflow(page), `wider than the window at ${address}`).toBeLessThanOrEqual(0);
    });
  }
  expect(await hindrances(page)).toEqual([]);
});

test('Every page is sound from right to left', async ({ browser }) => {
  test.setTimeout(300_000);
  for (const width of [360, 1280]) {
    const page = await person(browser, 'ines', { width, height: 800 });
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () =>
        document.documentElement.setAttribute('dir', 'rtl'),
      ),
    );
    for (const address of [...PAGES, ...(await someProposal(page))]) {
      await test.step(`${address} at ${width} px`, async () => {
        await opened(page, address);
        expect.soft(await overflow(page), `wider than the window at ${address}`).toBeLessThanOrEqual(0);
        const mark = await page.getByRole('banner').getByRole('link').first().boundingBox();
        const corner = await page.getByRole('button', { name: /^Account of/ }).boundingBox();
        expect.soft(mark?.x, `the name of the site at ${address}`).toBeGreaterThan(corner?.x ?? width);
      });
    }
  }
});

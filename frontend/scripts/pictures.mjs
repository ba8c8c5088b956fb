// Walks docs/first-hour.md in an installation that knows nobody yet, and takes its pictures into docs/pictures:
//   npm run pictures
// It starts one by `mvn`, which is gone afterwards; RUNGS_URL names another that is up, empty, with the built-in provider
// and `RUNGS_FIRST_ADMIN=ada`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from '@playwright/test';
import chromium from '@sparticuz/chromium';

const PORT = process.env.PORT ?? '18999';
const BASE = process.env.RUNGS_URL ?? `http://localhost:${PORT}`;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = join(ROOT, 'docs/pictures');
const WIDE = { width: 1080, height: 720 };
const PHONE = { width: 390, height: 380 };
const AIR = 24;
const GOOD_ENOUGH = 82;
const STARTS_WITHIN_MS = 600_000;
const PAUSE_MS = 500;
const PATIENCE_MS = 180_000;

const rungs = process.env.RUNGS_URL === undefined ? start() : null;
const browser = await playwright.launch({
  executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
  args: ['--no-sandbox'],
});
try {
  await isUp();
  await firstHour();
} finally {
  await browser.close();
  rungs?.end();
}

function start() {
  const data = mkdtempSync(join(tmpdir(), 'rungs-pictures-'));
  const env = { ...process.env, PORT, RUNGS_DATA_DIR: data, RUNGS_SEEDS: 'none', RUNGS_FIRST_ADMIN: 'ada' };
  const running = spawn('mvn', ['--batch-mode', '--quiet'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
    detached: true,
  });
  running.on('exit', () => rmSync(data, { recursive: true, force: true }));
  return { hasEnded: () => running.exitCode !== null, end: () => process.kill(-running.pid) };
}

async function isUp() {
  const end = Date.now() + STARTS_WITHIN_MS;
  while (!(await fetch(`${BASE}/actuator/health`).catch(() => null))?.ok) {
    if (Date.now() > end || rungs?.hasEnded()) throw new Error('Rungs did not start.');
    await new Promise((go) => setTimeout(go, PAUSE_MS));
  }
}

async function firstHour() {
  const guest = await reader(PHONE);
  await guest.goto(BASE);
  await guest.getByRole('heading', { name: 'Nothing is published yet' }).waitFor();

  const ada = await person('ada');
  await ada.goto(`${BASE}/admin/set-up`);
  await ada.getByLabel('Name of the community').fill('Lantern Works');
  await ada.getByLabel('One line about it').fill('What we expect of each other, and how we change it.');
  await ada.getByRole('button', { name: 'Save' }).click();
  await said(ada, 'Saved.');
  await picture(ada, 'set-up');
  await guest.reload();
  await picture(guest, 'nothing-yet');

  await ada.getByLabel('Beginner · Practitioner · Expert').check();
  await picture(ada, 'ladder', ada.getByRole('region', { name: 'The ladder' }));
  await ada.getByRole('button', { name: 'Take this' }).click();
  await said(ada, 'These are the steps now.');

  await ada.getByRole('link', { name: 'Import a file' }).click();
  await ada.getByLabel('File', { exact: true }).setInputFiles(join(PICTURES, 'our-skills.csv'));
  await ada.getByRole('button', { name: 'Read the file' }).click();
  await ada.getByRole('heading', { name: 'What is to become of it' }).waitFor();
  await picture(ada, 'report');
  await ada.getByRole('button', { name: 'Publish', exact: true }).click();
  await ada.getByText('All of it is carried out.').waitFor();
  await picture(ada, 'imported');
  await ada.goto(`${BASE}/skills`);
  await ada.getByRole('link', { name: 'Batch loads' }).waitFor();
  await picture(ada, 'catalogue');

  await proposed(ada);
}

/** One suggests, another judges who may. */
async function proposed(ada) {
  const priya = await person('priya');
  await ada.goto(`${BASE}/admin`);
  await ada.getByLabel('Find a person by name or handle').fill('priya');
  await ada.getByRole('button', { name: /Priya/ }).first().click();
  await ada.getByLabel('Grant', { exact: true }).selectOption('Owner');
  await ada.getByLabel('Reason').fill('Leads the data engineers.');
  await picture(ada, 'grant');
  await ada.getByRole('button', { name: 'Give', exact: true }).click();
  await said(ada, / is Owner now/);

  const ines = await person('ines');
  await ines.goto(`${BASE}/skills/batch-loads/suggest`);
  await ines
    .getByLabel('Description of Data Engineer, Beginner')
    .fill('Runs a load that others built, and reads its log when it fails or takes longer than usual.');
  await ines.getByLabel('Why this change').fill('A slow load is the first sign, and we kept missing it.');
  await ines.getByRole('button', { name: 'Submit', exact: true }).click();
  await ines.waitForURL(/proposals/);
  await priya.goto(ines.url());
  await picture(priya, 'proposal');
  const bar = priya.getByRole('region', { name: 'Your review' });
  await bar.getByRole('button', { name: 'Approve' }).click();
  await bar.getByRole('textbox').fill('Yes, we do.');
  await bar.getByRole('button', { name: 'Send approval' }).click();
  await priya.getByRole('button', { name: 'Publish', exact: true }).click();
  await priya.getByRole('button', { name: /^Publish as r2/ }).click();
  await priya.getByRole('link', { name: /^Read r2/ }).waitFor();
}

/** Hears what was done, and puts it out of the picture. */
async function said(page, words) {
  await page.getByText(words).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

async function person(handle) {
  const page = await reader(WIDE);
  await page.goto(`${BASE}/sign-in?return=%2F`);
  await page.getByRole('link', { name: /Demonstration/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${handle} `, 'i') }).click();
  await page.getByRole('button', { name: /^Account of/ }).waitFor();
  return page;
}

async function reader(viewport) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', colorScheme: 'light' });
  // On a machine that builds something else beside.
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

/** With some air around it. */
function within({ x, y, width, height }) {
  return { x: Math.max(0, x - AIR), y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR };
}

/** What stands in the window, or one part of it, once nothing moves any more. */
async function picture(page, name, part) {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  if (part) await part.scrollIntoViewIfNeeded();
  else await page.evaluate(() => scrollTo(0, 0));
  const box = part && within(await part.boundingBox());
  const { y } = await page.evaluate(() => ({ y: scrollY }));
  const client = await page.context().newCDPSession(page);
  const { data: taken } = await client.send('Page.captureScreenshot', {
    format: 'webp',
    quality: GOOD_ENOUGH,
    captureBeyondViewport: Boolean(box),
    ...(box ? { clip: { ...box, y: box.y + y, scale: 1 } } : {}),
  });
  writeFileSync(join(PICTURES, `${name}.webp`), Buffer.from(taken, 'base64'));
}

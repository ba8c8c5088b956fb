import { expect, type Page } from '@playwright/test';
import { heading, person, pick, test } from './helpers';

test('A skill is retired, and brought back by a proposal', async ({ browser }) => {
  test.setTimeout(90_000);
  const run = Date.now().toString(36);
  const name = `Sundial Reading ${run}`;
  const slug = `sundial-reading-${run}`;
  const author = await person(browser, 'ines');
  const admin = await person(browser, 'ada');
  const reader = await (await browser.newContext()).newPage();

  await test.step('The skill is made, and retired', async () => {
    await author.goto('/suggest');
    await author.getByLabel('Name', { exact: true }).fill(name);
    await expect(author.getByLabel('Address', { exact: true })).toHaveValue(slug);
    await pick(author.getByLabel('Group', { exact: true }), 'MLOps');
    await submit(author, 'Nobody else says it.');
    await publishAnyway(admin, author);
    await reader.goto(`/skills/${slug}`);
    await heading(reader, name);
    await author.goto(`/skills/${slug}/suggest`);
    await author.getByRole('button', { name: 'Retire this skill' }).click();
    await submit(author, 'The sun does not always shine.');
    await expect(author.getByText('Skill retired.')).toBeVisible();
    await publishAnyway(admin, author);
  });

  await test.step('Whoever reads it meanwhile is told, and looks when they want to', async () => {
    await expect(reader.getByText('This skill was just retired.')).toBeVisible();
    await heading(reader, name);
    await reader.getByRole('button', { name: 'Show what is left' }).click();
    await heading(reader, 'This skill was retired');
  });

  await test.step('Its page says so, and leads to its history', async () => {
    await author.goto(`/skills/${slug}`);
    await heading(author, 'This skill was retired');
    await author.getByRole('link', { name: 'See its history' }).click();
    await heading(author, name);
    await expect(author.getByText(/Its history stays readable/)).toBeVisible();
  });

  await test.step('What it said is suggested again, and can be changed with it', async () => {
    await author.getByRole('link', { name: 'Suggest restoring r1' }).click();
    await heading(author, `Suggest a change to ${name}`);
    await expect(author.getByText('You suggest that this skill is restored.')).toBeVisible();
    await author.getByLabel('Summary', { exact: true }).fill('Tells the hour by a shadow.');
    await expect(author.getByText('2 changes', { exact: true })).toBeVisible();
    await submit(author, null);
    await expect(author.getByText('Skill restored.')).toBeVisible();
    await author.getByRole('link', { name: 'Edit', exact: true }).click();
    await expect(author.getByLabel('Summary', { exact: true })).toHaveValue('Tells the hour by a shadow.');
    await author.goBack();
    await publishAnyway(admin, author);
  });

  await test.step('It is there again, also where its end stood', async () => {
    await heading(reader, name);
    await author.goto(`/skills/${slug}`);
    await heading(author, name);
    await expect(author.getByText('Tells the hour by a shadow.')).toBeVisible();
  });
});

async function submit(page: Page, why: string | null): Promise<void> {
  if (why !== null) await page.getByLabel('Why this change').fill(why);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.waitForURL(/\/proposals\/\d+$/);
}

/** The admin publishes what the author looks at, whatever its checks say. */
async function publishAnyway(admin: Page, author: Page): Promise<void> {
  const address = `/api${new URL(author.url()).pathname}`;
  const { patchSet } = (await (await admin.request.get(address)).json()) as { patchSet: number };
  const token = (await admin.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await admin.request.post(`${address}/override`, {
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
    data: { patchSet, reason: 'For the record.' },
  });
  expect(answer.ok()).toBe(true);
}

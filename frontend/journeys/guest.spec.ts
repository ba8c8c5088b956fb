import { expect } from '@playwright/test';
import { heading, passSignIn, test } from './helpers';

const PLACE = 'Description of Data Scientist, Lead';

test('A guest writes a suggestion, signs in and finds it again', async ({ page }) => {
  const words = `Sets what a run must record before anyone quotes it (${Date.now().toString(36)}).`;
  const why = 'Quoting is where it hurts.';
  await page.goto('/skills/ml-experiment-tracking');
  await page.getByRole('link', { name: 'Suggest Change' }).first().click();
  await heading(page, /^Suggest a change to/);
  await page.getByLabel(PLACE).fill(words);
  await page.getByLabel('Why this change').fill(why);
  await expect(page.getByText('Kept in this browser')).toBeVisible();

  await page.getByRole('button', { name: 'Sign in to submit' }).click();
  await page.waitForURL(/\/sign-in\?return=/);
  await passSignIn(page, 'jonas');

  await page.waitForURL(/\/skills\/ml-experiment-tracking\/suggest/);
  await expect(page.getByLabel(PLACE)).toHaveValue(words);
  await expect(page.getByLabel('Why this change')).toHaveValue(why);

  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.waitForURL(/\?draft=\d+/);
  await expect(page.getByText(/Saved as draft #\d+/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(PLACE)).toHaveValue(words);

  const draft = new URL(page.url()).searchParams.get('draft');
  await page.goto(`/proposals/${draft}`);
  await page.getByRole('button', { name: 'Delete draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click();
  await heading(page, 'Proposals');
});

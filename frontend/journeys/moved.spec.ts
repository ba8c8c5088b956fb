import { expect, type Page } from '@playwright/test';
import { heading, person, test } from './helpers';

const SUGGEST = '/skills/ml-experiment-tracking/suggest';
const PLACE = 'Description of LLM Engineer, Junior';
const run = Date.now().toString(36);

test('A draft that another tab changed is not overwritten', async ({ browser }) => {
  const one = await person(browser, 'ines');
  const draft = await saveDraft(one, `Records what was tried (${run}).`);

  const other = await person(browser, 'ines');
  await other.goto(draft);
  await other.getByLabel(PLACE).fill(`Records what was tried elsewhere (${run}).`);
  await expect(other.getByText(/Saved as draft/)).toBeVisible();

  await one.getByLabel(PLACE).fill(`Records what was tried here (${run}).`);
  await expect(one.getByText(/changed in another tab/)).toBeVisible();
  await one.getByText('Show what differs').click();
  const differing = one.getByRole('listitem').filter({ hasText: 'Saved there' });
  await expect(differing).toContainText('LLM Engineer, Junior');
  await expect(differing).toContainText(`elsewhere (${run}).`);
  // What was saved before is still said meanwhile.
  const saved = one.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await one.getByRole('button', { name: 'Keep what is here' }).click();
  await saved;
  await expect(one.getByText(/Saved as draft/)).toBeVisible();
  await expect(one.getByLabel(PLACE)).toHaveValue(`Records what was tried here (${run}).`);

  await other.getByLabel(PLACE).fill(`Records nothing (${run}).`);
  await other.getByRole('button', { name: 'Take what is saved there' }).click();
  await expect(other.getByLabel(PLACE)).toHaveValue(`Records what was tried here (${run}).`);
  await remove(one, draft);
});

test('A text that was published meanwhile is shown, and both choices work', async ({ browser }) => {
  const page = await person(browser, 'ines');
  await page.goto(SUGGEST);
  await heading(page, /^Suggest a change to/);
  const mine = `Records runs in one place (${run}).`;
  await page.getByLabel(PLACE).fill(mine);
  await page.reload();
  await expect(page.getByLabel(PLACE)).toHaveValue(mine);
  await page.evaluate(pretendOlderBase);
  await page.reload();
  const note = page.getByRole('alert').filter({ hasText: 'says something else than what you started from' });
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: 'Keep mine on the newer base' }).click();
  await expect(note).toBeHidden();
  await expect(page.getByLabel(PLACE)).toHaveValue(mine);
});

/** Makes the suggestion kept in this browser look as if it had been written against an older text. */
function pretendOlderBase(): void {
  for (const key of Object.keys(localStorage).filter(
    (each) => each.startsWith('rungs.words.') && each.includes('.suggest.'),
  )) {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as {
      operations: { base: { description: string } }[];
    };
    for (const operation of kept.operations) operation.base.description = 'What it said once.';
    localStorage.setItem(key, JSON.stringify(kept));
  }
}

async function saveDraft(page: Page, words: string): Promise<string> {
  await page.goto(SUGGEST);
  await page.getByLabel(PLACE).fill(words);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.waitForURL(/\?draft=\d+/);
  await expect(page.getByText(/Saved as draft/)).toBeVisible();
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

async function remove(page: Page, draft: string): Promise<void> {
  await page.goto(`/proposals/${new URLSearchParams(draft.split('?')[1]).get('draft')}`);
  await page.getByRole('button', { name: 'Delete draft' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete draft' }).click();
  await heading(page, 'Proposals');
}

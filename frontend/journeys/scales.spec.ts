import { expect } from '@playwright/test';
import { act, heading, person, pick, placeOf, post, reworded, sound, test } from './helpers';

test.describe.configure({ timeout: 240_000 });

const run = Date.now().toString(36);
const STEP = `Teaching ${run}`;

test('An admin makes, names, defines, orders and retires a step of a scale', async ({ browser }) => {
  const ada = await person(browser, 'ada', { width: 360, height: 740 });
  const scale = ada.getByRole('list', { name: 'Proficiencies' });
  const names = () => scale.locator('[data-card]').allTextContents();

  await test.step('Both scales stand on a page of the administration', async () => {
    await ada.goto('/admin/roles');
    await ada.getByRole('link', { name: 'Levels', exact: true }).click();
    await heading(ada, 'Levels and proficiencies');
    await expect(ada.getByRole('list', { name: 'Levels' }).locator('.level-chip')).toHaveText([
      'Junior',
      'Middle',
      'Senior',
      'Lead',
      'Principal',
    ]);
    await sound(ada);
  });

  await test.step('She makes a proficiency, with a letter', async () => {
    await ada.getByRole('button', { name: 'New proficiency' }).click();
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel('Name').fill(STEP);
    await expect(dialog.getByLabel('Letter')).toHaveValue('Te');
    await sound(ada);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(scale.locator('[data-card]').filter({ hasText: STEP })).toBeFocused();
  });

  await test.step('She orders it by keys, and the keyboard stays with it', async () => {
    await ada.keyboard.press('u');
    await expect.poll(names).toEqual(['Awareness', 'Working', 'Advanced', STEP, 'Expert']);
    await expect(ada.getByText(`${STEP} is 4 of 5 now.`)).toBeVisible();
    await scale.getByRole('button', { name: `Move ${STEP} down` }).click();
    await expect.poll(names).toEqual(['Awareness', 'Working', 'Advanced', 'Expert', STEP]);
  });

  await test.step('She names and defines it', async () => {
    await act(ada, STEP, 'Rename');
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel('Name').fill(`${STEP} others`);
    await dialog.getByLabel('Letter').fill('Tch');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(scale.getByText(`${STEP} others`)).toBeVisible();
    await expect(scale.getByText('Tch ·')).toBeVisible();
    await act(ada, `${STEP} others`, 'Define');
    await ada
      .getByRole('dialog')
      .getByLabel('What it means here')
      .fill('- Explains it.\n- Examines *others*.');
    await ada.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(scale.locator('em', { hasText: 'others' })).toBeVisible();
    await sound(ada);
  });

  await test.step('Who did what is kept', async () => {
    await act(ada, `${STEP} others`, 'History');
    const sheet = ada.getByRole('dialog');
    await expect(sheet.getByRole('listitem').first()).toContainText(`described ${STEP} others`);
    await expect(sheet.getByText(`renamed ${STEP} to ${STEP} others`)).toBeVisible();
    await sound(ada);
    await ada.keyboard.press('Escape');
  });

  await test.step('Retiring says what it touches', async () => {
    await act(ada, `${STEP} others`, 'Retire');
    await expect(ada.getByRole('dialog').getByText('Nothing refers to it.')).toBeVisible();
    await ada.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
    await expect.poll(names).toEqual(['Awareness', 'Working', 'Advanced', 'Expert']);
    await act(ada, 'Senior', 'Retire');
    await expect(ada.getByRole('dialog').getByText(/^It touches \d+ roles, \d+ skills/)).toBeVisible();
    await sound(ada);
    await ada.keyboard.press('Escape');
  });
});

test('Two roles become one, and what both say is decided', async ({ browser }) => {
  const ada = await person(browser, 'ada', { width: 360, height: 740 });
  await ada.goto('/admin/roles');
  for (const name of [`Weaver ${run}`, `Spinner ${run}`]) {
    await ada.getByRole('button', { name: 'New role' }).click();
    await ada.getByRole('dialog').getByLabel('Name').fill(name);
    await ada.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await expect(ada.getByRole('link', { name, exact: true })).toBeFocused();
  }

  await test.step('What collides is shown, and nothing is merged undecided', async () => {
    await act(ada, 'Data Engineer', 'Merge into another role');
    const sheet = ada.getByRole('dialog');
    await pick(sheet.getByLabel('Into'), 'Data Scientist');
    await expect(sheet.getByRole('heading', { level: 3 })).toContainText('in which both say something');
    const place = sheet.getByRole('group').first();
    await expect(place.getByRole('radio')).toHaveCount(2);
    await sheet.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(sheet.getByText(/both roles say something: decide which stays/)).toBeVisible();
    await sheet.getByRole('button', { name: 'Keep Data Scientist everywhere' }).click();
    await expect(place.getByRole('radio', { name: 'Data Scientist' })).toBeChecked();
    await sound(ada);
    await ada.keyboard.press('Escape');
  });

  await test.step('One that nothing is said of is merged, and its address leads to the other', async () => {
    await act(ada, `Weaver ${run}`, 'Merge into another role');
    const sheet = ada.getByRole('dialog');
    await pick(sheet.getByLabel('Into'), `Spinner ${run}`);
    await sheet.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(ada.getByText(`Weaver ${run} is Spinner ${run} now.`)).toBeVisible();
    await ada.goto(`/roles/weaver-${run}`);
    await heading(ada, `Spinner ${run}`);
    expect(new URL(ada.url()).pathname).toBe(`/roles/spinner-${run}`);
    await expect(ada.getByText(`merged Weaver ${run} into Spinner ${run}`)).toBeVisible();
    await sound(ada);
  });
});

test('What a browser keeps goes along with a level that gets another address', async ({ browser }) => {
  const ada = await person(browser, 'ada');
  const renamed = async (from: string, slug: string) => {
    const ladder = await ada.request.get('/api/ladder');
    const { version, levels } = (await ladder.json()) as {
      version: number;
      levels: { id: string; level: string; name: string }[];
    };
    const step = levels.find(({ level }) => level === from);
    await post(ada, `/api/admin/taxonomy/levels/${step?.id}/rename`, { version, name: step?.name, slug });
  };
  const ines = await person(browser, 'ines');
  const slug = 'ml-experiment-tracking';
  const { label, words } = await placeOf(ines, slug, 0);
  const place = ines.getByLabel(label);
  const more = reworded(words, `as team ${run} does`);
  const most = reworded(words, `as team ${run} always does`);
  await ines.goto(`/skills/${slug}/suggest`);
  await place.fill(more);
  await expect(ines.getByText('1 change', { exact: true })).toBeVisible();
  try {
    await renamed('junior', `novice-${run}`);
    await test.step('It stands there on the open page, and once that is loaded anew', async () => {
      await expect(ines.getByText('1 change', { exact: true })).toBeVisible();
      await expect(place).toHaveValue(more);
      await ines.reload();
      await expect(place).toHaveValue(more);
    });
    await test.step('It is written on and saved as one change', async () => {
      await place.fill(most);
      await ines.getByRole('button', { name: 'Save draft' }).click();
      await ines.waitForURL(/draft=\d+/);
      await expect(ines.getByText('1 change', { exact: true })).toBeVisible();
    });
  } finally {
    await renamed(`novice-${run}`, 'junior');
  }
  await ines.reload();
  await expect(place).toHaveValue(most);
});

import { expect, type Page } from '@playwright/test';
import { act, choose, heading, offered, person, pick, sound, submit, test, whole } from './helpers';

test.describe.configure({ timeout: 240_000 });

const run = Date.now().toString(36);
const DOMAIN = `Platform ${run}`;
const GROUP = `Delivery ${run}`;
const OTHER = `Observability ${run}`;
/** Sixty signs, one of them without a place to break. */
const ROLE = `Verantwortlicher-für-Betriebssicherheit ${run}`.padEnd(60, 'x');

/** Makes an entry by the dialog that the button opens; the keyboard goes on from it. */
async function make(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await expect(dialog.getByLabel('Address')).not.toHaveValue('');
  await sound(page);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('link', { name, exact: true })).toBeFocused();
}

/** Where there are many entries, the groups of a domain wait until somebody opens it. */
async function open(page: Page, domain: string): Promise<void> {
  const entry = page.getByRole('listitem').filter({ hasText: domain });
  await expect(entry.getByRole('link', { name: domain })).toBeVisible();
  const fold = entry.getByText('2 groups');
  if (await fold.isVisible()) await fold.click();
}

test('An admin makes, names, orders, merges and retires what a member proposes into', async ({ browser }) => {
  const ada = await person(browser, 'ada', { width: 360, height: 740 });
  const ines = await person(browser, 'ines');

  await test.step('The administration stands in the menu of those who have it', async () => {
    await ada.goto('/');
    await whole(ada);
    await ada.getByRole('button', { name: /^Account of/ }).click();
    await choose(ada, 'Administration');
    await heading(ada, 'Grants');
    await ada.getByRole('link', { name: 'Domains and groups' }).click();
    await heading(ada, 'Domains and groups');
  });

  await test.step('She makes a domain, two groups and a role', async () => {
    await make(ada, 'New domain', DOMAIN);
    await make(ada, `New group in ${DOMAIN}`, GROUP);
    await make(ada, `New group in ${DOMAIN}`, OTHER);
    await ada.getByRole('link', { name: 'Roles' }).click();
    await heading(ada, 'Roles');
    await make(ada, 'New role', ROLE);
    await sound(ada);
  });

  const list = ada.getByRole('list', { name: `Groups of ${DOMAIN}` });
  const names = () => list.getByRole('link').allTextContents();

  await test.step('She orders them, by keys and by buttons', async () => {
    await ada.goto('/admin/domains');
    await open(ada, DOMAIN);
    await list.getByRole('link', { name: OTHER }).focus();
    await ada.keyboard.press('u');
    await expect.poll(names).toEqual([OTHER, GROUP]);
    await expect(ada.getByText(`${OTHER} is 1 of 2 now.`)).toBeVisible();
    const down = list.getByRole('button', { name: `Move ${OTHER} down` });
    await down.click();
    await expect.poll(names).toEqual([GROUP, OTHER]);
    await expect(down).toBeFocused();
    await ada.reload();
    await open(ada, DOMAIN);
    await expect.poll(names).toEqual([GROUP, OTHER]);
  });

  await test.step('A member proposes a skill there, for that role', async () => {
    await ines.goto('/suggest');
    await ines.getByRole('textbox', { name: 'Name' }).fill(`Rollbacks ${run}`);
    await pick(ines.getByRole('combobox', { name: 'Group' }), GROUP);
    await ines.getByRole('button', { name: 'Another role' }).click();
    await ines.getByRole('dialog').getByRole('button', { name: ROLE, exact: true }).click();
    const junior = ines.getByRole('region', { name: 'Junior' });
    await junior.getByRole('button', { name: ROLE }).click();
    await ines.getByLabel(`Description of ${ROLE}, Junior`).fill('Rolls a release back by the book.');
    await submit(ines, 'We do it every week.');
  });

  await test.step('It is renamed, and the page of the catalogue that was open follows', async () => {
    const address = `/skills?group=delivery-${run}`;
    await act(ada, GROUP, 'Rename');
    await ada.getByRole('dialog').getByLabel('Name').fill(`${GROUP} and rollback`);
    await ada.getByRole('dialog').getByLabel('Address').fill(`delivered-${run}`);
    await ada.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(list.getByRole('link', { name: `${GROUP} and rollback` })).toBeVisible();
    await ines.goto(address);
    expect(new URL(ines.url()).search).toBe(`?group=delivered-${run}`);
  });

  await test.step('Retiring says what it touches, and the author hears of it', async () => {
    await act(ada, `${GROUP} and rollback`, 'Retire');
    const dialog = ada.getByRole('dialog');
    await expect(dialog.getByText('It touches 1 open proposal.')).toBeVisible();
    await sound(ada);
    await dialog.getByRole('button', { name: 'Retire' }).click();
    await expect(list.getByRole('link', { name: GROUP })).toHaveCount(0);
    await ines.goto('/suggest');
    const group = ines.getByRole('combobox', { name: 'Group' });
    await expect.poll(() => offered(group, OTHER)).toBe(1);
    await expect.poll(() => offered(group, `${GROUP} and rollback`)).toBe(0);
  });

  await test.step('It is restored and merged into the other', async () => {
    await ada.getByRole('listitem').filter({ hasText: DOMAIN }).getByText('1 retired or merged').click();
    await act(ada, `${GROUP} and rollback`, 'Restore');
    await expect(list.getByRole('link', { name: GROUP })).toBeVisible();
    await act(ada, `${GROUP} and rollback`, 'Merge into another group');
    const dialog = ada.getByRole('dialog');
    await pick(dialog.getByLabel('Into'), OTHER);
    await expect(
      dialog.getByText(`It touches 1 open proposal: all of that follows to ${OTHER}.`),
    ).toBeVisible();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect.poll(names).toEqual([OTHER]);
    await sound(ada);
  });
});

test('A list that another admin changed says so and is read again', async ({ browser }) => {
  const one = await person(browser, 'ada');
  await one.goto('/admin/roles');
  await make(one, 'New role', `Steward ${run}`);
  await act(one, `Steward ${run}`, 'Rename');

  const other = await person(browser, 'ada');
  await other.goto('/admin/roles');
  await act(other, `Steward ${run}`, 'Rename');
  await other.getByRole('dialog').getByLabel('Name').fill(`Guardian ${run}`);
  await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('link', { name: `Guardian ${run}` })).toBeVisible();

  // The page beside it hears of it and shows it; what is written there stays, and is refused.
  const dialog = one.getByRole('dialog');
  await dialog.getByLabel('Name').fill(`Keeper ${run}`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(`renamed Steward ${run} to Guardian ${run}`)).toBeVisible();
  await expect(dialog.getByLabel('Name')).toHaveValue(`Keeper ${run}`);
  await one.keyboard.press('Escape');
  await expect(one.getByRole('link', { name: `Guardian ${run}` })).toBeVisible();
});

test('Nobody else finds it', async ({ browser }) => {
  const ines = await person(browser, 'ines');
  for (const address of ['/admin/domains', '/admin/roles']) {
    await ines.goto(address);
    await heading(ines, 'This page is for admins');
  }
});

import { expect, type Page } from '@playwright/test';
import { heading, overflow, person, post, test } from './helpers';

// What is written as a list is a list wherever it is read.

const run = Date.now().toString(36);
const slug = `lists-${run}`;
const NAME = `Lists ${run}`;
const REASON = 'Lists are read item by item.';

interface Numbered {
  number: number;
}

test('A list is written by keyboard, and read as one before scripts and after', async ({ browser }) => {
  test.setTimeout(240_000);
  const ines = await person(browser, 'ines');
  const ada = await person(browser, 'ada');
  await newSkill(ines, ada);

  await test.step('Its author writes it by keyboard, and looks at it', async () => {
    await ines.goto(`/skills/${slug}/suggest`);
    await heading(ines, `Suggest a change to ${NAME}`);
    const area = ines.getByLabel(/^Description of .*, Junior/);
    await area.focus();
    await area.press('ControlOrMeta+a');
    await area.pressSequentially('Says **what** is owed:\n- plans\nfor a week', { delay: 5 });
    await area.press('Tab');
    await expect(area).toBeFocused();
    await expect(area).toHaveValue('Says **what** is owed:\n- plans\n  - for a week');
    await area.press('ControlOrMeta+z');
    await expect(area).toHaveValue('Says **what** is owed:\n- plans\n- for a week');
    await area.press('ControlOrMeta+Shift+z');
    await expect(area).toHaveValue('Says **what** is owed:\n- plans\n  - for a week');
    await area.press('ControlOrMeta+End');
    await area.pressSequentially('\n\nruns', { delay: 5 });
    await expect(area).toHaveValue('Says **what** is owed:\n- plans\n  - for a week\n- runs');
    await area.press('Escape');
    await area.press('Tab');
    await expect(area).not.toBeFocused();
    await ines
      .getByRole('toolbar')
      .first()
      .getByRole('button', { name: 'As it will be read' })
      .press('Enter');
    await isList(ines.getByRole('region', { name: /as it will be read$/ }));
  });

  const number = await test.step('It is one where it is proposed', async () => {
    await ines.getByLabel('Why this change').fill(REASON);
    await ines.getByRole('button', { name: 'Submit' }).click();
    await ines.waitForURL(/\/proposals\/\d+$/);
    await ines.getByRole('button', { name: 'As read' }).click();
    await isList(ines.getByRole('list').filter({ hasText: 'for a week' }).first());
    return new URL(ines.url()).pathname.split('/').at(-1);
  });

  await test.step('It is one where it is published, before scripts and after', async () => {
    await post(ada, `/api/proposals/${number}/override`, { patchSet: 1, reason: REASON });
    const bare = await browser.newContext({ javaScriptEnabled: false });
    const before = await bare.newPage();
    for (const width of [360, 1280]) {
      for (const page of [before, ines]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`/skills/${slug}`);
        await heading(page, NAME);
      }
      await expect(ines.getByRole('button', { name: /^Watch/ }).first()).toBeVisible();
      const [served, drawn] = [inTable(before), inTable(ines)];
      await isList(served);
      await isList(drawn);
      expect(await drawn.innerHTML(), `at ${width} px`).toBe(await served.innerHTML());
      const { height: high, width: wide } = (await drawn.boundingBox()) ?? {};
      expect(await served.boundingBox(), `at ${width} px`).toMatchObject({ height: high, width: wide });
      expect(await overflow(ines), `at ${width} px`).toBeLessThanOrEqual(0);
    }
    await bare.close();
  });

  await test.step('It is one beside the table', async () => {
    await ines.locator('a.profile-row-link').first().click();
    await isList(ines.getByRole('dialog'));
  });
});

const inTable = (page: Page) => page.locator('.profile-table .description').first();

/** Two items, of which the first has one of its own. */
async function isList(place: ReturnType<Page['locator']>): Promise<void> {
  await expect(place.locator('strong', { hasText: 'what' })).toBeVisible();
  const items = place.getByRole('listitem');
  await expect(items.filter({ hasText: /^plansfor a week$/ })).toBeVisible();
  await expect(items.filter({ hasText: /^for a week$/ })).toBeVisible();
  await expect(items.filter({ hasText: /^runs$/ })).toBeVisible();
}

async function newSkill(author: Page, admin: Page): Promise<void> {
  const catalog = (await (await author.request.get('/api/catalog')).json()) as {
    domains: { groups: { id: string; name: string }[] }[];
    roles: { id: string }[];
  };
  const group = catalog.domains.flatMap((each) => each.groups)[0]?.id;
  const role = catalog.roles[0]?.id;
  const id = crypto.randomUUID();
  const says = { description: 'Names what is owed to whom.', requirement: 'OPTIONAL', proficiency: null };
  const { number } = (await post(author, '/api/proposals', {
    title: NAME,
    rationale: REASON,
    submit: true,
    operations: [
      { type: 'CreateSkill', skill: id, proposed: { text: NAME, slug, group } },
      { type: 'AddRoleToSkill', skill: id, role },
      { type: 'AddExpectation', skill: id, role, level: 'junior', proposed: says },
    ],
  })) as Numbered;
  await post(admin, `/api/proposals/${number}/override`, { patchSet: 1, reason: REASON });
}

import { expect, type Page } from '@playwright/test';
import { overflow, person, post, test } from './helpers';

// Whatever long word somebody writes, and wherever it stands: no page goes sideways, and nothing stands out of it.

const WIDTHS = [320, 360, 640, 768, 1280];
const run = Date.now().toString(36);
const slug = `long-words-${run}`;

/** A word of so many letters that no browser knows a place to break. */
const word = (letters: number) =>
  `Donaudampfschiff${'fahrtsgesellschaftskapitän'.repeat(9)}`.slice(0, letters - 4) + run.slice(-4);

const SAID = `${word(138)}

    ${word(138)}

\`${word(138)}\` [${word(60)}](https://example.org/${word(138)})

> ${word(138)}

- ${word(138)}`;

interface Profile {
  id: string;
  name: string;
  expectations: {
    role: string;
    level: string;
    description: string;
    requirement: string;
    proficiency?: string | null;
    cell: string;
  }[];
}

test('Nothing goes sideways for a long word', async ({ browser }) => {
  test.setTimeout(400_000);
  const ines = await person(browser, 'ines');
  const lena = await person(browser, 'lena');
  const ada = await person(browser, 'ada');

  const [open, closed, draft] = await test.step('People write long words wherever they can', async () => {
    const made = await newSkill(ines, ada);
    const profile = (await (await ines.request.get(`/api/skills/${slug}`)).json()) as Profile;
    const [cell] = profile.expectations;
    const edit = {
      type: 'EditExpectation',
      skill: profile.id,
      role: cell?.role,
      level: cell?.level,
      base: { description: cell?.description, requirement: cell?.requirement, proficiency: null },
      proposed: { description: `${word(60)} ${word(138)}`, requirement: 'MANDATORY', proficiency: null },
    };
    const submission = { title: word(138), rationale: word(138), operations: [edit] };
    const number = ((await post(ines, '/api/proposals', { ...submission, submit: true })) as Numbered).number;
    const begun = ((await post(ines, '/api/proposals', { ...submission, submit: false })) as Numbered).number;
    for (const subject of [`skill:${slug}`, `proposal:${number}`, `expectation:${cell?.cell}`]) {
      const thread = (await post(lena, '/api/threads', { subject, body: SAID })) as { id: string };
      await post(ines, `/api/threads/${thread.id}/comments`, { body: word(138) });
    }
    await post(lena, `/api/proposals/${number}/reviews`, {
      patchSet: 1,
      verdict: 'REQUEST_CHANGES',
      body: SAID,
      comments: [{ operation: 0, body: word(138), blocking: true }],
      suggestions: [{ position: 0, proposed: { ...edit.proposed, description: word(138) } }],
    });
    return [number, made, begun];
  });

  const skill = `/skills/${slug}`;
  const anyones = [
    '/',
    '/skills',
    skill,
    `${skill}/history`,
    '/checks',
    '/proposals',
    '/proposals?status=closed',
  ];
  const inesOwn = [
    ...anyones,
    `${skill}/suggest`,
    `/proposals/${open}`,
    `/proposals/${closed}`,
    `/proposals/${draft}`,
    `/suggest?draft=${draft}`,
    `/suggest?amend=${open}`,
    `/proposals?skill=${slug}`,
    `/skills?q=${word(138)}`,
    `/nowhere/${word(138)}`,
    `/sign-in?return=/${word(138)}`,
    '/inbox',
    '/watching',
  ];
  for (const address of inesOwn) await fits(ines, address);
  for (const address of [`/proposals/${open}`, '/queue?queue=all', '/inbox']) await fits(lena, address);
  for (const address of ['/admin', '/admin/domains', '/admin/roles', `/proposals/${open}`])
    await fits(ada, address);

  await test.step('Nor what waits for a moderator, or was hidden by one', async () => {
    const nils = await person(browser, 'nils');
    const marek = await person(browser, 'marek');
    const subject = `proposal:${open}`;
    await post(nils, '/api/threads', { subject, body: `${word(138)} https://example.org/${word(138)}` });
    const said = (await post(ines, '/api/threads', { subject, body: SAID })) as Started;
    await post(marek, `/api/comments/${said.comments[0].id}/hide`, { reason: word(138) });
    const { id } = (await (await marek.request.get(`/api/proposals/${closed}`)).json()) as { id: string };
    await post(marek, '/api/hidden-texts', { kind: 'TITLE', id, reason: word(138) });
    await fits(marek, '/queue?queue=held');
    for (const part of ['Held comments', 'Hidden texts', 'Hidden comments']) {
      const list = marek.getByRole('region', { name: part });
      await expect(list.getByText(word(138)).first()).toBeVisible();
    }
  });

  await test.step('Nor does what opens above a page', async () => {
    await ada.setViewportSize({ width: 320, height: 740 });
    await ada.goto(`/proposals/${open}`);
    await ines.setViewportSize({ width: 320, height: 740 });
    await ines.goto(`/proposals/${open}`);
    await ines.getByRole('button', { name: 'More acts' }).first().click();
    await fitsAbove(ines, 'menu');
    await ada.getByRole('button', { name: 'Publish by override' }).click();
    await ada.getByRole('dialog').getByRole('textbox').fill(word(138));
    await fitsAbove(ada, 'dialog');
    const cell = ines.locator('a.profile-row-link').first();
    await ines.setViewportSize({ width: 320, height: 740 });
    await ines.goto(skill);
    await cell.click();
    await expect(ines.getByRole('dialog').getByText(word(138)).first()).toBeVisible();
    await fitsAbove(ines, 'dialog');
    await ines.keyboard.press('Escape');
    await ines
      .getByRole('button', { name: /^Watch/ })
      .first()
      .click();
    await expect(ines.getByText(/^You /).last()).toBeVisible();
    expect(await overflow(ines)).toBeLessThanOrEqual(0);
  });
});

/** A letter with thirty marks on it, so many times. */
const heaped = (letters: number) => `e${'\u0301'.repeat(15)}${'\u0323'.repeat(15)}`.repeat(letters);

/** Quotes and lists in each other, ten deep. */
const NESTED = [
  `${'> '.repeat(10)}Quoted ${heaped(3)}`,
  Array.from({ length: 10 }, (_, depth) => `${'  '.repeat(depth)}- Listed ${depth}`).join('\n'),
].join('\n\n');

test('Nothing goes sideways or over its place for heaped marks and deep nesting', async ({ browser }) => {
  test.setTimeout(200_000);
  const ines = await person(browser, 'ines');
  const some = 'model-serving';
  const profile = (await (await ines.request.get(`/api/skills/${some}`)).json()) as Profile;
  const [cell] = profile.expectations;
  const says = {
    description: cell?.description,
    requirement: cell?.requirement,
    proficiency: cell?.proficiency ?? null,
  };
  const { number } = (await post(ines, '/api/proposals', {
    title: `Marks ${heaped(4)} \ufdfd`,
    rationale: NESTED,
    submit: true,
    operations: [
      {
        type: 'EditExpectation',
        skill: profile.id,
        role: cell?.role,
        level: cell?.level,
        base: says,
        proposed: { ...says, description: `Says ${heaped(4)} to all.` },
      },
    ],
  })) as Numbered;
  for (const subject of [`skill:${some}`, `proposal:${number}`]) {
    await post(ines, '/api/threads', { subject, body: NESTED });
  }
  for (const address of [`/skills/${some}`, `/proposals/${number}`, `/proposals?skill=${some}`]) {
    await fits(ines, address);
  }
  await ines.goto(`/proposals/${number}`);
  await ines.setViewportSize({ width: 320, height: 740 });
  await expect(ines.getByText(/^Listed 9/).last()).toBeVisible();
  for (const said of await ines.getByText(/^(Quoted|Listed 9)/).all()) {
    expect.soft((await said.boundingBox())?.width, 'room for the words').toBeGreaterThan(60);
  }
  for (const words of await ines.getByText('\u0301\u0301\u0301').all()) {
    const over = await words.evaluate((element) => {
      let place: Element | null = element;
      while (place && getComputedStyle(place).display === 'inline') place = place.parentElement;
      return place && getComputedStyle(place).overflowY;
    });
    expect.soft(over, 'what ends the marks').toBe('clip');
  }
});

interface Started {
  comments: [{ id: string }];
}

interface Numbered {
  number: number;
}

/** A skill with long words in all its parts, published by whoever may pass over everything. */
async function newSkill(author: Page, admin: Page): Promise<number> {
  const catalog = (await (await author.request.get('/api/catalog')).json()) as {
    domains: { groups: { id: string; name: string }[] }[];
    roles: { id: string }[];
  };
  const group = catalog.domains.flatMap((each) => each.groups).find(({ name }) => name === 'MLOps')?.id;
  const id = crypto.randomUUID();
  const roles = catalog.roles.slice(0, 2).map((each) => each.id);
  const says = { description: `${word(138)} and ${word(60)}`, requirement: 'OPTIONAL', proficiency: null };
  const proposal = (await post(author, '/api/proposals', {
    title: word(138),
    rationale: word(138),
    submit: true,
    operations: [
      { type: 'CreateSkill', skill: id, proposed: { text: word(118), slug, group } },
      { type: 'SetSummary', skill: id, base: { text: null }, proposed: { text: word(138) } },
      ...roles.map((role) => ({ type: 'AddRoleToSkill', skill: id, role })),
      ...roles.map((role) => ({ type: 'AddExpectation', skill: id, role, level: 'junior', proposed: says })),
    ],
  })) as Numbered;
  await post(admin, `/api/proposals/${proposal.number}/override`, { patchSet: 1, reason: word(138) });
  return proposal.number;
}

async function fits(page: Page, address: string): Promise<void> {
  await test.step(address.slice(0, 60), async () => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await overflow(page), `${address.slice(0, 60)} at ${width} px`).toBeLessThanOrEqual(0);
      expect.soft(await cutOff(page), `words of ${address.slice(0, 60)} at ${width} px`).toEqual([]);
    }
    if (process.env.RUNGS_SHOTS) await shoot(page, address);
  });
}

async function shoot(page: Page, address: string) {
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const name = address.replace(/\W+/g, '_').slice(0, 40);
    await page.screenshot({ path: `${process.env.RUNGS_SHOTS}/${name}-${width}.png`, fullPage: true });
  }
}

/** Words that do not break where their place ends, and end there: a page that goes no way sideways may hide so. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('main :not(input, textarea)'))
      .filter((place) => getComputedStyle(place).overflowX === 'clip' && place.clientWidth > 0)
      .filter((place) => place.scrollWidth > place.clientWidth + 5)
      .map((place) => `${place.tagName} ${place.className}: ${place.textContent?.slice(0, 40)}`),
  );

async function fitsAbove(page: Page, role: 'dialog' | 'menu'): Promise<void> {
  const above = page.getByRole(role);
  await expect(above).toBeVisible();
  const beyond = await above.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return Math.max(element.scrollWidth - element.clientWidth, -left, right - innerWidth);
  });
  expect(beyond, `beyond the ${role}`).toBeLessThanOrEqual(0);
}

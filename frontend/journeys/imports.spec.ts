import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { choose, heading, hindrances, overflow, person, post, test } from './helpers';

test.describe.configure({ timeout: 240_000 });

const WIDE = { width: 1280, height: 850 };
const PHONE = { width: 360, height: 740 };

/** Small catalogues in the shapes that ladders have, with the skills that they bring. */
const SHAPES: Record<string, string[]> = {
  'nine-levels.yaml': ['loom-setup'],
  'fork.yaml': ['dye-lots'],
  'from-senior.yaml': ['pattern-drafting'],
  'lists.csv': ['reading-drafts'],
  'one-level.tsv': ['warp-counting', 'yarn-tension'],
  'by-proficiency.csv': ['fleece-sorting'],
  'as-below.json': ['selvedges'],
  'shared-core.csv': ['saying-so-early'],
  'japanese.csv': ['ito-erabi'],
  'korean.tsv': ['beteul'],
  'windows-1252.csv': ['faserprufung'],
  'wide.xlsx': ['knots', 'shears'],
};

const LAST = 'wide.xlsx';
const BUILT_OTHERWISE = new Set([
  'loom-setup',
  'dye-lots',
  'reading-drafts',
  'selvedges',
  'ito-erabi',
  'knots',
]);

const pathOfFile = (name: string) =>
  fileURLToPath(new URL(`../../backend/src/test/resources/catalogues/${name}`, import.meta.url));
const groupOf = (file: string) => file.slice(0, file.lastIndexOf('.'));

/** The skills as they have to come out: of a tree that Rungs could have written as they went in. */
function expected(file: string): string {
  const yaml = file.endsWith('.yaml') ? file : `${groupOf(file)}.expected.yaml`;
  return skillsOf(readFileSync(pathOfFile(yaml), 'utf8'));
}

const skillsOf = (yaml: string) => yaml.slice(yaml.indexOf('skills:\n'));

/** Sends a file through the page, and waits for its report. */
async function send(page: Page, file: string | { name: string; text: string }): Promise<void> {
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles(
      typeof file === 'string'
        ? pathOfFile(file)
        : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) },
    );
  await page.getByRole('button', { name: 'Read the file' }).click();
  await heading(page, `Import of ${typeof file === 'string' ? file : file.name}`);
}

/** How the newest imports stand. */
async function states(page: Page): Promise<string[]> {
  const { items } = (await (await page.request.get('/api/imports')).json()) as { items: { state: string }[] };
  return items.slice(0, Object.keys(SHAPES).length).map(({ state }) => state);
}

/** Nothing goes sideways at either width, and nobody is hindered at one of them; the other has its turn elsewhere. */
async function looked(page: Page, turn: number): Promise<void> {
  const last = await narrowAndWide(page, turn);
  expect(await hindrances(page), `${page.url()} at ${last.width}`).toEqual([]);
}

async function narrowAndWide(page: Page, turn: number): Promise<typeof WIDE> {
  const [first, last] = turn % 2 === 0 ? [WIDE, PHONE] : [PHONE, WIDE];
  for (const size of [first, last]) {
    await page.setViewportSize(size);
    expect(await overflow(page), `${page.url()} at ${size.width}`).toBeLessThanOrEqual(0);
  }
  return last;
}

test('A community brings its files, whatever their shape, and has them back as they were', async ({
  browser,
}) => {
  const ada = await person(browser, 'ada', WIDE);
  const before = await taxonomy(ada);

  await test.step('An admin publishes each', async () => {
    await ada.goto('/');
    await ada.getByRole('button', { name: /^Account of/ }).click();
    await choose(ada, 'Import');
    await heading(ada, 'Import');
    for (const [turn, file] of Object.keys(SHAPES).entries()) {
      await send(ada, file);
      await expect(ada.getByText(/ refused$/)).toHaveCount(0);
      if (turn < 2) await looked(ada, turn);
      await ada.getByRole('button', { name: 'Publish', exact: true }).click();
      // Each goes on by itself; only for the last one is it waited.
      await expect(ada.getByRole('heading', { name: 'What is to become of it' })).toHaveCount(0);
      if (file !== LAST) await ada.getByRole('link', { name: 'Import', exact: true }).click();
    }
  });

  await test.step('What came of each is told, with a way to it', async () => {
    const results = ada.getByRole('region', { name: 'What came of it' });
    await expect(results.getByText('published as r1')).toHaveCount(SHAPES[LAST]?.length ?? 0);
    await looked(ada, 0);
    await results.getByRole('link', { name: 'Knots' }).click();
    await heading(ada, 'Knots');
    await expect.poll(() => states(ada)).toEqual(Object.keys(SHAPES).map(() => 'DONE'));
  });

  await test.step('They come out as they went in', async () => {
    for (const file of Object.keys(SHAPES)) {
      const answer = await ada.request.get(`/api/exports/catalogue.yaml?group=${groupOf(file)}`);
      expect(skillsOf(await answer.text()), file).toBe(expected(file));
    }
  });

  await test.step('They are taken out by the page', async () => {
    await ada.goto('/skills?domain=mill&group=wide');
    await ada.getByRole('button', { name: /^Export/ }).click();
    const [download] = await Promise.all([ada.waitForEvent('download'), choose(ada, 'YAML')]);
    expect(skillsOf(readFileSync(await download.path(), 'utf8'))).toBe(expected('wide.xlsx'));
    await ada.goto('/roles/master-dyer');
    await expect(ada.getByRole('link', { name: 'YAML' })).toHaveAttribute(
      'href',
      '/api/exports/catalogue.yaml?role=master-dyer',
    );
    await looked(ada, 0);
  });

  await test.step('Their pages can be read, in a window and on a phone', async () => {
    for (const [turn, [slug = '']] of Object.values(SHAPES).entries()) {
      await ada.goto(`/skills/${slug}`);
      await expect(ada.getByRole('region', { name: 'Community' })).toBeVisible();
      // The others differ from these by their words alone.
      if (BUILT_OTHERWISE.has(slug)) await looked(ada, turn);
      else await narrowAndWide(ada, turn);
    }
  });

  await test.step('What nobody needs any more is put away', () => retireSince(ada, before));
});

test('A member proposes what a file says, and gets back what was refused', async ({ browser }) => {
  const ines = await person(browser, 'ines', PHONE);
  const profile = (await (await ines.request.get('/api/skills/model-serving')).json()) as Profile;
  const [cell] = profile.expectations;
  const role = profile.roles.find(({ id }) => id === cell?.role)?.slug;
  const rows = [
    'skill,role,level,description',
    `model-serving,${role},guru,Knows it all.`,
    `model-serving,${role},${cell?.level},"${cell?.description} Writes down who was asked."`,
  ];

  await test.step('She reads what it would bring about, and how one gets to do more', async () => {
    await ines.goto('/imports');
    await expect(ines.getByText(/an admin gives it under Administration, Grants/)).toBeVisible();
    await looked(ines, 0);
    await ines.setViewportSize(PHONE);
    await send(ines, { name: 'serving.csv', text: rows.join('\n') });
    await expect(ines.getByText('There is no level “guru” here.')).toBeVisible();
    await expect(ines.getByText('Line 2, column C')).toBeVisible();
    const [download] = await Promise.all([
      ines.waitForEvent('download'),
      ines.getByRole('link', { name: /refused rows as a file/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('serving refused.csv');
    expect(readFileSync(await download.path(), 'utf8')).toContain(
      `model-serving,${role},guru,Knows it all.,There is no level “guru” here.`,
    );
    await ines.getByRole('link', { name: 'Changed 1' }).click();
    await expect(ines.getByText('What is expected here changes.')).toBeVisible();
    await looked(ines, 1);
  });

  await test.step('It becomes a proposal, to which it leads', async () => {
    await ines.getByLabel(/^Why/).fill('We were asked twice.');
    await ines.reload();
    await expect(ines.getByLabel(/^Why/)).toHaveValue('We were asked twice.');
    await ines.getByRole('button', { name: 'Propose', exact: true }).click();
    const link = ines.getByRole('region', { name: 'What came of it' }).getByRole('link');
    await link.click();
    await heading(ines, /^Import: Model Serving/);
    await expect(ines.getByText('We were asked twice.')).toBeVisible();
    await post(ines, `/api${new URL(ines.url()).pathname}/withdraw`, {});
  });

  await test.step('Nothing comes of the same file again, unless it is meant', async () => {
    await ines.goto('/imports');
    await expect(ines.getByRole('link', { name: 'serving.csv' })).toBeVisible();
    await send(ines, { name: 'serving.csv', text: rows.join('\n') });
    await ines.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(ines.getByText('Say that this is meant.')).toBeVisible();
    await ines.getByRole('button', { name: 'Discard the report' }).click();
    await expect(ines.getByText('This report was put away. Nothing was changed.')).toBeVisible();
  });
});

interface Profile {
  roles: { id: string; slug: string }[];
  expectations: { role: string; level: string; description: string }[];
}

interface Taxonomy {
  version: number;
  levels: { id: string }[];
  proficiencies: { id: string }[];
  roles: { id: string }[];
}

const LISTS = ['levels', 'proficiencies', 'roles'] as const;

const taxonomy = async (admin: Page) =>
  (await (await admin.request.get('/api/admin/taxonomy')).json()) as Taxonomy;

/** Whoever walks here next finds the ladder and the roles as they were. */
async function retireSince(admin: Page, before: Taxonomy): Promise<void> {
  const now = await taxonomy(admin);
  let { version } = now;
  for (const list of LISTS) {
    const known = new Set(before[list].map(({ id }) => id));
    for (const { id } of now[list].filter((each) => !known.has(each.id)))
      ({ version } = (await post(admin, `/api/admin/taxonomy/${list}/${id}/retire`, {
        version,
      })) as Taxonomy);
  }
}

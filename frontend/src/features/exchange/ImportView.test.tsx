import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportHead, ImportLine, ImportResult, ImportRun, ImportWord } from '../../lib/api';
import { socket } from '../../lib/socket';
import { whose } from '../../lib/whose';
import { line, report, result, run } from './exchange.fixture';
import { ImportView } from './ImportView';
import { importQuery } from './readImports';

let now: ImportRun;
let lines: ImportLine[];
let results: ImportResult[];
let heads: ImportHead[];
let near: string | null;
let words: ImportWord[];
let refusal: { code: string; detail: string; fields: [] } | null = null;
let posted: [string, unknown][];
let hear: (type: string, ref: string) => void;

beforeEach(() => {
  localStorage.clear();
  whose.begin({ id: 'a1', handle: 'ada', name: 'Ada' });
  lines = [line({})];
  results = [];
  heads = [];
  near = null;
  words = [];
  posted = [];
  refusal = null;
  vi.stubGlobal('scrollTo', () => {});
  vi.spyOn(socket, 'subscribe').mockImplementation((_topic, handler) => {
    hear = (type, ref) => handler({ id: 'h', type, ref });
    return () => {};
  });
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') posted.push([path, JSON.parse(String(init.body))]);
    if (refusal && path.endsWith('/confirm'))
      return new Response(JSON.stringify(refusal), {
        status: 409,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    return new Response(JSON.stringify(answerTo(path)));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function answerTo(path: string): unknown {
  const outcome = new URLSearchParams(path.split('?')[1]).get('outcome');
  if (path.includes('/lines'))
    return { items: lines.filter((each) => outcome === null || each.outcome === outcome), next: null };
  if (path.includes('/results')) return { items: results, next: null };
  if (path.endsWith('/heads')) return { heads, seen: false, near };
  if (path.endsWith('/words')) return { words };
  return now;
}

async function shown(first: ImportRun, admin = true) {
  now = first;
  const Page = () => {
    const { data } = useQuery(importQuery(first.id));
    return data ? <ImportView run={data} admin={admin} show={undefined} /> : null;
  };
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/imports/$id', component: Page });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`/imports/${first.id}`] }),
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: `Import of ${first.fileName}` });
}

const refused = line({
  ordinal: 2,
  outcome: 'REFUSED',
  spot: { sheet: null, line: 4711, column: 3 },
  sentence: 'There is no level “guru” here.',
});

describe('The report', () => {
  it('shows first what was refused, with its place, and gives it back as a file', async () => {
    lines = [line({}), refused];
    await shown(run({ report: report({ fresh: 1, refused: 1, operations: 1, skills: 1 }) }));

    await screen.findByText('There is no level “guru” here.');
    expect(screen.getByText('Line 4711, column C')).toBeTruthy();
    expect(screen.queryByText('Something is expected here for the first time.')).toBeNull();
    expect(screen.getByRole('link', { name: 'Refused 1' }).getAttribute('aria-current')).toBe('page');
    const file = screen.getByRole('link', { name: /refused rows as a file/ });
    expect(file.getAttribute('href')).toBe(`/api/imports/${now.id}/refused`);
  });

  it('is kept no longer some time after it is over, and says so', async () => {
    await shown(run({ state: 'DONE', report: report({ fresh: 1, refused: 1 }), forgotten: true }));

    await screen.findByText(/are kept no longer/);
    expect(screen.queryByRole('link', { name: /refused rows as a file/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'All' })).toBeNull();
  });

  it('is folded by skill where a skill has many lines', async () => {
    lines = Array.from({ length: 400 }, (_, at) =>
      line({
        ordinal: at,
        skill: `skill ${Math.floor(at / 20)}`,
        spot: { sheet: null, line: at + 2, column: 1 },
      }),
    );
    await shown(run({ report: report({ fresh: 400, operations: 400, skills: 20 }) }));

    await screen.findByText('skill 19');
    const folds = screen.getAllByText('20 lines').map((each) => each.closest('details'));
    expect(folds).toHaveLength(20);
    expect(folds.some((each) => each?.open)).toBe(false);
  });
});

describe('The heads of a table', () => {
  const head = (text: string, column: 'SKILL' | null, said = false): ImportHead => ({
    spot: { sheet: null, line: 1, column: 1 + text.length },
    head: text,
    meaning: { column, role: null, level: null },
    said,
    filled: false,
    examples: ['Protokolliert jeden Lauf.'],
  });

  it('are said to stand for something else, where nobody knows them', async () => {
    heads = [head('Kompetenz', null), head('Was man zeigt', null)];
    await shown(run({ report: report({ rows: 0, refused: 1 }) }));

    await userEvent.selectOptions(await screen.findByLabelText('Kompetenz'), 'Skill');
    expect(screen.getAllByText('Protokolliert jeden Lauf.')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Forget what I said' })).toBeNull();
    heads = [head('Kompetenz', 'SKILL', true), head('Was man zeigt', null)];
    now = run({ report: report({ rows: 1, changed: 1, operations: 1, skills: 1 }) });
    await userEvent.click(screen.getByRole('button', { name: 'Read it so' }));

    expect(posted[0]).toEqual([
      `/api/imports/${now.id}/heads`,
      {
        heads: [{ head: 'Kompetenz', column: 'SKILL', role: null, level: null, filled: false }],
        seen: false,
      },
    ]);
    await screen.findByText('1 thing changes');
    await userEvent.click(await screen.findByRole('button', { name: 'Forget what I said' }));
    expect(posted[1]?.[1]).toEqual({ heads: [], seen: false });
  });

  it('are said to go on below, and what is hidden in a workbook to be left out', async () => {
    heads = [head('Skill', 'SKILL', true), head('Text', null)];
    await shown(run({ fileName: 'ladder.xlsx', report: report({ rows: 0, refused: 2 }) }));

    await userEvent.click(await screen.findByLabelText('An empty cell means what stands above it'));
    await userEvent.click(screen.getByLabelText(/^Leave out the lines and columns/));
    await userEvent.click(screen.getByRole('button', { name: 'Read it so' }));

    expect(posted[0]?.[1]).toEqual({
      heads: [{ head: 'Skill', column: 'SKILL', role: null, level: null, filled: true }],
      seen: true,
    });
  });

  it('that are read as was said of nearly the same say so, and may be forgotten', async () => {
    heads = [head('Kompetenz', 'SKILL', true)];
    near = 'This is read as you said of a table with nearly the same heads. New here: “Laune”.';
    await shown(run({}));

    await screen.findByText(/New here: “Laune”/);
    await userEvent.click(screen.getByText('How its columns are read, as you said'));
    await userEvent.click(await screen.findByRole('button', { name: 'Forget what I said' }));
    expect(posted[0]?.[1]).toEqual({ heads: [], seen: false });
  });

  it('are folded where they are read, and none of a tree', async () => {
    heads = [head('Skill', 'SKILL')];
    await shown(run({}));
    await screen.findByText('How its columns are read');
    expect(screen.queryByLabelText('Skill')).toBeNull();
    cleanup();
    heads = [];
    await shown(run({}));
    expect(screen.queryByText('How its columns are read')).toBeNull();
  });
});

describe('The words of a file', () => {
  it('are said once for all rows, where nobody knows them', async () => {
    words = [{ column: 'REQUIREMENT', word: 'must', rows: 7, said: false, means: null }];
    await shown(run({ report: report({ rows: 7, refused: 7 }) }));

    await screen.findByText('1 word is not known here: say what it means');
    expect(screen.getByText('In 7 rows')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Requirement “must”'), 'Mandatory');
    now = run({ report: report({ rows: 7, changed: 7, operations: 7, skills: 1 }) });
    words = [{ column: 'REQUIREMENT', word: 'must', rows: 7, said: true, means: 'mandatory' }];
    await userEvent.click(screen.getByRole('button', { name: 'Read it so' }));

    expect(posted[0]).toEqual([
      `/api/imports/${now.id}/words`,
      { words: [{ column: 'REQUIREMENT', word: 'must', means: 'mandatory' }] },
    ]);
    await screen.findByText('7 things change');
    await screen.findByText('Words that are not known here, as you said');
  });

  it('stand folded where what they name is made, and are not asked for where there is nothing to choose', async () => {
    words = [
      { column: 'PROFICIENCY', word: 'Aware', rows: 9, said: false, means: null },
      { column: 'ROLE', word: 'Tester', rows: 9, said: false, means: null },
    ];
    const makes = [
      { kind: 'PROFICIENCY' as const, slug: 'aware', name: 'Aware' },
      { kind: 'ROLE' as const, slug: 'tester', name: 'Tester' },
    ];
    await shown(run({ report: report({ rows: 9, fresh: 9, makes }) }));

    const summary = await screen.findByText('1 word is not known here: say what it means');
    expect(summary.closest('details')?.open).toBe(false);
  });

  it('may mean a skill, which is written since there may be very many', async () => {
    words = [{ column: 'SKILL', word: 'Weawing', rows: 2, said: false, means: null }];
    await shown(run({ report: report({ rows: 2, refused: 2 }) }));

    const field = await screen.findByLabelText('Skill “Weawing”');
    await userEvent.type(field, 'weaving');
    await userEvent.click(screen.getByRole('button', { name: 'Read it so' }));

    expect(posted[0]?.[1]).toEqual({ words: [{ column: 'SKILL', word: 'Weawing', means: 'weaving' }] });
  });
});

describe('Deciding', () => {
  it('is publishing with what is missing for an admin, and can be proposing', async () => {
    const makes = [{ kind: 'ROLE' as const, slug: 'dyer', name: 'Dyer' }];
    await shown(run({ report: report({ fresh: 3, operations: 3, skills: 1, makes }) }));

    expect(screen.getByText('1 thing is not known here')).toBeTruthy();
    expect(screen.getByText('Dyer')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /^Propose it/ }));
    expect(screen.getByText(/Nothing is made by proposals/)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /^Publish it at once/ }));
    await userEvent.type(screen.getByLabelText(/^Why/), 'Ours since spring.');
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

    expect(posted).toEqual([
      [
        `/api/imports/${now.id}/confirm`,
        {
          as: 'REVISIONS',
          make: true,
          collisions: 'PUBLISHED',
          rationale: 'Ours since spring.',
          again: false,
          reading: 1,
        },
      ],
    ]);
  });

  it('reads the report anew before anything is decided where it would not happen any more', async () => {
    refusal = { code: 'report-changed', detail: 'Something is called otherwise by now.', fields: [] };
    await shown(run({ report: report({ changed: 3, operations: 3, skills: 1 }) }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));

    await screen.findByText('Something is called otherwise by now.');
    now = run({ report: report({ fresh: 7, operations: 7, skills: 2 }) });
    await userEvent.click(screen.getByRole('button', { name: 'Read the report anew' }));

    await screen.findByText(/7 changes/);
    expect(screen.queryByText('Something is called otherwise by now.')).toBeNull();
    expect(posted.at(-1)?.[0]).toBe(`/api/imports/${now.id}/report`);
  });

  it('is decided on all of what another tab has made of the report, or on nothing of it', async () => {
    refusal = { code: 'report-changed', detail: 'It was read otherwise.', fields: [] };
    await shown(run({ report: report({ changed: 3, operations: 3, skills: 1 }) }));
    lines = [line({ sentence: 'Something else changes.' })];
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('Something else changes.')).toBeTruthy();
  });

  it('is told what a ladder of the file retires', async () => {
    const makes = [{ kind: 'LEVEL' as const, slug: 'guild', name: 'Guild' }];
    const retires = [
      { kind: 'LEVEL' as const, slug: 'junior', name: 'Junior' },
      { kind: 'PROFICIENCY' as const, slug: 'able', name: 'Able' },
    ];
    await shown(run({ report: report({ fresh: 3, operations: 3, skills: 1, makes, retires }) }));

    const title = await screen.findByText('Once that is made, the ladder of the file retires 2 things');
    const retired = within(title.parentElement as HTMLElement);
    expect(retired.getByText('Junior')).toBeTruthy();
    expect(retired.getByText('Able')).toBeTruthy();
    expect(retired.queryByText('Guild')).toBeNull();
  });

  it('is proposing for a member, who reads how one gets to publish', async () => {
    await shown(run({}), false);

    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText(/an admin gives it under Administration, Grants/)).toBeTruthy();
    expect(screen.getByText('It concerns 1 skill, 3 changes. It becomes 1 proposal.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(posted[0]?.[1]).toMatchObject({ as: 'PROPOSALS', make: false });
  });

  it('takes a word where the very same file was carried out before', async () => {
    await shown(run({ earlier: { id: 'before', confirmedAt: '2026-01-01T09:00:00Z' } }), false);

    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(screen.getByRole('alert').textContent).toBe('Say that this is meant.');
    expect(posted).toEqual([]);
    await userEvent.click(screen.getByLabelText('Carry this very file out once more'));
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(posted[0]?.[1]).toMatchObject({ again: true });
  });

  it('asks whose words stay only where some collide', async () => {
    await shown(run({ report: report({ collides: 1, changed: 1, operations: 1, skills: 1 }) }));

    await userEvent.click(screen.getByRole('radio', { name: 'Take the words of the file' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(posted[0]?.[1]).toMatchObject({ collisions: 'MINE' });
  });

  it('is not offered where nothing would change; the report can be put away', async () => {
    await shown(run({ report: report({ unchanged: 10 }) }));

    expect(screen.getByRole('heading', { name: 'Nothing would change' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
    now = run({ state: 'CANCELLED' });
    await userEvent.click(screen.getByRole('button', { name: 'Discard the report' }));
    await screen.findByText('This report was put away. Nothing was changed.');
    expect(posted).toEqual([[`/api/imports/${now.id}/cancel`, {}]]);
  });
});

describe('Carrying out', () => {
  const running = run({
    state: 'RUNNING',
    carriedAs: 'REVISIONS',
    confirmedAt: '2026-01-01T10:01:00Z',
    steps: 40,
    done: 3,
  });

  it('says how far it is with each hint, until it ends with ways to what came of it', async () => {
    await shown(running);
    expect(screen.getByRole('progressbar', { name: 'How far the import is' }).getAttribute('value')).toBe(
      '3',
    );
    expect(screen.getByText('3 of 40 steps')).toBeTruthy();

    now = { ...running, done: 30 };
    hear('import-changed', 'another');
    hear('import-changed', running.id);
    await screen.findByText('30 of 40 steps');

    results = [
      result({}),
      result({
        title: 'Dye lots',
        outcome: 'REFUSED',
        skill: null,
        revision: null,
        sentence: 'It was retired.',
      }),
      result({ title: 'Knots, Shears', outcome: 'PROPOSED', skill: null, revision: null, proposal: 7 }),
    ];
    now = { ...running, state: 'DONE', done: 40 };
    hear('import-changed', running.id);
    await screen.findByText('All of it is carried out.');
    const list = within(await screen.findByRole('region', { name: 'What came of it' }));
    expect((await list.findByRole('link', { name: 'Weaving' })).getAttribute('href')).toBe('/skills/weaving');
    expect(list.getByText('published as r1')).toBeTruthy();
    expect(list.getByText('It was retired.')).toBeTruthy();
    expect(list.getByRole('link', { name: 'Knots, Shears' }).getAttribute('href')).toBe('/proposals/7');
  });

  it('that published is taken back by a suggestion, and one that proposed by its proposals', async () => {
    await shown({ ...running, state: 'DONE', done: 40 });
    const back = await screen.findByRole('link', { name: 'Take this import back' });
    expect(back.getAttribute('href')).toBe(`/suggest?import=${running.id}`);
    cleanup();

    await shown({ ...running, carriedAs: 'PROPOSALS', state: 'DONE', done: 40 });
    await screen.findByText('All of it is carried out.');
    expect(screen.queryByRole('link', { name: 'Take this import back' })).toBeNull();
  });

  it('is stopped, and what is done stays', async () => {
    await shown(running);
    now = { ...running, state: 'CANCELLED' };
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText('This import was stopped after 3 of 40 steps. What was done stays.');
  });

  it('that waits says why, and goes on once its owner says so', async () => {
    await shown({ ...running, state: 'WAITING', waiting: 'You have three open proposals.' });
    expect(screen.getByText(/You have three open proposals\./)).toBeTruthy();
    now = running;
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByText('3 of 40 steps');
    expect(posted).toEqual([[`/api/imports/${running.id}/confirm`, {}]]);
  });
});

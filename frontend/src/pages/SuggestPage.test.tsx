import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, configure, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ines, lena, omar, sampleProposal } from '../change/sample.fixture';
import { NOTHING, readSuggestion, suggestionOf } from '../features/suggest/suggestion/suggestion';
import type { Finding, Proposal } from '../lib/api';
import { drafts } from '../lib/drafts';
import { whose } from '../lib/whose';
import { sampleProfile } from '../profile/sample.fixture';
import { keepFocus } from '../ui/focus';
import { Toasts } from '../ui/Toasts';
import { SuggestPage } from './SuggestPage';

/** Saving by itself waits for a pause in the writing first. */
const A_PAUSE_AND_MORE = 10_000;

configure({ asyncUtilTimeout: 5_000 });

const PLACE = 'Description of Data Scientist, Junior';
const skill = { id: 's1', slug: 'ml-experiment-tracking', name: 'ML Experiment Tracking' };
const catalog = { domains: [], roles: sampleProfile().roles };

const takenBack = {
  title: 'Take back the import of ours.csv',
  rationale: 'Undoes what the import of “ours.csv” published.',
  skills: [skill],
  operations: [{ type: 'SetSummary', skill: 's1', base: null, proposed: { text: 'As it was before.' } }],
  left: ['Serving: Developer, Junior. Left out: it was changed again since.'],
  next: 'NDk',
};

/** A server that makes #27 of what is sent to it, once it is let. */
function serve(findings: Finding[] = [], begun: Partial<Proposal> = {}, asking: object | null = null) {
  let made = sampleProposal({ allowedActions: ['EDIT'], number: 27, status: 'DRAFT', ...begun });
  let moved = false;
  let reading = Promise.resolve();
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const fetched = vi.fn(async (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET';
    const answer = (of: unknown) => new Response(JSON.stringify(of));
    const gone = () => new Response(JSON.stringify({ code: 'no-such-comment' }), { status: 404 });
    if (path === '/api/catalog') return answer(catalog);
    if (path === '/api/me') return answer({ account: ines, grants: [] });
    if (path.startsWith('/api/skills/')) return answer(sampleProfile());
    if (path.startsWith('/api/comments/')) return asking ? answer(asking) : gone();
    if (path.startsWith('/api/imports/') || path.startsWith('/api/proposals/prefill'))
      return answer(takenBack);
    if (path.includes('/preview')) return answer({ changes: [], findings, overlaps: [], dropsApprovals: [] });
    if (method === 'GET') {
      await reading;
      return answer(made);
    }
    const sent = JSON.parse(String(init?.body ?? '{}'));
    if (method === 'POST') await held;
    const status = method === 'PUT' || sent.submit === false ? 'DRAFT' : 'IN_REVIEW';
    if (method === 'PUT' && moved) {
      const theirs = JSON.parse(String(init?.body).replaceAll('Mine.', 'Theirs.'));
      made = sampleProposal({
        allowedActions: ['EDIT'],
        ...theirs,
        number: 27,
        status: 'DRAFT',
        version: 4,
        skills: [skill],
      });
      return new Response(JSON.stringify({ code: 'version-moved' }), { status: 409 });
    }
    const version = method === 'PUT' ? 2 : 1;
    made = sampleProposal({
      allowedActions: ['EDIT'],
      ...sent,
      number: 27,
      status,
      version,
      skills: [skill],
    });
    return answer(made);
  });
  vi.stubGlobal('fetch', fetched);
  const moves = () => {
    moved = true;
  };
  /** Nothing is read any more until that is let. */
  const reads = () => {
    let read = () => {};
    reading = new Promise((resolve) => {
      read = resolve;
    });
    return () => act(async () => read());
  };
  return { fetched, moves, reads, arrive: () => act(async () => arrive()) };
}

/** The pages between which an author goes. */
async function open(address: string) {
  const root = createRootRoute();
  const at = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component });
  const router = createRouter({
    routeTree: root.addChildren([
      at('/suggest', SuggestPage),
      at('/skills/$slug/suggest', SuggestPage),
      at('/skills/$slug', () => <input aria-label="Your comment" />),
      at('/proposals/$number', () => <h1>The proposal</h1>),
    ]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
      <Toasts />
    </QueryClientProvider>,
  );
  return router;
}

const write = (text: string) => fireEvent.change(screen.getByLabelText(PLACE), { target: { value: text } });
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** Another tab writes its words over what is kept. */
function elsewhere(key: string, text: string) {
  const place = `rungs.words.${ines.id}.${key}`;
  const newValue = JSON.stringify({ ...kept(key), rationale: text });
  localStorage.setItem(place, newValue);
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: place, newValue })));
}

const kept = (key: string) => readSuggestion(drafts.read(key) ?? '');

type Fetched = ReturnType<typeof serve>['fetched'];
const sentWith = (fetched: Fetched, wanted: string) =>
  fetched.mock.calls.filter(([path, init]) => init?.method === wanted && !path.includes('/preview'));
const createsOf = (fetched: Fetched) => sentWith(fetched, 'POST');
const savesOf = (fetched: Fetched) => sentWith(fetched, 'PUT');
const previewed = (fetched: Fetched) =>
  String(fetched.mock.calls.filter(([path]) => path.includes('/preview')).at(-1)?.[1]?.body);

describe('A new suggestion', { timeout: 20_000 }, () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    whose.begin(ines);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('says at the summary what the checks find there', async () => {
    const sentence = 'Summary: this only fills the place. Say what the skill is.';
    const found = {
      key: 'k',
      code: 'summary-filler',
      severity: 'ERROR',
      skill,
      position: 0,
      sentence,
    } as const;
    serve([{ ...found, role: null, level: null, waiver: null }]);
    await open('/skills/ml-experiment-tracking/suggest');
    fireEvent.change(await screen.findByLabelText('Summary'), { target: { value: 'MISSING' } });
    const said = await screen.findAllByText(sentence, { exact: false });
    expect(said.map((each) => each.closest('section')?.getAttribute('aria-label'))).toContain(
      'Name and summary',
    );
  });

  it('is written on where it is while it is saved as a draft for the first time, and then saved by itself', async () => {
    const { fetched, arrive } = serve();
    const router = await open('/skills/ml-experiment-tracking/suggest');
    const place = await screen.findByLabelText(PLACE);
    write('Says more.');
    await click('Save draft');
    place.focus();
    write('Says more. And on');
    await arrive();
    await vi.waitFor(() => expect(router.state.location.search).toEqual({ draft: 27 }));
    expect(document.activeElement).toBe(place);
    expect(place).toHaveProperty('value', 'Says more. And on');
    write('Says more. And on and on');
    await vi.waitFor(() => {
      const [path, init] = savesOf(fetched).at(-1) ?? [];
      expect(path).toBe('/api/proposals/27');
      expect(String(init?.body)).toContain('Says more. And on and on');
    }, A_PAUSE_AND_MORE);
    expect(drafts.read('suggest.s1')).toBeNull();
  });

  it('that is written on while it is submitted stands there to be edited afterwards', async () => {
    const { arrive } = serve();
    const router = await open('/skills/ml-experiment-tracking/suggest');
    await screen.findByLabelText(PLACE);
    write('Says more.');
    fireEvent.change(screen.getByLabelText('Why this change'), { target: { value: 'Because.' } });
    await click('Submit');
    write('Says more. And on');
    await arrive();
    await screen.findByRole('heading', { name: 'The proposal' });
    expect(kept('suggest.27')?.skills).toEqual([skill]);
    await act(() => router.navigate({ href: '/suggest?amend=27' }));
    expect(await screen.findByLabelText(PLACE)).toHaveProperty('value', 'Says more. And on');
  });

  it.each([
    ['Save draft', { draft: 27 }, 'Suggest a change to ML Experiment Tracking'],
    ['Submit', { amend: 27 }, 'Edit proposal #27'],
  ])(
    'that its author has come back to before “%s” is answered goes on in the same box',
    async (name, search, heading) => {
      const { fetched, arrive } = serve();
      const router = await open('/skills/ml-experiment-tracking/suggest');
      await screen.findByLabelText(PLACE);
      write('Says more.');
      fireEvent.change(screen.getByLabelText('Why this change'), { target: { value: 'Because.' } });
      await click(name);
      await act(() => router.navigate({ href: '/skills/serving' }));
      await act(() => router.navigate({ href: '/skills/ml-experiment-tracking/suggest' }));
      const place = await screen.findByLabelText(PLACE);
      write('Says more. And on');
      place.focus();
      await click(name);
      await arrive();
      await vi.waitFor(() => expect(router.state.location.search).toMatchObject(search));
      expect(screen.getByLabelText(PLACE)).toBe(place);
      expect(place).toHaveProperty('value', 'Says more. And on');
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading);
      expect(drafts.read('suggest.s1')).toBeNull();
      expect(createsOf(fetched)).toHaveLength(1);
    },
  );

  it('is there again under another address of its skill', async () => {
    serve();
    const words = { ...NOTHING, rationale: 'Written before.', saved: false };
    drafts.write('suggest.ml-experiment-tracking', JSON.stringify(words));
    const router = await open('/skills/ml-experiment-tracking/suggest');
    await screen.findByLabelText(PLACE);
    await act(() => router.navigate({ href: '/skills/experiments/suggest' }));
    await screen.findByLabelText(PLACE);
    expect(kept('suggest.s1')?.rationale).toBe('Written before.');
    await click('Title and reason');
    expect(screen.getByDisplayValue('Written before.')).toBeTruthy();
  });

  it('is saved when its author leaves before the pause is over', async () => {
    const { fetched } = serve();
    const router = await open('/suggest?draft=27');
    await screen.findByLabelText(PLACE);
    write('Said last.');
    await act(() => router.navigate({ href: '/skills/serving' }));
    await vi.waitFor(() => expect(kept('suggest.27')?.saved).toBe(true));
    expect(String(savesOf(fetched)[0]?.[1]?.body)).toContain('Said last.');
  });

  it('is saved by the tab that writes it, and by no other', async () => {
    const { fetched } = serve();
    await open('/suggest?draft=27');
    await screen.findByLabelText(PLACE);
    const draft = suggestionOf(sampleProposal({ allowedActions: ['EDIT'], number: 27 }));
    const operations = [{ type: 'SetSummary', skill: 's1', base: null, proposed: { text: 'Theirs.' } }];
    const words = JSON.stringify({ ...draft, operations, saved: false });
    const key = `rungs.words.${ines.id}.suggest.27`;
    localStorage.setItem(key, words);
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key, newValue: words })));
    // It is looked at once its author would have paused, and would be saved then.
    await vi.waitFor(() => expect(previewed(fetched)).toContain('Theirs.'), 3_000);
    expect(savesOf(fetched)).toHaveLength(0);
    write('And mine.');
    await vi.waitFor(() => expect(savesOf(fetched)).toHaveLength(1), 3_000);
  });

  it('that was kept without its skill stands there with it', async () => {
    serve();
    const operations = [{ type: 'SetSummary', skill: 's1', base: null, proposed: { text: 'Kept words' } }];
    drafts.write(
      'suggest.27',
      JSON.stringify({ rationale: '', operations, skills: [], version: 1, saved: false }),
    );
    await open('/suggest?amend=27');
    expect(await screen.findByDisplayValue('Kept words')).toBeTruthy();
  });

  describe('on what can no longer be edited', () => {
    const rejected = { allowedActions: [], status: 'REJECTED', closedBy: lena, author: ines } as const;
    const ended = 'Rejected by Lena Vogt. It can no longer be edited.';

    it.each([
      ['that was rejected', rejected, ended],
      [
        'of somebody else',
        { allowedActions: [], status: 'IN_REVIEW', author: omar },
        `Only ${omar.name} edits it.`,
      ],
    ] as const)('%s is not begun', async (_, begun, why) => {
      serve([], { ...begun, allowedActions: [] });
      await open('/suggest?amend=27');
      await screen.findByText(why);
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Edit proposal #27');
      expect(screen.getByRole('link', { name: 'Read #27' }).getAttribute('href')).toBe('/proposals/27');
      expect(screen.queryByRole('button', { name: 'Send new patch set' })).toBeNull();
    });

    it('stays in sight, and says why it is not sent', async () => {
      serve([], { ...rejected, allowedActions: [] });
      const operations = [{ type: 'SetSummary', skill: 's1', base: null, proposed: { text: 'Kept words' } }];
      const words = { rationale: '', operations, skills: [skill], version: 1, saved: false };
      drafts.write('suggest.27', JSON.stringify(words));
      await open('/suggest?amend=27');
      expect(await screen.findByDisplayValue('Kept words')).toBeTruthy();
      screen.getByText(`${ended} What you wrote is kept in this browser.`);
      const send = screen.getByRole('button', { name: 'Send new patch set' });
      expect(send).toHaveProperty('disabled', true);
      expect(send.title).toBe(ended);
    });
  });

  it('“Keep what is here”, pressed once too often, keeps what is here', async () => {
    const { moves } = serve();
    const stop = keepFocus();
    await open('/suggest?draft=27');
    await screen.findByLabelText(PLACE);
    moves();
    write('Mine.');
    const keep = await screen.findByRole('button', { name: 'Keep what is here' });
    elsewhere('suggest.27', 'Theirs.');
    keep.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: /what is saved there/ })).toBeNull());
    await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
    await userEvent.keyboard('{Enter}');
    expect(screen.getByLabelText(PLACE)).toHaveProperty('value', 'Mine.');
    expect(document.activeElement?.tagName).not.toBe('BUTTON');
    stop();
  });

  it('“Take what is saved there” takes what is saved by then, and not what was read before', async () => {
    const { moves, reads } = serve();
    await open('/suggest?draft=27');
    await screen.findByLabelText(PLACE);
    moves();
    const read = reads();
    write('Mine.');
    await screen.findByRole('button', { name: 'Take what is saved there' });
    await click('Take what is saved there');
    await read();
    await vi.waitFor(() => expect(screen.getByLabelText(PLACE)).toHaveProperty('value', 'Theirs.'));
  });

  it.each([
    ['Save draft', 'Saved as draft #27'],
    ['Submit', 'Your suggestion has arrived as #27.'],
  ])('whose “%s” is answered late takes nobody away from where they write by now', async (name, said) => {
    const { arrive } = serve();
    const router = await open('/skills/ml-experiment-tracking/suggest');
    await screen.findByLabelText(PLACE);
    write('Says more.');
    fireEvent.change(screen.getByLabelText('Why this change'), { target: { value: 'Because.' } });
    await click(name);
    await act(() => router.navigate({ href: '/skills/serving' }));
    await userEvent.type(await screen.findByLabelText('Your comment'), 'Elsewhere');
    await arrive();
    await screen.findByText(said);
    expect(router.state.location.pathname).toBe('/skills/serving');
    expect(screen.getByLabelText('Your comment')).toHaveProperty('value', 'Elsewhere');
  });

  it('takes an import back: written already, with what stays and where the rest is', async () => {
    const { fetched } = serve();
    await open('/suggest?import=r1');
    await screen.findByRole('heading', { level: 1, name: 'Take back an import' });
    expect(await screen.findByLabelText('Summary')).toHaveProperty('value', 'As it was before.');
    expect(screen.getByText(/Stays as it is: Serving: Developer, Junior\./)).toBeTruthy();
    const rest = screen.getByRole('link', { name: /Go on with the rest/ });
    expect(rest.getAttribute('href')).toBe('/suggest?import=r1&rest=NDk');
    expect(fetched.mock.calls.some(([path]) => path === '/api/imports/r1/prefill')).toBe(true);
    expect(kept('suggest.new-skill')).toBeNull();
  });

  const asking = {
    ...{ id: 'c1', author: lena, postedAt: '2026-03-01T10:00:00Z', state: 'VISIBLE' },
    ...{ body: '> Which?\n\nSay *which* runs.', bodyHtml: '<p>Say which runs.</p>' },
  };

  it('says of which comment it is made, in its words, and when it is saved first', async () => {
    const { fetched, arrive } = serve([], {}, asking);
    await open(`/skills/${skill.slug}/suggest?comment=c1`);
    expect((await screen.findByText('Say which runs.')).closest('blockquote')?.textContent).toContain(
      lena.name,
    );
    write('Logs all runs.');
    expect(await screen.findByLabelText('Why this change')).toHaveProperty(
      'value',
      `From a comment by ${lena.name}:\n\n> Say *which* runs.\n\n`,
    );
    await click('Save draft');
    await arrive();
    await vi.waitFor(() => expect(sentWith(fetched, 'POST')).toHaveLength(1));
    expect(JSON.parse(String(sentWith(fetched, 'POST')[0]?.[1]?.body))).toMatchObject({ comment: 'c1' });
    expect(drafts.read('suggest.s1')).toBeNull();
  });

  it('is begun without the comment where that is gone', async () => {
    serve();
    await open(`/skills/${skill.slug}/suggest?comment=c1`);
    await screen.findByLabelText(PLACE);
    write('Logs all runs.');
    expect(await screen.findByLabelText('Why this change')).toHaveProperty('value', '');
  });

  it('says as below where a check found that the text stands below already', async () => {
    const { fetched } = serve();
    await open('/skills/ml-experiment-tracking/suggest?asBelow=c1');
    expect(await screen.findByText(/This says “as below” where the text was said once more\./)).toBeTruthy();
    const written = '/api/proposals/prefill?skill=ml-experiment-tracking&asBelow=c1';
    expect(fetched.mock.calls.some(([path]) => path === written)).toBe(true);
    expect(kept('suggest.s1')).toBeNull();
  });
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { proposalQuery } from '../../../change/act/readProposal';
import { ines, sampleProposal } from '../../../change/sample.fixture';
import { drafts } from '../../../lib/drafts';
import { whose } from '../../../lib/whose';
import { suggestionOf } from '../suggestion/suggestion';
import { writerOf } from './draftWriter';
import { SubmitButton } from './SubmitButton';

const DRAFT = sampleProposal({ number: 27, status: 'DRAFT', version: 3 });
const SLOW = { timeout: 4_000 };

async function show() {
  const fetched = vi.fn((_path: string, _init?: RequestInit) =>
    Promise.resolve(Response.json({ number: 27, version: 4, status: 'IN_REVIEW', patchSet: 1 })),
  );
  vi.stubGlobal('fetch', fetched);
  const client = new QueryClient();
  client.setQueryData(proposalQuery(27).queryKey, DRAFT);
  const routeTree = createRootRoute({ component: () => <SubmitButton number={27} /> });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  const press = async () => userEvent.click(await screen.findByRole('button', { name: 'Submit' }));
  const submits = () => fetched.mock.calls.filter(([path]) => path.endsWith('/submit')).length;
  return { press, submits };
}

const keep = (rationale: string, saved: boolean) =>
  drafts.write('suggest.27', JSON.stringify({ ...suggestionOf(DRAFT), rationale, saved }));

describe('Submitting a draft', { timeout: 20_000 }, () => {
  beforeAll(async () => void (await import('../../../ui/mantine')), 60_000);
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    whose.begin(ines);
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['nothing is kept of it', () => {}],
    ['what is kept of it is saved', () => keep('As saved.', true)],
    ['what is kept of it says the same', () => keep(DRAFT.rationale, false)],
  ])('hands it over at once where %s', async (_, given) => {
    given();
    const { press, submits } = await show();
    await press();
    await vi.waitFor(() => expect(submits()).toBe(1));
  });

  it('says that what was written last is not in it, and does what its author means', async () => {
    keep('Written last.', false);
    const { press, submits } = await show();
    await press();
    const edit = await screen.findByRole('link', { name: 'Go on writing' }, SLOW);
    expect(edit.getAttribute('href')).toBe('/suggest?draft=27');
    expect(submits()).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Submit without it' }));
    await vi.waitFor(() => expect(submits()).toBe(1));
  });

  it('waits for what is being saved of it', async () => {
    keep('Written last.', false);
    let arrive = () => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const saving = writerOf(27).write(async () => {
      await held;
      keep('Written last.', true);
      return DRAFT;
    });
    const { press, submits } = await show();
    await press();
    expect(submits()).toBe(0);
    await act(async () => {
      arrive();
      await saving;
    });
    await vi.waitFor(() => expect(submits()).toBe(1));
    expect(screen.queryByRole('link', { name: 'Go on writing' })).toBeNull();
  });
});

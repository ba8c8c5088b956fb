import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comment } from '../../../lib/api';
import { drafts } from '../../../lib/drafts';
import { whose } from '../../../lib/whose';
import { EditingComment } from './EditingComment';

const mei = { id: 'a1', handle: 'mei', name: 'Mei Tanaka' };
const POSTED = '2026-03-01T10:00:00Z';
const EDITED = '2026-03-01T11:00:00Z';
const MOVED = /^This comment was changed since you began to write/;

const posted: Comment = {
  id: 'c1',
  author: mei,
  body: 'Which tolerance?',
  bodyHtml: '<p>Which tolerance?</p>',
  state: 'VISIBLE',
  hideReason: null,
  holdReason: null,
  review: null,
  verdict: null,
  postedAt: POSTED,
  editedAt: null,
  edits: 0,
  became: [],
  allowedActions: ['EDIT'],
};

const edited: Comment = {
  ...posted,
  body: 'Which of them?',
  bodyHtml: '<p>Which of them?</p>',
  editedAt: EDITED,
  edits: 1,
};

const done = vi.fn();

function edit(comment: Comment, saved: () => Response = () => new Response(JSON.stringify(edited))) {
  const fetched = vi.fn((_path: string, init?: RequestInit) =>
    Promise.resolve(
      init?.method === 'PATCH' ? saved() : new Response(JSON.stringify({ account: mei, grants: [] })),
    ),
  );
  vi.stubGlobal('fetch', fetched);
  const client = new QueryClient();
  const page = (now: Comment) => (
    <QueryClientProvider client={client}>
      <EditingComment comment={now} onDone={done} onCancel={done} />
    </QueryClientProvider>
  );
  const { rerender, unmount } = render(page(comment));
  const sent = () =>
    fetched.mock.calls
      .filter(([, init]) => init?.method === 'PATCH')
      .map(([, init]) => JSON.parse(String(init?.body)));
  return { hear: (now: Comment) => rerender(page(now)), leave: unmount, sent };
}

const write = async (text: string) => userEvent.type(screen.getByRole('textbox'), text);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('An edit of a comment', () => {
  beforeEach(() => {
    localStorage.clear();
    done.mockClear();
    whose.begin(mei);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('names the text that it changes', async () => {
    const { sent } = edit(posted);
    await write(' Ours?');
    await press('Save');
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(sent()).toEqual([{ body: 'Which tolerance? Ours?', writtenAt: POSTED }]);
    expect(localStorage).toHaveLength(0);
  });

  it('names it also when another was saved meanwhile, shows that, and replaces it only when told to', async () => {
    const { hear, sent } = edit(posted);
    await write(' Ours?');
    expect(screen.queryByText(MOVED)).toBeNull();
    hear(edited);
    expect(screen.getByText(MOVED)).toBeTruthy();
    expect(screen.getByText('Which of them?')).toBeTruthy();
    await press('Save');
    await vi.waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ writtenAt: POSTED });
  });

  it('replaces what was saved meanwhile once its author goes on with it', async () => {
    const { hear, sent } = edit(posted);
    await write(' Ours?');
    hear(edited);
    await press('Go on with what is here');
    expect(screen.queryByText(MOVED)).toBeNull();
    await press('Save');
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(sent()).toEqual([{ body: 'Which tolerance? Ours?', writtenAt: EDITED }]);
  });

  it('keeps its words where the server refuses them, and says why', async () => {
    const refusal = { status: 409, code: 'comment-moved', detail: 'It says something else.' };
    edit(posted, () => new Response(JSON.stringify(refusal), { status: 409 }));
    await write(' Ours?');
    await press('Save');
    expect(await screen.findByText('It says something else.')).toBeTruthy();
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Which tolerance? Ours?');
    expect(done).not.toHaveBeenCalled();
  });

  it('remembers what it began from, although another tab has saved what it shared until then', async () => {
    const { leave } = edit(posted);
    await write(' Ours?');
    // The other tab writes over what both shared, saves it, and forgets it.
    const place = 'rungs.words.a1.edit:c1';
    await vi.waitFor(() => expect(localStorage.getItem(place)).toContain('Ours?'));
    const shared = localStorage.getItem(place);
    const theirs = JSON.stringify({ body: 'Which of them?', began: POSTED });
    const tell = (oldValue: string | null, newValue: string | null) => {
      if (newValue === null) localStorage.removeItem(place);
      else localStorage.setItem(place, newValue);
      act(() => void dispatchEvent(new StorageEvent('storage', { key: place, oldValue, newValue })));
    };
    tell(shared, theirs);
    tell(theirs, null);
    for (const key of Object.keys(localStorage)) if (!key.includes('~')) localStorage.removeItem(key);
    leave();

    const { sent } = edit(edited, () => new Response('{}', { status: 409 }));
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Which tolerance? Ours?');
    expect(screen.getByText(MOVED)).toBeTruthy();
    await press('Save');
    await vi.waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ writtenAt: POSTED });
  });

  it('of words that were kept without what they began from is asked for first', () => {
    drafts.write('edit:c1', 'Kept before');
    edit(posted);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Kept before');
    expect(screen.getByText(MOVED)).toBeTruthy();
  });

  it('that was cancelled is not taken for one of a newer text', async () => {
    const { leave } = edit(posted);
    await write(' Ours?');
    leave();
    edit(edited);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Which tolerance? Ours?');
    expect(screen.getByText(MOVED)).toBeTruthy();
    await press('Discard what is here');
    expect(done).toHaveBeenCalledOnce();
    expect(drafts.read('edit:c1')).toBeNull();
  });
});

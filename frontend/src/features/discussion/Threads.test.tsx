import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, configure, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comment, Thread } from '../../lib/api';
import { drafts } from '../../lib/drafts';
import { socket } from '../../lib/socket';
import { whose } from '../../lib/whose';
import { keepFocus } from '../../ui/focus';
import type { ThreadSubject } from './readThreads';
import { Threads } from './Threads';

import { mei, comment as said, thread as talk } from './talk.fixture';

configure({ asyncUtilTimeout: 5_000 });

const comment = (change: Partial<Comment> = {}): Comment => ({
  ...said(1, mei),
  id: 'c1',
  body: 'Which tolerance?',
  bodyHtml: '<p>Which tolerance?</p>',
  ...change,
});

const thread = (change: Partial<Thread> = {}) => talk({ comments: [comment()], ...change });

let about: string | undefined;
let talkAbout: (subject: ThreadSubject) => void = () => {};
let readAgain = async () => {};
let follow: (hash: string) => Promise<void> = async () => {};

function Page() {
  const [subject, setSubject] = useState<ThreadSubject>('skill:serving');
  talkAbout = (next) => act(() => setSubject(next));
  return (
    <Threads
      subject={subject}
      about={about}
      topic={null}
      suggestAt={(cell) => `/skills/serving/suggest${cell ? `?cell=${cell}` : ''}`}
    />
  );
}
/** Parts that are loaded when they are needed. */
const SLOW = { timeout: 4000 };

/** A server with these threads, read by this account. */
function serve(
  threads: Thread[],
  account: typeof mei | null,
  by: { about?: string; grants?: { kind: string }[] } = {},
) {
  about = by.about;
  const fetched = vi.fn((path: string, init?: RequestInit) => {
    const read = path.startsWith('/api/me')
      ? { account, grants: by.grants ?? [] }
      : { items: threads, next: null };
    const one = /^\/api\/threads\/(t\d)$/.exec(path)?.[1];
    const writes: Record<string, unknown> = {
      PATCH: comment({ editedAt: '2026-03-01T11:00:00Z' }),
      POST: thread({ id: 't9', comments: [comment({ id: 'c9', author: mei })] }),
    };
    const answer = writes[init?.method ?? 'GET'] ?? (one ? thread({ id: one }) : read);
    return Promise.resolve(new Response(JSON.stringify(answer)));
  });
  vi.stubGlobal('fetch', fetched);
  whose.begin(account);
  const root = createRootRoute({ component: Page });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  follow = (hash) => act(() => router.navigate({ to: '.', hash }));
  readAgain = () => act(() => client.invalidateQueries());
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return fetched;
}

type Fetched = ReturnType<typeof serve>;

/** Nothing that is sent is answered until the returned function is called. */
function holdPosts(fetched: Fetched): () => void {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const answer = fetched.getMockImplementation();
  fetched.mockImplementation(async (path, init) => {
    if (init?.method !== 'GET') await held;
    return answer ? answer(path, init) : new Response();
  });
  return arrive;
}

const writesOf = (fetched: Fetched) =>
  fetched.mock.calls.filter(([, init]) => (init?.method ?? 'GET') !== 'GET');
const postsOf = (fetched: Fetched) => fetched.mock.calls.filter(([, init]) => init?.method === 'POST');

describe('The threads on a subject', { timeout: 20_000 }, () => {
  // Menus are fetched when they are first wanted: here before anything is timed.
  beforeAll(async () => void (await import('../../ui/mantine')), 60_000);
  let stop = () => {};
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    stop = keepFocus();
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
  });

  it('say that they are loading, and then what was said', async () => {
    serve([thread()], null);
    expect(await screen.findByText('Loading comments...')).toBeTruthy();
    expect(await screen.findByText('Which tolerance?')).toBeTruthy();
  });

  it('leave a line where a comment was hidden, and why', async () => {
    const hidden = comment({
      state: 'HIDDEN',
      body: null,
      bodyHtml: null,
      hideReason: 'Advertises a course.',
    });
    serve([thread({ comments: [hidden] })], null);
    expect(await screen.findByText(/hidden by a moderator: Advertises a course/)).toBeTruthy();
  });

  it('say of what is held who sees it and why', async () => {
    const held = comment({ state: 'HELD', holdReason: 'It holds a link.' });
    serve([thread({ comments: [held] })], mei);
    expect(await screen.findByText('Held')).toBeTruthy();
    expect(screen.getByText('Only you and moderators see this: It holds a link.')).toBeTruthy();
    expect(screen.getByText('Which tolerance?')).toBeTruthy();
  });

  it('fold a resolved thread', async () => {
    serve([thread({ state: 'RESOLVED', resolvedBy: mei })], null);
    await userEvent.click(await screen.findByRole('button', { name: 'Show 1 comment' }));
    expect(screen.getByText('Which tolerance?')).toBeTruthy();
  });

  it.each([
    ['somebody opened again', 'RESOLVED'],
    ['was open before', 'OPEN'],
  ] as const)(
    'leave a thread that %s, and what is written in it, when others resolve it',
    async (_, state) => {
      const resolved = thread({ state: 'RESOLVED', resolvedBy: mei, allowedActions: ['REPLY'] });
      const open = thread({ allowedActions: ['REPLY'] });
      const threads = [state === 'OPEN' ? open : resolved];
      serve(threads, mei);
      if (state === 'RESOLVED') await screen.findByRole('button', { name: 'Show 1 comment' });
      threads[0] = open;
      await readAgain();
      await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
      const place = screen.getByLabelText('Your reply');
      await userEvent.type(place, 'One per');
      threads[0] = resolved;
      await readAgain();
      await userEvent.type(place, ' cent');
      expect(await screen.findByText('Resolved by Mei Tanaka')).toBeTruthy();
      expect(screen.getByText('Which tolerance?')).toBeTruthy();
      expect(screen.getByLabelText('Your reply')).toHaveProperty('value', 'One per cent');
      expect(document.activeElement).toBe(place);
      await userEvent.click(screen.getByRole('button', { name: 'Hide the thread' }));
      expect(screen.queryByText('Which tolerance?')).toBeNull();
    },
  );

  it('fold one that its reader resolves, however late it is read again', async () => {
    const threads = [thread({ allowedActions: ['RESOLVE'] })];
    serve(threads, mei);
    const resolve = await screen.findByRole('button', { name: 'Resolve' });
    await userEvent.click(resolve);
    await vi.waitFor(() => expect(resolve.getAttribute('aria-busy')).not.toBe('true'));
    threads[0] = thread({ state: 'RESOLVED', resolvedBy: mei });
    await readAgain();
    expect(await screen.findByRole('button', { name: 'Show 1 comment' })).toBeTruthy();
    expect(screen.queryByText('Which tolerance?')).toBeNull();
  });

  const later = comment({ id: 'c2', bodyHtml: '<p>One per cent.</p>' });

  it('unfold where a resolved thread has what is new, each time that it is asked for', async () => {
    const settled = thread({ state: 'RESOLVED', resolvedBy: mei });
    const threads = [settled];
    serve(threads, null);
    await screen.findByRole('button', { name: 'Show 1 comment' });
    threads[0] = { ...settled, comments: [comment(), later] };
    await readAgain();
    await userEvent.click(await screen.findByRole('button', { name: 'Show 1 new comment' }));
    const words = await screen.findByText('One per cent.');
    await vi.waitFor(() => expect(document.activeElement?.contains(words)).toBe(true));

    await userEvent.click(screen.getByRole('button', { name: 'Hide the thread' }));
    expect(screen.queryByText('One per cent.')).toBeNull();
    threads[0] = { ...settled, comments: [comment(), later, { ...later, id: 'c3' }] };
    await readAgain();
    await userEvent.click(await screen.findByRole('button', { name: 'Show 1 new comment' }));
    expect(await screen.findAllByText('One per cent.')).toHaveLength(2);
  });

  const LATER = '01900000-0000-7000-8000-000000000002';

  it('show a comment whose address is followed, though it waits among what is new', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const first = comment({ id: '01900000-0000-7000-8000-000000000001' });
    const threads = [thread({ comments: [first] })];
    serve(threads, null);
    await screen.findByText('Which tolerance?');
    threads[0] = thread({ comments: [first, { ...later, id: LATER }] });
    await readAgain();
    await screen.findByRole('button', { name: 'Show 1 new comment' });
    expect(screen.queryByText('One per cent.')).toBeNull();
    await follow(`comment-${LATER}`);
    const words = await screen.findByText('One per cent.');
    await vi.waitFor(() => expect(document.activeElement?.contains(words)).toBe(true));
    expect(screen.queryByRole('button', { name: /new comment/ })).toBeNull();
  });

  it('stay, with what is written in them, where the comment of an address cannot be read', async () => {
    const fetched = serve([thread({ allowedActions: ['REPLY'] })], mei);
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    await userEvent.type(screen.getByLabelText('Your reply'), 'One per');
    const answer = fetched.getMockImplementation();
    fetched.mockImplementation((path, init) =>
      path.includes(LATER)
        ? Promise.resolve(new Response('{}', { status: 503 }))
        : (answer?.(path, init) ?? Promise.reject()),
    );
    await follow(`comment-${LATER}`);
    await screen.findByText(/^This could not be refreshed/);
    expect(screen.getByText('Which tolerance?')).toBeTruthy();
    expect(screen.getByLabelText('Your reply')).toHaveProperty('value', 'One per');
  });

  it.each([
    ['its author', 'on another page', [], '/user/queue/notifications', 'threads-changed'],
    [
      'a moderator',
      'on the page of what it is about',
      [{ kind: 'MODERATOR' }],
      '/topic/queue/held',
      'queue-changed',
    ],
  ])('show %s %s what is held', async (_, _where, grants, topic, type) => {
    const heard = vi.spyOn(socket, 'subscribe');
    const threads = [thread()];
    serve(threads, mei, { grants });
    await screen.findByText('Which tolerance?');
    await vi.waitFor(() => expect(heard.mock.calls.map(([each]) => each)).toContain(topic));
    threads[0] = thread({ comments: [comment({ state: 'HELD', holdReason: 'It holds a link.' })] });
    const hint = { id: '1', type, ref: 't1' };
    for (const [each, handler] of heard.mock.calls) if (each === topic) act(() => handler(hint));
    await screen.findByText('Held');
    heard.mockRestore();
  });

  it('keep what a guest writes until they have signed in', async () => {
    serve([], null);
    await userEvent.type(await screen.findByLabelText('Your comment'), 'Mine');
    const way = await screen.findByRole('link', { name: 'Sign in to comment' });
    expect(way.getAttribute('href')).toMatch(/^\/sign-in\?return=/);
    await vi.waitFor(() => expect(drafts.read('comment:skill:serving')).toBe('Mine'));
  });

  it('keep what is written on a skill by what never changes of it, also what was kept by its address', async () => {
    whose.begin(mei);
    drafts.write('comment:skill:serving', 'Mine');
    serve([], mei, { about: 'skill:s1' });
    expect(await screen.findByLabelText('Your comment')).toHaveProperty('value', 'Mine');
    expect(drafts.read('comment:skill:s1')).toBe('Mine');
    talkAbout('skill:serving-models');
    expect(await screen.findByLabelText('Your comment')).toHaveProperty('value', 'Mine');
  });

  it.each([
    ['stands there', [thread()], 1],
    ['was removed meanwhile', [thread({ comments: [comment({ state: 'REMOVED' })] })], 2],
    ['is nowhere', [], 2],
  ])(
    'say that a comment was sent whose answer was lost where it %s, and send it anew where not',
    async (_, said, posts) => {
      whose.begin(mei);
      drafts.write('comment:skill:serving', 'Which tolerance?');
      const fetched = serve(said, mei);
      const place = await screen.findByLabelText('Your comment');
      const answer = fetched.getMockImplementation();
      const headers = { 'Idempotency-Replayed': 'true' };
      const answers = [
        () => Promise.reject(new TypeError('Failed to fetch')),
        () => Promise.resolve(Response.json(thread(), { headers })),
        () => Promise.resolve(Response.json(thread({ id: 't2' }))),
      ];
      fetched.mockImplementation((path, init) =>
        init?.method === 'POST'
          ? (answers.shift()?.() ?? Promise.reject())
          : (answer?.(path, init) ?? Promise.reject()),
      );
      const send = () => userEvent.click(screen.getByRole('button', { name: 'Comment' }));
      await send();
      await screen.findByText(/not reach|did not arrive|could not be reached/i);
      await send();
      await vi.waitFor(() => expect(place).toHaveProperty('value', ''));
      const keys = postsOf(fetched).map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'));
      expect(keys).toHaveLength(1 + posts);
      expect(new Set(keys).size).toBe(posts);
    },
  );

  it('keep what is typed on while a comment is sent, and send it once however often it is pressed', async () => {
    const fetched = serve([], mei);
    const place = await screen.findByLabelText('Your comment');
    await userEvent.type(place, 'Well said.');
    const arrive = holdPosts(fetched);
    await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await userEvent.type(place, ' And more');
    arrive();
    await vi.waitFor(() => expect(place).toHaveProperty('value', 'And more'));
    expect(drafts.read('comment:skill:serving')).toBe('And more');
    expect(postsOf(fetched)).toHaveLength(1);
  });

  it('keep the place of a reply open for what is typed on, and close it once all is sent', async () => {
    const fetched = serve([thread({ allowedActions: ['REPLY'] })], mei);
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const place = screen.getByLabelText('Your reply');
    await userEvent.type(place, 'Yes.');
    const arrive = holdPosts(fetched);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.type(place, ' And no');
    arrive();
    await vi.waitFor(() => expect(screen.getByLabelText('Your reply')).toHaveProperty('value', 'And no'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(screen.queryByLabelText('Your reply')).toBeNull());
    expect(drafts.read('reply:t1')).toBeNull();
  });

  it.each(['reply', 'edit'])(
    'keep the place of a %s open that was closed and opened again while it is sent',
    async (kind) => {
      const mine = comment({ author: mei, allowedActions: ['EDIT'] });
      const fetched = serve([thread({ comments: [mine], allowedActions: ['REPLY'] })], mei);
      const open = async () => {
        if (kind === 'reply') return userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
        await userEvent.click(await screen.findByRole('button', { name: /^What to do with the comment/ }));
        await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }, SLOW));
      };
      const label = kind === 'reply' ? 'Your reply' : 'Edit your comment';
      await open();
      await userEvent.type(await screen.findByLabelText(label), ' Sent.');
      const arrive = holdPosts(fetched);
      await userEvent.keyboard('{Control>}{Enter}{/Control}{Escape}');
      await open();
      await userEvent.type(await screen.findByLabelText(label), ' And mo');
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      arrive();
      await vi.waitFor(() =>
        expect(drafts.read(kind === 'reply' ? 'reply:t1' : 'edit:c1')).toMatch(/And mo/),
      );
      await userEvent.type(screen.getByLabelText(label), 're');
      const left = kind === 'reply' ? 'And more' : 'Which tolerance? Sent. And more';
      expect(screen.getByLabelText(label)).toHaveProperty('value', left);
      expect(writesOf(fetched)).toHaveLength(1);
    },
  );

  it('are sent once, and say nothing of an empty box, while the keys are held down', async () => {
    const fetched = serve([], mei);
    const place = await screen.findByLabelText('Your comment');
    await userEvent.type(place, 'Well said.');
    await userEvent.keyboard('{Control>}{Enter}');
    await vi.waitFor(() => expect(place).toHaveProperty('value', ''));
    fireEvent.keyDown(place, { key: 'Enter', ctrlKey: true, repeat: true });
    const button = screen.getByRole('button', { name: 'Comment' });
    // A browser presses a button with each key that is not prevented.
    expect(fireEvent.keyDown(button, { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(true);
    expect(screen.queryByText('Write something first.')).toBeNull();
    expect(postsOf(fetched)).toHaveLength(1);
  });

  it('keep all of an edit that is typed on while it is saved', async () => {
    const fetched = serve([thread({ comments: [comment({ author: mei, allowedActions: ['EDIT'] })] })], mei);
    await userEvent.click(await screen.findByRole('button', { name: /What to do with the comment/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const place = await screen.findByLabelText('Edit your comment');
    await userEvent.type(place, ' Ours?');
    const arrive = holdPosts(fetched);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.type(place, ' Or theirs?');
    arrive();
    const all = 'Which tolerance? Ours? Or theirs?';
    await screen.findByRole('button', { name: 'Save', busy: false });
    expect(screen.getByLabelText('Edit your comment')).toHaveProperty('value', all);
    await vi.waitFor(() => expect(drafts.read('edit:c1')).toContain(all));
  });

  it('are another talk about another subject: no words go along, and none of the old is shown', async () => {
    const other = '/api/threads?subject=skill%3Atracking';
    const fetched = serve([thread()], mei);
    await userEvent.type(await screen.findByLabelText('Your comment'), 'About serving');
    let arrive = () => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const answer = fetched.getMockImplementation();
    fetched.mockImplementation(async (path, init) => {
      if (path !== other) return answer ? answer(path, init) : new Response();
      await held;
      return new Response(JSON.stringify({ items: [], next: null }));
    });
    talkAbout('skill:tracking');
    expect(await screen.findByText('Loading comments...')).toBeTruthy();
    expect(screen.queryByText('Which tolerance?')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    arrive();
    expect(await screen.findByLabelText('Your comment')).toHaveProperty('value', '');
    talkAbout('skill:serving');
    expect(await screen.findByDisplayValue('About serving')).toBeTruthy();
    expect(screen.getByText('Which tolerance?')).toBeTruthy();
  });

  it('ask a member whether words of a guest are theirs before showing them', async () => {
    whose.begin(null);
    drafts.write('comment:skill:serving', 'Somebody’s');
    serve([], mei);
    const mine = await screen.findByRole('button', { name: 'It is mine' });
    expect(document.body.innerHTML).not.toContain('Somebody’s');
    await userEvent.click(mine);
    expect(await screen.findByLabelText('Your comment')).toHaveProperty('value', 'Somebody’s');
    expect(screen.queryByRole('button', { name: 'It is mine' })).toBeNull();
  });

  it('lead from Reply to the words, and from Cancel back', async () => {
    serve([thread({ allowedActions: ['REPLY'] })], mei);
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Your reply'));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reply' })),
    );
  });

  it('lead from a reply that is sent to the comment that it has become', async () => {
    const told = thread({ allowedActions: ['REPLY'] });
    const threads = [told];
    const fetched = serve(threads, mei);
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    await userEvent.type(screen.getByLabelText('Your reply'), 'One per cent.');
    const mine = comment({ id: 'c2', body: 'One per cent.', bodyHtml: '<p>One per cent.</p>' });
    const answer = fetched.getMockImplementation();
    fetched.mockImplementation((path, init) => {
      if (init?.method !== 'POST') return answer?.(path, init) ?? Promise.reject();
      threads[0] = { ...told, comments: [...told.comments, mine] };
      return Promise.resolve(new Response(JSON.stringify(mine)));
    });
    await userEvent.click(screen.getAllByRole('button', { name: 'Reply' })[0] ?? document.body);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('One per cent.'));
    expect(document.activeElement?.tagName).toBe('ARTICLE');
  });

  it('lead from Edit to the words, and from Escape and Cancel back to the menu, with the words kept', async () => {
    serve([thread({ comments: [comment({ allowedActions: ['EDIT'] })] })], mei);
    const edit = async () => {
      await userEvent.click(await screen.findByRole('button', { name: /^What to do with/ }));
      await userEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }, SLOW));
      return screen.findByLabelText('Edit your comment');
    };
    const isBack = () =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: /^What to do with/ }));
    const words = await edit();
    await vi.waitFor(() => expect(document.activeElement).toBe(words));
    await userEvent.type(words, ' Of what?{Escape}');
    await vi.waitFor(isBack);
    expect(screen.queryByLabelText('Edit your comment')).toBeNull();
    expect(await edit()).toHaveProperty('value', 'Which tolerance? Of what?');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await vi.waitFor(isBack);
  });

  /** Selects words as a reader does with the pointer. */
  const select = (words: string) => {
    const text = screen.getByText(words, { exact: false }).firstChild ?? document.body;
    const from = text.textContent?.indexOf(words) ?? 0;
    fireEvent.pointerDown(document.body);
    document.getSelection()?.setBaseAndExtent(text, from, text, from + words.length);
    fireEvent.pointerUp(document.body);
  };

  it('quote what is selected behind what was written already, and lead below it', async () => {
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
    serve([thread({ allowedActions: ['REPLY'] })], mei);
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    await userEvent.type(screen.getByLabelText('Your reply'), 'Hm.{Escape}');
    select('tolerance');
    await userEvent.click(await screen.findByRole('button', { name: 'Quote' }));
    const place = await screen.findByLabelText<HTMLTextAreaElement>('Your reply');
    expect(place.value).toBe('Hm.\n\n> tolerance\n\n');
    await vi.waitFor(() => expect(document.activeElement).toBe(place));
    expect(place.selectionStart).toBe(place.value.length);
    expect(screen.queryByRole('button', { name: 'Quote' })).toBeNull();

    act(() => place.blur());
    select('Which');
    await screen.findByRole('button', { name: 'Quote' });
    await userEvent.keyboard('q');
    expect(place.value).toBe('Hm.\n\n> tolerance\n\n> Which\n\n');
    await vi.waitFor(() => expect(document.activeElement).toBe(place));
    await vi.waitFor(() => expect(drafts.read('reply:t1')).toContain('> Which'));
  });

  it('quote a whole comment by its menu', async () => {
    serve([thread({ allowedActions: ['REPLY'] })], mei);
    await userEvent.click(await screen.findByRole('button', { name: /^What to do with/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Quote' }, SLOW));
    const place = await screen.findByLabelText('Your reply');
    expect(place).toHaveProperty('value', '> Which tolerance?\n\n');
    await vi.waitFor(() => expect(document.activeElement).toBe(place));
  });

  it.each([
    ['is held', thread({ comments: [comment({ state: 'HELD' })], allowedActions: ['REPLY'] })],
    ['its reader may not answer', thread()],
  ])('do not quote what %s', async (_, told) => {
    serve([told], mei);
    await userEvent.click(await screen.findByRole('button', { name: /^What to do with/ }));
    await screen.findByRole('menuitem', { name: 'Copy the link' }, SLOW);
    expect(screen.queryByRole('menuitem', { name: 'Quote' })).toBeNull();
    select('tolerance');
    expect(screen.queryByRole('button', { name: 'Quote' })).toBeNull();
  });

  it.each([
    [null, '/skills/serving/suggest?comment=c1'],
    ['x1', '/skills/serving/suggest?cell=x1&comment=c1'],
  ])('lead from a comment to the change that it asks for, at its place (%s)', async (cell, address) => {
    serve([thread({ cell })], null);
    await userEvent.click(await screen.findByRole('button', { name: /^What to do with/ }));
    const item = await screen.findByRole('menuitem', { name: 'Suggest this change' }, SLOW);
    expect(item.getAttribute('href')).toBe(address);
  });

  it('say which proposals were made of a comment, and how those stand', async () => {
    const became = [
      { number: 12, status: 'IN_REVIEW' as const },
      { number: 9, status: 'REJECTED' as const },
    ];
    serve([thread({ comments: [comment({ became })] })], null);
    const way = await screen.findByRole('link', { name: 'Became #12' });
    expect(way.getAttribute('href')).toBe('/proposals/12');
    expect(way.closest('li')?.textContent).toContain('In review');
    expect(screen.getByRole('link', { name: 'Became #9' }).closest('li')?.textContent).toContain('Rejected');
  });

  it('close a reply on Escape, keep its words, and lead back to Reply', async () => {
    serve([thread({ allowedActions: ['REPLY'] })], mei);
    const reply = () => screen.findByRole('button', { name: 'Reply' });
    await userEvent.click(await reply());
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(async () => expect(document.activeElement).toBe(await reply()));
    expect(screen.queryByLabelText('Your reply')).toBeNull();
    await userEvent.keyboard('{Enter}One per{Escape}');
    await vi.waitFor(async () => expect(document.activeElement).toBe(await reply()));
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByLabelText('Your reply')).toHaveProperty('value', 'One per');
  });

  it('keep why a comment is to be hidden through Escape', async () => {
    serve([thread({ comments: [comment({ allowedActions: ['HIDE'] })] })], mei);
    const ask = async () => {
      await userEvent.click(await screen.findByRole('button', { name: /^What to do with/ }));
      await userEvent.click(await screen.findByRole('menuitem', { name: 'Hide' }, SLOW));
      return screen.findByLabelText('Reason', {}, SLOW);
    };
    await userEvent.type(await ask(), 'It advertises.');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await ask()).toHaveProperty('value', 'It advertises.');
  });

  it('send what a member writes, and forget the draft', async () => {
    const fetched = serve([], mei);
    const place = await screen.findByLabelText('Your comment');
    await userEvent.type(place, 'Well said');
    await userEvent.click(await screen.findByRole('button', { name: 'Comment' }));
    const sent = fetched.mock.calls.find(([, init]) => init?.method === 'POST')?.[1];
    expect(JSON.parse(String(sent?.body))).toMatchObject({ subject: 'skill:serving', body: 'Well said' });
    await vi.waitFor(() => expect(drafts.read('comment:skill:serving')).toBeNull());
  });
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HiddenText } from '../lib/api';
import { HideText, MayHide } from './HideText';
import type { TextPlace } from './hideText';

const REASONS: TextPlace = { kind: 'RATIONALE', id: 'p1', part: '2' };

const mei = { id: 'a1', handle: 'mei', name: 'Mei Tanaka' };
const marek = { id: 'a2', handle: 'marek', name: 'Marek' };

const hiddenText = (change: Partial<HiddenText> = {}): HiddenText => ({
  id: 'h1',
  kind: 'RATIONALE',
  subject: 'p1',
  part: '2',
  author: mei,
  said: 'You fools.',
  instead: 'Hidden by a moderator: It insults.',
  reason: 'It insults.',
  hiddenBy: marek,
  hiddenAt: '2026-03-01T09:00:00Z',
  title: null,
  href: null,
  allowedActions: ['SHOW'],
  ...change,
});

/** A server on which these texts are hidden, and that takes whatever is done. */
function serve(hidden: HiddenText[] = []) {
  const fetched = vi.fn(async (path: string, init?: RequestInit) => {
    if (path.startsWith('/api/me')) return Response.json({ account: marek, grants: [] });
    if (init?.method === 'POST') return Response.json({ id: 'h1' }, { status: 201 });
    if (init?.method === 'DELETE') return new Response(null, { status: 204 });
    return Response.json({ items: hidden, next: null });
  });
  vi.stubGlobal('fetch', fetched);
  return {
    sent: (method: string) => fetched.mock.calls.filter(([, init]) => init?.method === method),
    asked: () => fetched.mock.calls.map(([path]) => path).filter((path) => path.includes('subject=')),
  };
}

const one = (place = REASONS, text = 'I mean it.', by = mei) => (
  <HideText key={JSON.stringify([place, text])} place={place} text={text} by={by} />
);

const show = (may: boolean, texts = one()) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MayHide value={may}>{texts}</MayHide>
    </QueryClientProvider>,
  );

const way = (name: string) =>
  vi.waitFor(() => {
    const found = screen.getByRole('button', { name });
    expect(found).toHaveProperty('disabled', false);
    return found;
  });

describe('The way to take a text away', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is there for moderators alone', async () => {
    const server = serve();
    show(false);
    expect(screen.queryByRole('button')).toBeNull();
    expect(server.asked()).toEqual([]);
  });

  it('is not there for what the moderator wrote', async () => {
    serve();
    show(true, one(REASONS, 'I mean it.', marek));
    await vi.waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  });

  it('is not there for what calls upon the moderator', async () => {
    serve();
    show(true, one(REASONS, 'Like @Marek says.'));
    await vi.waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    show(true, one(REASONS, 'Write to me@marek, @mareks or @else.'));
    await way('Hide the reasons of Mei Tanaka');
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('turns into the way to show it again once it is hidden', async () => {
    const server = serve([hiddenText()]);
    show(true, one(REASONS, 'Hidden by a moderator: It insults.'));
    await userEvent.click(await way('Show the reasons of Mei Tanaka again'));
    await vi.waitFor(() => expect(server.sent('DELETE')[0]?.[0]).toBe('/api/hidden-texts/h1'));
    expect(screen.queryByRole('button', { name: /^Hide/ })).toBeNull();
  });

  it.each([
    ['its author has written anew', one(REASONS, 'I mean it still.')],
    ['is of another kind', one({ kind: 'TITLE', id: 'p1' }, 'Hidden by a moderator: It insults.')],
  ])('stays the way to hide what %s', async (_, text) => {
    serve([hiddenText()]);
    show(true, text);
    await way(
      text.props.place.kind === 'TITLE' ? 'Hide the title of Mei Tanaka' : 'Hide the reasons of Mei Tanaka',
    );
    expect(screen.queryByRole('button', { name: /again$/ })).toBeNull();
  });

  it('offers nothing where somebody else has to decide', async () => {
    serve([hiddenText({ allowedActions: [] })]);
    show(true, one(REASONS, 'Hidden by a moderator: It insults.'));
    await vi.waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  });

  it('is asked for once for all texts of a page', async () => {
    const server = serve();
    show(
      true,
      <>
        {one()}
        {one({ kind: 'TITLE', id: 'p1' })}
        {one({ kind: 'REVIEW', id: 'r1' })}
      </>,
    );
    await way('Hide the review of Mei Tanaka');
    expect(server.asked()).toEqual(['/api/hidden-texts?subject=p1,r1']);
  });

  it('is taken by the keys that send, too, once there is a reason', async () => {
    const server = serve();
    show(true);
    await userEvent.click(await way('Hide the reasons of Mei Tanaka'));
    const reason = await screen.findByLabelText('Reason', {}, { timeout: 10_000 });
    await userEvent.clear(reason);
    await userEvent.type(reason, '{Control>}{Enter}{/Control}');
    expect(server.sent('POST')).toEqual([]);
    await userEvent.type(reason, 'It insults.{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(server.sent('POST')).toHaveLength(1));
  }, 20_000);

  it('says of a title that its reason is not for everybody', async () => {
    serve();
    show(true, one({ kind: 'TITLE', id: 'p1' }));
    await userEvent.click(await way('Hide the title of Mei Tanaka'));
    await screen.findByText(/^Everyone reads “Title hidden by a moderator” instead/, {}, { timeout: 10_000 });
  }, 20_000);

  it('asks why, and sends which text it is', async () => {
    const server = serve();
    show(true);
    await userEvent.click(await way('Hide the reasons of Mei Tanaka'));
    await userEvent.type(await screen.findByLabelText('Reason', {}, { timeout: 10_000 }), 'It insults.');
    await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
    await vi.waitFor(() => expect(server.sent('POST')).toHaveLength(1));
    const [address, init] = server.sent('POST')[0] ?? [];
    expect(address).toBe('/api/hidden-texts');
    expect(JSON.parse(String(init?.body))).toEqual({
      kind: 'RATIONALE',
      id: 'p1',
      part: '2',
      reason: 'It insults.',
    });
  }, 20_000);
});

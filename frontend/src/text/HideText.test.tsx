import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HideText, MayHide } from './HideText';
import type { TextPlace } from './hideText';

const REASONS: TextPlace = { kind: 'RATIONALE', id: 'p1', part: '2' };

const show = (may: boolean, place = REASONS) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MayHide value={may}>
        <HideText place={place} name="Mei Tanaka" />
      </MayHide>
    </QueryClientProvider>,
  );

describe('The way to take a text away', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is there for moderators alone', () => {
    show(false);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is taken by the keys that send, too, once there is a reason', async () => {
    const fetched = vi.fn(async () => Response.json({ id: 'h1' }, { status: 201 }));
    vi.stubGlobal('fetch', fetched);
    show(true);
    await userEvent.click(screen.getByRole('button', { name: 'Hide the reasons of Mei Tanaka' }));
    const reason = await screen.findByLabelText('Reason', {}, { timeout: 10_000 });
    await userEvent.clear(reason);
    await userEvent.type(reason, '{Control>}{Enter}{/Control}');
    expect(fetched).not.toHaveBeenCalled();
    await userEvent.type(reason, 'It insults.{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledOnce());
  }, 20_000);

  it('says of a title that its reason is not for everybody', async () => {
    show(true, { kind: 'TITLE', id: 'p1' });
    await userEvent.click(screen.getByRole('button', { name: 'Hide the title of Mei Tanaka' }));
    await screen.findByText(/^Everyone reads “Title hidden by a moderator” instead/, {}, { timeout: 10_000 });
  }, 20_000);

  it('asks why, and sends which text it is', async () => {
    const fetched = vi.fn(async (..._: Parameters<typeof fetch>) =>
      Response.json({ id: 'h1' }, { status: 201 }),
    );
    vi.stubGlobal('fetch', fetched);
    show(true);
    await userEvent.click(screen.getByRole('button', { name: 'Hide the reasons of Mei Tanaka' }));
    await userEvent.type(await screen.findByLabelText('Reason', {}, { timeout: 10_000 }), 'It insults.');
    await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/api/hidden-texts');
    expect(JSON.parse(String(init?.body))).toEqual({
      kind: 'RATIONALE',
      id: 'p1',
      part: '2',
      reason: 'It insults.',
    });
  }, 20_000);
});

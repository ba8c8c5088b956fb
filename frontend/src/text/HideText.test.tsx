import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HideText, MayHide } from './HideText';

const show = (may: boolean) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MayHide value={may}>
        <HideText place={{ kind: 'RATIONALE', id: 'p1', part: '2' }} name="Mei Tanaka" />
      </MayHide>
    </QueryClientProvider>,
  );

describe('The way to take a text away', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is there for moderators alone', () => {
    show(false);
    expect(screen.queryByRole('button')).toBeNull();
  });

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

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleProposal } from '../../../change/sample.fixture';
import { serve } from '../page/served.fixture';

describe('A closed proposal', { timeout: 20_000 }, () => {
  // Menus are fetched when they are first wanted: here before anything is timed.
  beforeAll(async () => void (await import('../../../ui/mantine')), 60_000);
  afterEach(() => vi.unstubAllGlobals());

  it('lets others take on what its author has left, from the menu', async () => {
    const server = serve(sampleProposal({ status: 'WITHDRAWN', allowedActions: ['REOPEN', 'OFFER'] }), {
      'POST offer': sampleProposal({ status: 'WITHDRAWN', allowedActions: ['REOPEN'], sentence: 'Offered.' }),
    });
    (await screen.findByRole('button', { name: 'More acts' })).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      await screen.findByRole('menuitem', { name: /Let others adopt it/ }, { timeout: 4000 }),
    );
    await screen.findByText('Offered.');
    expect(server.sent('POST', 'offer').body).toEqual({});
  });
});

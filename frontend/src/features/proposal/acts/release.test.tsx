import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { sampleProposal } from '../../../change/sample.fixture';
import { serve } from '../page/served.fixture';

it('releases that patch set of a held proposal which its page shows', async () => {
  const server = serve(sampleProposal({ status: 'HELD', patchSet: 2, allowedActions: ['RELEASE'] }), {
    'POST release': sampleProposal({ patchSet: 2, sentence: 'Released.' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Release' }));
  await screen.findByText('Released.');
  expect(server.sent('POST', 'release').body).toEqual({ patchSet: 2 });
});

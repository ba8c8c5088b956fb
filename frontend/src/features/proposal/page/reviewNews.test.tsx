import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ines, lena, omar, sampleChange, sampleProposal, sampleReview } from '../../../change/sample.fixture';
import { whose } from '../../../lib/whose';
import { serve } from './served.fixture';

const patchSet = (number: number) => ({
  number,
  uploader: ines,
  rationale: '',
  rationaleLeftOut: false,
  createdAt: '2026-03-01T09:00:00Z',
});

const reviewed = sampleProposal({ allowedActions: ['REVIEW', 'APPROVE'], patchSets: [patchSet(1)] });
const amended = {
  ...reviewed,
  version: 4,
  patchSet: 2,
  patchSets: [patchSet(1), patchSet(2)],
  rationale: 'Amended.',
};
const change = sampleChange();
const answers = {
  'GET /api/me': { account: lena, grants: [] },
  'GET interdiff?from=1&to=2': {
    from: 1,
    to: 2,
    changes: [
      {
        kind: 'CHANGED',
        before: change,
        after: change,
        words: [{ op: 'INSERT', text: 'widely ' }],
        statements: [{ op: 'EDITED', runs: 1 }],
        textsLeftOut: false,
        sentence: '1 word added since.',
      },
    ],
  },
};

const bar = () => within(screen.getByRole('region', { name: 'Your review' }));
const button = (name: string) => bar().getByRole('button', { name });

describe('Whoever writes a review', { timeout: 20_000 }, () => {
  beforeEach(() => {
    localStorage.clear();
    whose.begin(lena);
  });
  afterEach(() => vi.unstubAllGlobals());

  async function begin(verdict: string, words: string) {
    const server = serve(reviewed, answers);
    await userEvent.click(await screen.findByRole('button', { name: verdict }));
    await userEvent.type(bar().getByRole('textbox'), words);
    return server;
  }

  it('hears of a newer patch set in the bar, keeps their words, and judges what they were shown', async () => {
    const server = await begin('Approve', 'Nearly.');
    await server.turnsInto(amended);
    expect(await bar().findByText('Patch set 2 is there.')).toBeTruthy();
    expect(screen.getAllByText('Patch set 2 is there.')).toHaveLength(1);

    // What would be refused is not sent: the way to what is new has the focus.
    await userEvent.click(button('Send approval'));
    expect(document.activeElement).toBe(button('Show what changed since 1'));
    expect(server.timesSent('POST', 'reviews')).toBe(0);

    await userEvent.click(button('Show what changed since 1'));
    const heading = await screen.findByRole('heading', { name: 'From patch set 1 to 2' });
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByText('1 word added since.')).toBeTruthy();
    expect(screen.getByText('Amended.')).toBeTruthy();
    expect(screen.queryByText('Patch set 2 is there.')).toBeNull();
    expect(bar().getByLabelText('Approve patch set 2')).toHaveProperty('value', 'Nearly.');
    await userEvent.click(button('Send approval'));
    await vi.waitFor(() => expect(server.timesSent('POST', 'reviews')).toBe(1));
    expect(server.sent('POST', 'reviews').body).toMatchObject({ patchSet: 2, body: 'Nearly.' });
  });

  it('hears of the review of somebody else, and is led to it', async () => {
    const server = await begin('Request changes', 'Nearly.');
    await act(() => server.turnsInto({ ...reviewed, reviews: [sampleReview({ reviewer: omar })] }));
    await bar().findByText('Omar Haddad has approved it meanwhile.');
    await userEvent.click(button('Read it'));
    expect(document.activeElement?.textContent).toContain('Omar Haddad');
    expect(bar().queryByText('Omar Haddad has approved it meanwhile.')).toBeNull();
    expect(bar().getByRole('textbox')).toHaveProperty('value', 'Nearly.');
  });

  it('hears how it was closed where nothing but the verdict was chosen', async () => {
    const server = serve(reviewed);
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    await act(() =>
      server.turnsInto({
        ...reviewed,
        status: 'WITHDRAWN',
        allowedActions: [],
        sentence: 'Withdrawn by Ines Marek.',
      }),
    );
    await bar().findByText('Withdrawn by Ines Marek.');
    expect(bar().getByText('This cannot be reviewed any more.')).toBeTruthy();
    expect(bar().queryByRole('textbox')).toBeNull();
    await userEvent.click(button('Close'));
    await vi.waitFor(() => expect(screen.queryByRole('region', { name: 'Your review' })).toBeNull());
  });

  it('hears nothing of their own review', async () => {
    const server = await begin('Approve', 'Good.');
    server.isMeanwhile({ ...reviewed, status: 'CHANGES_REQUESTED', reviews: [sampleReview()] });
    await userEvent.click(button('Send approval'));
    await vi.waitFor(() => expect(bar().queryByRole('textbox')).toBeNull());
    await userEvent.click(button('Comment'));
    expect(bar().queryByText(/meanwhile/)).toBeNull();
    expect(bar().queryByRole('button', { name: /^Read/ })).toBeNull();
  });
});

import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lena, omar, sampleChange, sampleProposal, sampleReview } from '../../../change/sample.fixture';
import { whose } from '../../../lib/whose';
import { keepFocus } from '../../../ui/focus';
import { serve } from './served.fixture';

configure({ asyncUtilTimeout: 5_000 });

const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const button = (name: string) => screen.queryByRole('button', { name });
const NOT_READ = /^This could not be refreshed/;
const acted = { number: 7, patchSet: 1, version: 9, status: 'IN_REVIEW', revisions: [] };

describe('After an act on a proposal', { timeout: 20_000 }, () => {
  beforeAll(async () => void (await import('../../../ui/mantine')), 60_000);
  beforeEach(() => {
    localStorage.clear();
    whose.begin(lena);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('one’s own patch set is no news, though the hint of it comes before the answer', async () => {
    const closed = sampleProposal({ status: 'WITHDRAWN', allowedActions: ['REOPEN'] });
    const open = sampleProposal({ status: 'DRAFT', patchSet: 2, version: 9, sentence: 'Yours again.' });
    const server = serve(closed, { 'POST reopen': open });
    const arrive = (await screen.findByRole('button', { name: 'Reopen' })) && server.hold();
    await click('Reopen');
    await server.turnsInto(open);
    await screen.findByText('Yours again.');
    expect(button('Show')).toBeNull();
    arrive();
    await vi.waitFor(() => expect(screen.queryByText(/is there\.$/)).toBeNull());
    await server.turnsInto(sampleProposal({ ...open, patchSet: 3, version: 10 }));
    expect(await screen.findByRole('button', { name: /^Show what changed/ })).toBeTruthy();
  });

  it('putting back what one opened again is no news either, before its answer and after', async () => {
    const closed = sampleProposal({ status: 'WITHDRAWN', version: 10, sentence: 'As it was.' });
    const open = sampleProposal({
      status: 'DRAFT',
      patchSet: 2,
      version: 9,
      closedAt: '2026-03-02T09:00:00Z',
      sentence: 'Yours again.',
      allowedActions: ['DELETE'],
    });
    const server = serve(sampleProposal({ status: 'WITHDRAWN', allowedActions: ['REOPEN'] }), {
      'POST reopen': open,
      'DELETE ': closed,
    });
    await click('Reopen');
    await screen.findByText('Yours again.');
    await click('Leave it closed');
    const arrive = server.hold();
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave it closed' }),
    );
    await server.turnsInto(closed);
    await screen.findByText('As it was.');
    expect(screen.queryByText(/is there\.$/)).toBeNull();
    arrive();
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText(/is there\.$/)).toBeNull();
  });

  it('a review that was taken is not offered again while the page could not be read again', async () => {
    const end = keepFocus();
    const server = serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE'] }), {
      'POST reviews': { review: 'r1' },
    });
    await click('Approve');
    server.fail(true);
    await click('Send approval');
    await screen.findByText(NOT_READ);
    expect(button('Approve')).toBeNull();
    expect(button('Send approval')).toBeNull();
    server.fail(false);
    await click('Try again');
    await screen.findByRole('button', { name: 'Approve' });
    expect(screen.queryByText(NOT_READ)).toBeNull();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('how-it-stands'));
    expect(server.timesSent('POST', 'reviews')).toBe(1);
    end();
  });

  const wording = {
    id: 'w1',
    by: omar,
    patchSet: 1,
    position: 0,
    positionNow: 0,
    proposed: { description: 'Runs trusted tracking.' },
    state: 'OPEN' as const,
    givenAt: '2026-03-01T10:00:00Z',
    sentence: 'Omar Haddad offers other words.',
    allowedActions: ['APPLY' as const, 'DECLINE' as const],
  };
  const place = { skill: sampleChange().skill, role: null, level: null, position: 0, waiver: null };

  it.each([
    ['Withdraw', { allowedActions: ['CLAIM' as const, 'WITHDRAW' as const] }],
    ['Apply', { allowedActions: ['CLAIM' as const], suggestions: [wording] }],
    [
      'Dismiss the approval',
      { allowedActions: ['CLAIM' as const], reviews: [sampleReview({ allowedActions: ['DISMISS'] })] },
    ],
    [
      'Say why it may stay',
      {
        allowedActions: ['CLAIM' as const, 'WAIVE' as const],
        findings: [
          { ...place, key: 'near/1', code: 'near', severity: 'WARNING' as const, sentence: 'Nearly.' },
        ],
      },
    ],
  ])('%s is not offered as it was before', async (name, given) => {
    const server = serve(sampleProposal(given), { 'POST claim': acted });
    expect(await screen.findByRole('button', { name })).toBeTruthy();
    server.fail(true);
    await click('Claim');
    await screen.findByText(NOT_READ);
    expect(button(name)).toBeNull();
    server.fail(false);
    await click('Try again');
    expect(await screen.findByRole('button', { name })).toBeTruthy();
  });

  it('what is written of the next review stays, and is not called over', async () => {
    const server = serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE', 'CLAIM'] }), {
      'POST claim': acted,
    });
    await click('Request changes');
    await userEvent.type(await screen.findByLabelText('Request changes of patch set 1'), 'Nearly.');
    server.fail(true);
    await click('Claim');
    await screen.findByText(NOT_READ);
    expect(screen.getByDisplayValue('Nearly.')).toBeTruthy();
    for (const name of ['Approve', 'Send request', 'Discard the review']) expect(button(name)).toBeNull();
    expect(screen.queryByText(/cannot be reviewed any more/)).toBeNull();
    server.fail(false);
    await click('Try again');
    expect(await screen.findByRole('button', { name: 'Approve' })).toBeTruthy();
  });

  const taken = () =>
    new Response(JSON.stringify({ status: 403, code: 'not-a-reviewer', detail: 'Only a reviewer can.' }), {
      status: 403,
    });

  it.each([
    ['an act', 'POST claim', [], 'Claim'],
    ['a review', 'POST reviews', ['Approve'], 'Send approval'],
  ])(
    'where %s was refused to whoever may not do that any more, the page reads what they may',
    async (_, sent, before, last) => {
      const server = serve(sampleProposal({ allowedActions: ['CLAIM', 'REVIEW', 'APPROVE'] }), {
        [sent]: taken(),
      });
      await screen.findByRole('button', { name: 'Claim' });
      for (const name of before) await click(name);
      await screen.findByRole('button', { name: last });
      // Only now: a page that has waited long enough reads by itself how it stands.
      server.isMeanwhile(sampleProposal({ sentence: 'Waits for somebody else.' }));
      await click(last);
      await screen.findByText('Waits for somebody else.');
      for (const name of ['Claim', 'Approve']) expect(button(name)).toBeNull();
    },
  );

  it('where what was opened again cannot be put back as it stands, the page reads how that is', async () => {
    const closedAt = '2026-03-02T09:00:00Z';
    const server = serve(sampleProposal({ status: 'DRAFT', closedAt, allowedActions: ['DELETE'] }), {
      'DELETE ': new Response(JSON.stringify({ status: 409, code: 'not-a-draft', detail: 'It is open.' }), {
        status: 409,
      }),
    });
    await click('Leave it closed');
    server.isMeanwhile(sampleProposal({ sentence: 'Waits for a reviewer.' }));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave it closed' }),
    );
    await screen.findByText('Waits for a reviewer.');
  });

  it('where none was done, a page that could not be read again offers what it did', async () => {
    const server = serve(sampleProposal({ allowedActions: ['WITHDRAW'] }));
    await screen.findByRole('button', { name: 'Withdraw' });
    server.fail(true);
    await server.turnsInto(server.first);
    await screen.findByText(NOT_READ);
    expect(button('Withdraw')).toBeTruthy();
  });
});

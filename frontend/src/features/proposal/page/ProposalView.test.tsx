import { act, configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ines, lena, omar, sampleChange, sampleProposal, sampleReview } from '../../../change/sample.fixture';
import type { Proposal } from '../../../lib/api';
import { drafts } from '../../../lib/drafts';
import { whose } from '../../../lib/whose';
import { serve } from './served.fixture';

configure({ asyncUtilTimeout: 5_000 });

/** Puts words into a field in one go. */
async function write(field: HTMLElement, words: string) {
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(words);
}

const patchSet = (number: number) => ({
  number,
  uploader: ines,
  rationale: '',
  rationaleLeftOut: false,
  createdAt: '2026-03-01T09:00:00Z',
});

const SHOW = 'Show what changed since 1';

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('A proposal’s page', { timeout: 20_000 }, () => {
  // Dialogs and menus are fetched when they are first wanted: here before anything is timed.
  beforeAll(async () => void (await import('../../../ui/mantine')), 60_000);
  beforeEach(() => {
    localStorage.clear();
    whose.begin(lena);
    // Nothing is pushed here: the wire is never opened.
  });
  afterEach(() => vi.unstubAllGlobals());

  describe('goes back with what its reader may read:', () => {
    const held = sampleProposal({
      status: 'HELD',
      version: 8,
      patchSet: 2,
      rationale: 'Buy at https://example.org.',
      patchSets: [patchSet(1), patchSet(2)],
    });
    const letThrough = sampleProposal({
      version: 0,
      rationale: 'It says too little.',
      patchSets: [patchSet(1)],
    });

    it('held words go with the right to read them, though the version is lower then', async () => {
      const server = serve(held);
      await screen.findByText('https://example.org');
      await server.turnsInto(letThrough);
      await screen.findByText('It says too little.');
      expect(screen.queryByText('https://example.org')).toBeNull();
      expect(screen.queryByText(/^Patch set \d+ is there/)).toBeNull();
    });

    it('so do those of a patch set that was chosen', async () => {
      const server = serve(held, {
        'GET interdiff?from=1&to=2': { from: 1, to: 2, changes: [] },
      });
      await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Compared with' }), '1');
      await screen.findByRole('heading', { name: 'From patch set 1 to 2' });
      await server.turnsInto(letThrough);
      await screen.findByText('It says too little.');
      expect(screen.queryByRole('heading', { name: 'From patch set 1 to 2' })).toBeNull();
    });

    it('and where it was let through to nobody, nothing of it stays', async () => {
      const server = serve(held);
      await screen.findByText('https://example.org');
      server.refuse({
        status: 404,
        code: 'unknown-proposal',
        detail: 'There is no proposal of that number.',
      });
      await server.turnsInto(letThrough);
      await screen.findByText('There is no proposal of that number.');
      expect(screen.queryByText('https://example.org')).toBeNull();
    });

    it('says that its author writes it anew', async () => {
      const server = serve(sampleProposal({ status: 'WITHDRAWN', version: 4, sentence: 'Withdrawn.' }));
      await screen.findByText('Withdrawn.');
      await server.turnsInto(
        sampleProposal({ status: 'WITHDRAWN', version: 0, sentence: 'Ines rewrites it.' }),
      );
      await screen.findByText('Ines rewrites it.');
      expect(screen.queryByText('Withdrawn.')).toBeNull();
    });
  });

  describe('while it waits for its reader to ask for what is new, shows of the former words', () => {
    const read = sampleProposal({ title: 'Bad title', rationale: 'Bad reason.', patchSets: [patchSet(1)] });
    const amended = sampleProposal({
      ...read,
      version: 4,
      patchSet: 2,
      rationale: 'Mended.',
      patchSets: [patchSet(1), patchSet(2)],
    });
    const words = (rationale: string, description: string) => ({
      ...patchSet(1),
      rationale,
      changes: [
        sampleChange({
          after: { description, requirement: 'OPTIONAL', proficiency: null },
          words: [{ op: 'INSERT', text: description }],
        }),
      ],
    });

    it('none that was hidden since', async () => {
      const answers: Record<string, unknown> = { 'GET patch-sets/1': words('Bad reason.', 'Bad words.') };
      const server = serve(read, answers);
      await screen.findByText('Bad reason.');
      await server.turnsInto(amended);
      await screen.findByText('Bad words.');
      expect(screen.getByText('Bad reason.')).toBeTruthy();

      answers['GET patch-sets/1'] = words('Hidden, it insults.', 'Hidden as well.');
      await server.turnsInto({ ...amended, title: 'Title hidden by a moderator' });
      await screen.findByText('Hidden, it insults.');
      await screen.findByText('Hidden as well.');
      await screen.findByRole('heading', { level: 1, name: 'Title hidden by a moderator' });
      expect(document.body.textContent).not.toContain('Bad');
      expect(screen.getByRole('button', { name: SHOW })).toBeTruthy();
    });

    it('none that a wording offers or a waiver says which was hidden since', async () => {
      const wording = {
        id: 'w1',
        by: omar,
        patchSet: 1,
        position: 0,
        positionNow: 0,
        proposed: { description: 'Bad wording.' },
        state: 'OPEN' as const,
        givenAt: '2026-03-01T10:00:00Z',
        sentence: 'Omar Haddad offers other words.',
        allowedActions: [],
      };
      const server = serve({ ...read, title: 'Title', rationale: 'Why.', suggestions: [wording] });
      await screen.findByText('Bad wording.');
      await server.turnsInto({ ...amended, suggestions: [] });
      await screen.findByRole('button', { name: SHOW });
      await vi.waitFor(() => expect(screen.queryByText('Bad wording.')).toBeNull());
    });

    it('none of the titles of others that it would collide with', async () => {
      const rival = (title: string) => ({
        bars: [],
        roles: [],
        levels: [],
        watchers: 0,
        conflicts: [{ number: 8, title, author: omar, sentence: 'It edits the same.' }],
      });
      const answers: Record<string, unknown> = { 'GET impact': rival('Bad title') };
      const server = serve(read, answers);
      await userEvent.click(await screen.findByText('Show who is concerned'));
      await screen.findByText('Bad title', { selector: 'a span' });
      answers['GET impact'] = rival('Title hidden by a moderator');
      await server.turnsInto(read);
      await screen.findByText('Title hidden by a moderator');
      answers['GET impact'] = new Response('{}', { status: 503 });
      await server.turnsInto(read);
      expect(screen.getByText('Title hidden by a moderator')).toBeTruthy();
    });

    it('none that is not theirs to read any more', async () => {
      const server = serve(read, {
        'GET patch-sets/1': new Response(
          JSON.stringify({ status: 404, code: 'unknown-patch-set', detail: 'There is none.' }),
          { status: 404 },
        ),
      });
      await screen.findByText('Bad reason.');
      await server.turnsInto(amended);
      await screen.findByText('Mended.');
      expect(screen.queryByText('Bad reason.')).toBeNull();
      expect(screen.queryByRole('button', { name: SHOW })).toBeNull();
    });
  });

  it('says in one sentence that it is the reader’s turn, and the rest to whoever asks why', async () => {
    const sentence = 'Needs 1 approval from a reviewer or owner of MLOps: Lena Vogt.';
    serve(
      sampleProposal({ sentence, myTurn: { reason: 'Ines amended it.', since: '2026-03-01T09:00:00Z' } }),
    );
    const turn = await screen.findByText('Your turn.');
    expect(turn.parentElement?.textContent).toContain('Ines amended it.');
    expect(turn.parentElement?.textContent).not.toContain('Needs 1 approval');
    expect(screen.getByText(sentence).closest('details')?.open).toBe(false);
  });

  it('says whom it waits for: who was asked and has not judged it yet', async () => {
    serve(
      sampleProposal({
        assigned: [lena, omar],
        reviews: [sampleReview()],
        checks: [{ code: 'approvals', state: 'NOT_MET', sentence: 'Needs 1 more approval.' }],
      }),
    );
    expect(await screen.findByText(/^Waits for a review by Omar Haddad\./)).toBeTruthy();
  });

  it('says by whom, when and why it was closed, and not what is missing', async () => {
    serve(
      sampleProposal({
        status: 'REJECTED',
        closedBy: omar,
        closedAt: '2026-03-02T09:00:00Z',
        closeReason: 'It is said elsewhere.',
        sentence: 'Rejected by Omar Haddad. Ines Marek can open it again.',
        checks: [{ code: 'approvals', state: 'NOT_MET', sentence: 'Needs 1 approval.' }],
      }),
    );
    const said = await screen.findByText(/^Rejected by Omar Haddad\.$/, { selector: '#how-it-stands p' });
    expect(said.querySelector('time')?.dateTime).toBe('2026-03-02T09:00:00Z');
    const reason = screen.getByText('It is said elsewhere.').closest('figure');
    expect(reason?.textContent).toContain('Why, by Omar Haddad');
    expect(screen.queryByText('Not met')).toBeNull();
    expect(screen.getByText('Needs 1 approval.').closest('details')?.open).toBe(false);
  });

  it('says to whoever closed it that it was them', async () => {
    serve(sampleProposal({ status: 'WITHDRAWN', closedBy: lena, sentence: 'Withdrawn by Lena Vogt.' }), {
      'GET /api/me': { account: lena, grants: [] },
    });
    expect(await screen.findByText(/^You withdrew it\./)).toBeTruthy();
  });

  it('says of which comment it was made', async () => {
    const href = '/skills/serving#comment-c1';
    serve(sampleProposal({ madeOf: { comment: 'c1', author: lena, href } }));
    const way = await screen.findByRole('link', { name: `From a comment by ${lena.name}` });
    expect(way.getAttribute('href')).toBe(href);
  });

  it('leads from what is superseded to what supersedes it', async () => {
    serve(sampleProposal({ status: 'SUPERSEDED', supersededBy: { number: 12, title: 'The other' } }));
    const way = await screen.findByRole('link', { name: 'Read #12' });
    expect(way.getAttribute('href')).toBe('/proposals/12');
  });

  it('reopens with one click, and then reads how it stands', async () => {
    const draft = sampleProposal({
      status: 'DRAFT',
      sentence: 'Yours again.',
      closedAt: '2026-03-02T09:00:00Z',
    });
    const server = serve(sampleProposal({ status: 'EXPIRED', allowedActions: ['REOPEN'] }), {
      'POST reopen': draft,
    });
    await click('Reopen');
    const state = await screen.findByText('Yours again.');
    expect(server.sent('POST', 'reopen').body).toEqual({});
    await vi.waitFor(() => expect(document.activeElement?.contains(state)).toBe(true));
  });

  it('names what an override passes over, and asks why', async () => {
    const server = serve(
      sampleProposal({
        allowedActions: ['OVERRIDE'],
        checks: [
          { code: 'approvals', state: 'NOT_MET', sentence: 'Needs 1 approval.' },
          { code: 'merge', state: 'MET', sentence: 'It merges cleanly.' },
        ],
      }),
      { 'POST override': sampleProposal({ status: 'PUBLISHED' }) },
    );
    await click('Publish by override');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Needs 1 approval.')).toBeTruthy();
    expect(within(dialog).queryByText('It merges cleanly.')).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publish by override' }));
    expect(within(dialog).getByRole('alert').textContent).toBe('Say why.');
    await userEvent.type(
      within(dialog).getByLabelText('Reason'),
      'Nobody is left.{Control>}{Enter}{/Control}',
    );
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent('POST', 'override').body).toEqual({ patchSet: 1, reason: 'Nobody is left.' });
  });

  const collided = sampleProposal({
    merge: 'CONFLICTED',
    allowedActions: ['EDIT', 'WITHDRAW', 'UPDATE'],
    changes: [
      sampleChange({
        state: 'CONFLICTED',
        conflicts: ['description'],
        published: { description: 'Runs tracking well.', requirement: 'OPTIONAL', proficiency: null },
      }),
    ],
  });
  const updated = {
    changeClass: 'CLARIFYING',
    changes: [],
    overlaps: [],
    findings: [],
    dropsApprovals: [omar],
  };

  it.each([
    [
      'is rejected',
      { ...collided, status: 'REJECTED', allowedActions: [], closedAt: '2026-03-02T09:00:00Z' },
    ],
    ['is others’ to resolve', { ...collided, allowedActions: [] }],
    ['collides no more', { ...collided, merge: 'CLEAN' }],
    ['has another patch set', { ...collided, patchSet: 2 }],
  ] satisfies [string, Proposal][])(
    'leaves what was written to resolve collisions to its author when it %s meanwhile',
    async (_, next) => {
      const server = serve(collided, { 'POST update-from-published/preview': updated });
      await click('Resolve 1 collision');
      await userEvent.click(screen.getByLabelText('Write something else'));
      await write(screen.getByRole('textbox', { name: 'What should stand' }), 'Runs shared tr');
      await act(() => server.turnsInto(next));
      const own = within(await screen.findByRole('region', { name: 'Your own words' }));
      expect(own.getByText('Runs shared tr')).toBeTruthy();
      expect(own.getByText(/was not sent, and is kept for you in this browser/)).toBeTruthy();
      await click('Discard it');
      expect(screen.queryByText('Runs shared tr')).toBeNull();
    },
  );

  it('resolves what collides, naming whose approval it costs', async () => {
    const server = serve(collided, {
      'POST update-from-published/preview': updated,
      'POST update-from-published': sampleProposal({ patchSet: 2 }),
    });
    await click('Resolve 1 collision');
    expect(await screen.findByText('The approval of Omar Haddad will not count any more.')).toBeTruthy();
    await click('Update from published');
    expect(server.wasSent('/update-from-published')).toBe(false);
    expect(document.activeElement).toBe(screen.getByLabelText('Keep what is published'));
    await userEvent.click(screen.getByLabelText('Write something else'));
    const words = screen.getByRole('textbox', { name: 'What should stand' });
    await write(words, 'Runs shared tracking well.');
    await click('Update from published');
    await vi.waitFor(() => expect(screen.queryByText('What should stand')).toBeNull());
    const { body, headers } = server.sent('POST', 'update-from-published');
    expect(headers['If-Match']).toBe('"3"');
    expect(body).toEqual({
      resolutions: [
        {
          position: 0,
          field: 'description',
          choice: 'CUSTOM',
          value: { description: 'Runs shared tracking well.' },
        },
      ],
    });
    expect(screen.queryByText(/^Patch set \d+ is there/)).toBeNull();
  });

  it('sends a verdict, a remark, other words and a deeper class as one, and keeps them until then', async () => {
    const server = serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE'] }));
    await click('Request changes');
    await write(screen.getByLabelText('Request changes of patch set 1'), 'Nearly.');
    await userEvent.selectOptions(screen.getByLabelText('Change class'), 'BAR');
    await click('Remark on this change');
    await write(screen.getByLabelText('Remark on Data Scientist, Senior'), 'Who?');
    await click('Suggest other words');
    const words = screen.getByLabelText('Your words for Data Scientist, Senior');
    await write(words, 'Runs trusted tracking.');
    server.shown.unmount();

    server.show();
    const kept = await screen.findByDisplayValue('Nearly.');
    await userEvent.type(kept, '{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(screen.queryByDisplayValue('Nearly.')).toBeNull());
    expect(server.sent('POST', 'reviews').body).toEqual({
      patchSet: 1,
      verdict: 'REQUEST_CHANGES',
      body: 'Nearly.',
      changeClass: 'BAR',
      comments: [{ operation: 0, body: 'Who?', blocking: false }],
      suggestions: [
        {
          position: 0,
          proposed: { description: 'Runs trusted tracking.', requirement: 'OPTIONAL', proficiency: null },
        },
      ],
    });
  });

  it('rejects where every verdict is given, with a reason, and keeps what is not sent with it', async () => {
    const server = serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE', 'REJECT'] }), {
      'POST reject': sampleProposal({ status: 'REJECTED' }),
    });
    const bar = within(await screen.findByRole('region', { name: 'Your review' }));
    const verdicts = within(bar.getByRole('group', { name: 'Verdict' })).getAllByRole('button');
    expect(verdicts.map((each) => each.textContent)).toEqual([
      'Comment',
      'Request changes',
      'Approve',
      'Reject',
    ]);
    await click('Remark on this change');
    await write(screen.getByLabelText('Remark on Data Scientist, Senior'), 'Who?');
    await click('Reject');
    await click('Send rejection');
    expect(bar.getByRole('alert').textContent).toBe('Say why.');
    expect(document.activeElement).toBe(bar.getByLabelText('Why you reject it'));
    expect(server.wasSent('/reject')).toBe(false);
    await userEvent.type(bar.getByLabelText('Why you reject it'), 'It is said elsewhere.');
    await click('Send rejection');
    await bar.findByText(/^This cannot be reviewed any more/);
    expect(server.sent('POST', 'reject').body).toEqual({ reason: 'It is said elsewhere.' });
    expect(screen.getByDisplayValue('Who?')).toBeTruthy();
  });

  it('says with one button that its reader looks at it, and with the same that they do no more', async () => {
    const claimed = sampleProposal({
      allowedActions: ['CLAIM', 'UNCLAIM'],
      claim: { by: lena, since: '2026-03-01T09:00:00Z', until: '2126-03-01T10:00:00Z' },
    });
    serve(sampleProposal({ allowedActions: ['CLAIM'] }), { 'POST claim': claimed });
    await click('Claim');
    await screen.findByRole('button', { name: 'Release' });
    expect(screen.queryByRole('button', { name: 'Claim' })).toBeNull();
  });

  it('closes a verdict on Escape, keeps its words for the next, and leads back to it', async () => {
    serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE'] }));
    await click('Request changes');
    await userEvent.type(screen.getByLabelText('Request changes of patch set 1'), 'Nearly.{Escape}');
    expect(screen.queryByDisplayValue('Nearly.')).toBeNull();
    const verdict = screen.getByRole('button', { name: 'Request changes', pressed: false });
    expect(document.activeElement).toBe(verdict);
    await click('Approve');
    expect(screen.getByLabelText('Approve patch set 1')).toHaveProperty('value', 'Nearly.');
  });

  it('closes a remark and other words on Escape: what is empty goes, and what is written is kept and sent', async () => {
    const server = serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE'] }));
    await click('Remark on this change');
    await userEvent.keyboard('{Escape}');
    const begin = await screen.findByRole('button', { name: 'Remark on this change' });
    expect(document.activeElement).toBe(begin);
    await userEvent.keyboard('{Enter}Who?{Escape}');
    const goOn = await screen.findByRole('button', { name: 'Go on with your remark' });
    expect(document.activeElement).toBe(goOn);
    expect(screen.getByText('Who?').tagName).toBe('BLOCKQUOTE');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByDisplayValue('Who?')));
    await userEvent.keyboard('{Escape}');
    await click('Suggest other words');
    await userEvent.keyboard('{Escape}');
    const words = await screen.findByRole('button', { name: 'Suggest other words' });
    expect(document.activeElement).toBe(words);
    await userEvent.keyboard('{Enter}');
    await write(screen.getByLabelText('Your words for Data Scientist, Senior'), 'Runs trusted tracking.');
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Go on with your words' })).toBe(document.activeElement);
    await click('Comment');
    await click('Send comment');
    await vi.waitFor(() =>
      expect(server.sent('POST', 'reviews').body).toMatchObject({
        comments: [{ operation: 0, body: 'Who?' }],
        suggestions: [{ position: 0, proposed: { description: 'Runs trusted tracking.' } }],
      }),
    );
  });

  it('asks before its author takes back what somebody has adopted, and says who loses what', async () => {
    const server = serve(
      sampleProposal({ status: 'WITHDRAWN', allowedActions: ['REOPEN'], adoptedBy: omar }),
      {
        'POST reopen': sampleProposal({ status: 'DRAFT', sentence: 'Yours again.' }),
      },
    );
    await click('Reopen');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Omar Haddad loses it and is told');
    expect(server.timesSent('POST', 'reopen')).toBe(0);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Reopen' }));
    await screen.findByText('Yours again.');
    expect(server.timesSent('POST', 'reopen')).toBe(1);
  });

  it.each([
    ['opened it again', ['REOPENED'], /since you opened it again/],
    ['adopted it', ['REOPENED', 'LEFT', 'ADOPTED'], /since you adopted it/],
    ['took it back', ['ADOPTED', 'LEFT', 'REOPENED'], /since you opened it again/],
  ])('tells whoever %s what leaving it closed deletes', async (_, kinds, sentence) => {
    serve(
      sampleProposal({
        status: 'DRAFT',
        closedAt: '2026-03-02T09:00:00Z',
        allowedActions: ['DELETE'],
        timeline: kinds.map((kind) => ({
          kind,
          at: '2026-03-02T09:00:00Z',
          actor: ines,
          sentence: `${kind}.`,
        })),
      }),
    );
    await click('Leave it closed');
    expect((await screen.findByRole('dialog')).textContent).toMatch(sentence);
  });

  it('writes the dates of its state as the reader does', async () => {
    serve(sampleProposal({ status: 'WITHDRAWN', sentence: 'Anybody else can adopt it after 2026-12-05.' }));
    expect(await screen.findByText(/^Anybody else can adopt it after Dec 5, 2026/)).toBeTruthy();
  });

  it('keeps what is written on while a review is sent, and sends it once', async () => {
    const server = serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE'] }));
    await click('Request changes');
    const body = screen.getByLabelText('Request changes of patch set 1');
    await userEvent.type(body, 'Nearly.');
    const arrive = server.hold();
    await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await userEvent.type(body, ' And');
    await click('Remark on this change');
    await write(screen.getByLabelText('Remark on Data Scientist, Senior'), 'Who?');
    arrive();
    expect(await screen.findByDisplayValue('And')).toBeTruthy();
    expect(screen.getByDisplayValue('Who?')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Comment', pressed: true })).toBeTruthy();
    expect(server.timesSent('POST', 'reviews')).toBe(1);
  });

  it('keeps a review under the hands of whoever writes it when it can be sent no more, until they discard it', async () => {
    const server = serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE'] }));
    await click('Request changes');
    const body = screen.getByRole('textbox', { name: /^Request changes of/ });
    await click('Remark on this change');
    await write(screen.getByLabelText('Remark on Data Scientist, Senior'), 'Who?');
    await userEvent.type(body, 'Nearly');
    await server.turnsInto(sampleProposal({ status: 'WITHDRAWN', allowedActions: [] }));
    await screen.findByText(/^This cannot be reviewed any more/);
    expect(document.activeElement).toBe(body);
    await userEvent.keyboard(' there');
    expect(screen.getByDisplayValue('Nearly there')).toBe(body);
    expect(screen.getByDisplayValue('Who?')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
    server.shown.unmount();

    server.show();
    expect(await screen.findByDisplayValue('Nearly there')).toBeTruthy();
    await click('Discard the review');
    await vi.waitFor(() => expect(screen.queryByRole('region', { name: 'Your review' })).toBeNull());
    expect(drafts.read('review.7')).toBeNull();
  });

  it('keeps the review of whoever may only comment by now', async () => {
    const server = serve(sampleProposal({ allowedActions: ['REVIEW', 'APPROVE'] }));
    await click('Request changes');
    await write(screen.getByLabelText('Request changes of patch set 1'), 'Nearly.');
    await server.turnsInto(sampleProposal({ allowedActions: ['REVIEW'] }));
    await screen.findByRole('button', { name: 'Send comment' });
    expect(screen.getByDisplayValue('Nearly.')).toBeTruthy();
  });

  it('keeps the questions open in which a reason is being written', async () => {
    const place = { skill: sampleChange().skill, role: null, level: null, position: 0, waiver: null };
    const server = serve(
      sampleProposal({
        allowedActions: ['EDIT', 'WAIVE'],
        findings: [{ ...place, key: 'near/1', code: 'near', severity: 'WARNING', sentence: 'Nearly.' }],
        reviews: [sampleReview({ allowedActions: ['DISMISS'] })],
      }),
    );
    const gone = sampleProposal({ reviews: [sampleReview({ state: 'OUTDATED' })] });
    const asked = ['Say why it may stay', 'Dismiss the approval'];
    for (const name of asked) {
      await server.turnsInto(server.first);
      const way = await screen.findByRole('button', { name });
      await userEvent.click(way);
      await write(await screen.findByLabelText('Reason'), 'Because');
      await server.turnsInto(gone);
      await vi.waitFor(() => expect(way.isConnected).toBe(false));
      expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'Because');
      await userEvent.keyboard('{Escape}');
      await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  });

  it('keeps the words of a reason that were written after it was sent', async () => {
    const server = serve(sampleProposal({ allowedActions: ['WITHDRAW'] }), {
      'POST withdraw': sampleProposal({ status: 'WITHDRAWN' }),
    });
    await click('Withdraw');
    const reason = await screen.findByLabelText(/^Reason/);
    await userEvent.type(reason, 'Too early.');
    const arrive = server.hold();
    await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await userEvent.type(reason, ' Or late');
    arrive();
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(drafts.read('withdraw.7')).toBe('Or late');
    expect(server.timesSent('POST', 'withdraw')).toBe(1);
  });

  it('takes offered words in with one click, names the credit, and shows its own patch set at once', async () => {
    const offered = {
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
    const applied = sampleProposal({ patchSet: 2, coAuthors: [omar], title: 'With Omar’s words' });
    serve(sampleProposal({ suggestions: [offered] }), { 'POST suggestions/w1/apply': applied });
    expect(
      await screen.findByText('Omar Haddad becomes co-author; their approval counts no more.'),
    ).toBeTruthy();
    await click('Apply');
    expect(await screen.findByRole('heading', { level: 1, name: 'With Omar’s words' })).toBeTruthy();
    expect(screen.queryByText(/^Patch set \d+ is there/)).toBeNull();
    expect(screen.getByText(/with Omar Haddad/)).toBeTruthy();
  });

  it('does not move under the reader when somebody else sends a patch set', async () => {
    const server = serve(sampleProposal(), { 'GET interdiff?from=1&to=2': { from: 1, to: 2, changes: [] } });
    await screen.findByText('Sharing is what counts.');
    await server.turnsInto(sampleProposal({ patchSet: 2, rationale: 'Another.', sentence: 'Now this.' }));
    expect(await screen.findByText('Now this.')).toBeTruthy();
    expect(screen.getByText('Sharing is what counts.')).toBeTruthy();
    expect(screen.queryByText('Another.')).toBeNull();
    await click(SHOW);
    expect(await screen.findByText('Another.')).toBeTruthy();
  });

  it('waives a warning with a reason, and no error', async () => {
    const place = { skill: sampleChange().skill, role: null, level: null, position: 0, waiver: null };
    const server = serve(
      sampleProposal({
        allowedActions: ['EDIT', 'WAIVE'],
        findings: [
          { ...place, key: 'near/1', code: 'near', severity: 'WARNING', sentence: 'Nearly the same.' },
          { ...place, key: 'gap/1', code: 'gap', severity: 'ERROR', sentence: 'A level is missing.' },
        ],
      }),
      { 'PUT waivers/near%2F1': sampleProposal() },
    );
    expect(await screen.findByText('1 error, which blocks it. 1 warning.')).toBeTruthy();
    await click('Say why it may stay');
    await write(await screen.findByLabelText('Reason'), 'House style.');
    await click('Keep the reason');
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent('PUT', 'waivers/near%2F1').body).toEqual({ reason: 'House style.' });
  });

  it('dismisses an approval with a reason, and shows why one was', async () => {
    const server = serve(
      sampleProposal({
        reviews: [
          sampleReview({ allowedActions: ['DISMISS'] }),
          sampleReview({
            id: 'r2',
            reviewer: omar,
            state: 'DISMISSED',
            ended: { by: lena, at: '2026-03-02T10:00:00Z', reason: 'They wrote half of it.' },
          }),
        ],
      }),
      { 'POST reviews/r1/dismiss': sampleProposal() },
    );
    expect(await screen.findByText('They wrote half of it.')).toBeTruthy();
    await click('Dismiss the approval');
    await write(await screen.findByLabelText('Reason'), 'Not theirs to judge.');
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Dismiss the approval' }),
    );
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent('POST', 'reviews/r1/dismiss').body).toEqual({ reason: 'Not theirs to judge.' });
  });

  it('shows both texts where what differs is not marked', async () => {
    const change = sampleChange();
    serve(sampleProposal({ changes: [{ ...change, words: [], wordsLeftOut: true }] }));
    expect(await screen.findByText(/^Too much changes here at once/)).toBeTruthy();
    expect(screen.getByText(change.before?.description ?? '')).toBeTruthy();
    expect(screen.getByText(change.after?.description ?? '')).toBeTruthy();
  });

  it('holds two patch sets against each other', async () => {
    const before = sampleChange();
    serve(
      sampleProposal({
        patchSet: 2,
        patchSets: [1, 2].map((number) => ({
          number,
          uploader: lena,
          rationale: '',
          rationaleLeftOut: false,
          createdAt: '2026-03-01T09:00:00Z',
        })),
      }),
      {
        'GET interdiff?from=1&to=2': {
          from: 1,
          to: 2,
          changes: [
            { kind: 'SAME', before, after: before, words: [], textsLeftOut: false, sentence: '' },
            {
              kind: 'DROPPED',
              before: { ...before, before: null, after: null, words: [] },
              after: null,
              words: [],
              textsLeftOut: true,
              sentence: 'It is left out.',
            },
          ],
        },
      },
    );
    await userEvent.selectOptions(await screen.findByLabelText('Compared with'), '1');
    expect(await screen.findByText('It is left out.')).toBeTruthy();
    expect(screen.getByText(/^These texts are too long to be compared/)).toBeTruthy();
    expect(screen.getByText('1 other change is the same.')).toBeTruthy();
  });
});

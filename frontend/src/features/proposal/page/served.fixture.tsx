import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { readShown } from '../../../change/act/readProposal';
import type { Proposal } from '../../../lib/api';
import { ProposalView } from './ProposalView';

type Answers = Record<string, unknown>;

interface Refusal {
  status: number;
  code: string;
  detail: string;
}

/**
 * A server that holds this proposal, with its page shown, and answers these requests, by "METHOD below the proposal": an
 * act, with the proposal that comes of it; a refusal as it comes.
 */
export function serve(proposal: Proposal, answers: Answers = {}) {
  const state = { proposal, held: Promise.resolve(), failing: false, refused: null as Refusal | null };
  const fetched = vi.fn(async (path: string, init?: RequestInit) => {
    const below = path.replace(/^\/api\/proposals\/\d+\/?/, '');
    const method = init?.method ?? 'GET';
    if (method !== 'GET') await state.held;
    if (path.startsWith('/api/changes')) return Response.json({ items: [], next: '', more: false });
    if (method === 'GET' && below === '' && state.failing) return new Response('{}', { status: 503 });
    if (method === 'GET' && below === '' && state.refused)
      return new Response(JSON.stringify(state.refused), { status: state.refused.status });
    const answer = answers[`${method} ${below}`] ?? (method === 'GET' && below === '' ? state.proposal : {});
    if (answer instanceof Response) return answer.clone();
    if (method !== 'GET' && isProposal(answer)) state.proposal = answer;
    return new Response(JSON.stringify(answer));
  });
  vi.stubGlobal('fetch', fetched);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const show = () => {
    const root = createRootRoute({ component: () => <ProposalView number={proposal.number} /> });
    const router = createRouter({ routeTree: root, history: createMemoryHistory() });
    return render(
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    );
  };
  return {
    shown: show(),
    first: proposal,
    show,
    /** What was sent with a request; fails where there was none. */
    sent: (method: string, below: string) => {
      const call = fetched.mock.calls.find(
        ([path, init]) => init?.method === method && path.endsWith(`/proposals/${proposal.number}/${below}`),
      );
      if (!call) throw new Error(`Nothing was sent to ${method} ${below}`);
      return {
        body: JSON.parse(String(call[1]?.body ?? 'null')),
        headers: call[1]?.headers as Record<string, string>,
      };
    },
    /** Nothing that is sent is answered until the returned function is called. */
    hold: () => {
      let arrive = () => {};
      state.held = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      return arrive;
    },
    /** The proposal cannot be read, until it can. */
    fail: (failing: boolean) => {
      state.failing = failing;
    },
    /** The proposal is not there any more, for whoever reads it. */
    refuse: (refusal: Refusal) => {
      state.refused = refusal;
    },
    timesSent: (method: string, below: string) =>
      fetched.mock.calls.filter(([path, init]) => init?.method === method && path.endsWith(`/${below}`))
        .length,
    wasSent: (below: string) => fetched.mock.calls.some(([path]) => path.endsWith(below)),
    /** The proposal is another now, and the page has not heard of it. */
    isMeanwhile: (next: Proposal) => {
      state.proposal = next;
    },
    /** The proposal is another now, and the page has heard of it. */
    turnsInto: async (next: Proposal) => {
      state.proposal = next;
      await readShown(client, next.number);
    },
  };
}

const isProposal = (answer: unknown): answer is Proposal =>
  typeof answer === 'object' && answer !== null && 'allowedActions' in answer;

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import { session } from '../../lib/session';
import { ines, lena, omar, sampleCard } from '../sample.fixture';
import { authorOf, commentsOn, ProposalRow, skillsOf } from './ProposalRow';

const card = sampleCard({
  title: 'Expect a trace',
  skills: [
    { id: 's1', slug: 'serving', name: 'Serving' },
    { id: 's2', slug: 'tracing', name: 'Tracing' },
  ],
});

type Shown = Omit<ComponentProps<typeof ProposalRow>, 'proposal'>;

async function show(props: Shown, proposal = card) {
  const routeTree = createRootRoute({ component: () => <ProposalRow proposal={proposal} {...props} /> });
  const client = new QueryClient();
  client.setQueryData(session.queryKey, { account: omar, grants: [] } as never);
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  return (await screen.findByRole('listitem')).textContent;
}

const facts = [authorOf(card), skillsOf(card), commentsOn(card)];

describe('A proposal in a list', () => {
  it('is headed by its title, and says where it stands, how deep it goes and what it waits for', async () => {
    const said = await show({ facts });
    const link = screen.getByRole('heading', { name: 'Expect a trace' }).querySelector('a');
    expect(link?.getAttribute('href')).toBe('/proposals/7');
    expect(said).toBe(
      `Expect a traceIn reviewClarifyingWaits for a reviewer.#7 ${ines.name} Serving and Tracing`,
    );
  });

  it('is no heading where it stands among other things, and has its number at its title', async () => {
    const said = await show({ facts, brief: true });
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByRole('link', { name: 'Expect a trace #7' })).toBeTruthy();
    expect(said).not.toContain('Clarifying');
  });

  const at = '2026-03-01T09:00:00Z';

  it.each([
    ['REJECTED', lena, 'Rejected', `by ${lena.name}, `],
    ['REJECTED', omar, 'Rejected', 'by you, '],
    ['PUBLISHED', lena, 'Published', `by ${lena.name}, `],
    ['WITHDRAWN', ines, 'Withdrawn', `by ${ines.name}, `],
    ['EXPIRED', null, 'Expired', `${ines.name} did not answer, `],
  ] as const)('that has ended as %s by %s says so, and when', async (status, by, how, whose) => {
    const said = await show({ facts: [] }, { ...card, status, end: { by, at, reason: null } });
    expect(said).toContain(`${how}Clarifying${whose}`);
    expect(screen.getByRole('time').getAttribute('dateTime')).toBe(at);
  });

  it('begins to say why it was rejected', async () => {
    const end = { by: lena, at, reason: 'It says too little.' };
    expect(await show({ facts: [] }, { ...card, status: 'REJECTED', end })).toContain(
      '“It says too little.”',
    );
  });

  it('says what holds for the reader alone instead, and what can be done with it', async () => {
    const said = await show({
      facts: [],
      sentence: 'Your turn.',
      note: 'Lena looks.',
      act: <button type="button">Claim</button>,
    });
    expect(said).toBe('Expect a traceIn reviewClarifyingYour turn.#7Lena looks.Claim');
  });
});

import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import { ines, sampleCard } from '../sample.fixture';
import { authorOf, commentsOn, ProposalRow, skillsOf } from './ProposalRow';

const card = sampleCard({
  title: 'Expect a trace',
  skills: [
    { id: 's1', slug: 'serving', name: 'Serving' },
    { id: 's2', slug: 'tracing', name: 'Tracing' },
  ],
});

async function show(props: Omit<ComponentProps<typeof ProposalRow>, 'proposal'>) {
  const routeTree = createRootRoute({ component: () => <ProposalRow proposal={card} {...props} /> });
  render(<RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />);
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

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { socket } from '../../lib/socket';
import { LadderOfHere } from './LadderOfHere';
import { LevelMark } from './LevelMark';
import { sampleLadder, sampleLevels } from './ladder.fixture';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('Names follow the ladder when it is changed', async () => {
  const heard = vi.spyOn(socket, 'subscribe').mockReturnValue(() => {});
  let levels = sampleLevels();
  vi.stubGlobal('fetch', async () => Response.json(sampleLadder({ levels })));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LadderOfHere>
        <LevelMark level="senior" />
      </LadderOfHere>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(screen.getByText('Senior').dataset.rank).toBe('3'));
  expect(screen.getByText('Senior').dataset.of).toBe('5');

  levels = levels.map((step) => (step.level === 'senior' ? { ...step, name: 'Staff' } : step));
  act(() => {
    for (const [topic, hear] of heard.mock.calls)
      if (topic === '/topic/catalog') hear({ id: '1', type: 'ladder-changed', ref: '' });
  });

  expect(await screen.findByText('Staff')).toBeTruthy();
});

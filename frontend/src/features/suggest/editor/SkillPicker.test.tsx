import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { SkillPicker } from './SkillPicker';

const skill = (name: string) => ({
  id: name,
  slug: name.toLowerCase(),
  name,
  group: { id: 'g', slug: 'mlops', name: 'MLOps' },
});
const answers: Record<string, unknown> = {
  '/api/skills': { items: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map(skill), next: 'more' },
  '/api/skills?name=serv': { items: [skill('Serving'), skill('Taken')], next: null },
  '/api/skills?name=servx': { items: [], next: null },
};

beforeAll(async () => void (await import('../../../ui/mantine')), 60_000);

it('Another skill is found by its name, however many there are', async () => {
  vi.stubGlobal(
    'fetch',
    async (path: string) => new Response(JSON.stringify(answers[path] ?? { items: [], next: null })),
  );
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  const picked = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SkillPicker taken={['Taken']} open onClose={() => {}} onPick={picked} onMake={() => {}} />
    </QueryClientProvider>,
  );
  await screen.findByText('There are more: write more of the name.');
  expect(screen.getAllByRole('button', { name: /MLOps/ })).toHaveLength(8);

  const words = screen.getByRole('searchbox');
  await userEvent.type(words, 'serv');
  const found = await screen.findByRole('button', { name: /Serving/ });
  expect(screen.queryByRole('button', { name: /Taken/ })).toBeNull();
  await userEvent.click(found);
  expect(picked).toHaveBeenCalledWith({ id: 'Serving', slug: 'serving', name: 'Serving' });

  await userEvent.type(words, 'servx');
  await screen.findByText('No other skill has that name.');
});

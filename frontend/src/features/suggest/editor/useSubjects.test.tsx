import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { sampleProfile } from '../../../profile/sample.fixture';
import { NOTHING } from '../suggestion/suggestion';
import { useSubjects } from './useSubjects';

const serving = { id: 's2', slug: 'serving', name: 'Serving' };

/** A server that answers for each skill when it is told to. */
function serve() {
  const answers = new Map<string, () => void>();
  vi.stubGlobal('fetch', (path: string) => {
    const slug = path.split('/').at(-1) ?? '';
    return new Promise<Response>((resolve) => {
      answers.set(slug, () => resolve(new Response(JSON.stringify(sampleProfile({ id: slug, slug })))));
    });
  });
  return (slug: string) => answers.get(slug)?.();
}

describe('The skills of a suggestion', () => {
  it('stand in their order and under their names while they are on their way', async () => {
    const arrive = serve();
    const client = new QueryClient();
    const { result } = renderHook(() => useSubjects({ ...NOTHING, skills: [serving] }, 'tracking'), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    });
    const shown = () => result.current.open.map(({ key, subject }) => [key, subject?.profile.slug ?? null]);
    expect(shown()).toEqual([
      ['tracking', null],
      ['serving', null],
    ]);
    expect(result.current.open[1]?.name).toBe('Serving');
    expect(result.current.loading).toBe(true);

    await waitFor(() => arrive('serving'));
    await waitFor(() =>
      expect(shown()).toEqual([
        ['tracking', null],
        ['serving', 'serving'],
      ]),
    );
    expect(result.current.loading).toBe(true);

    arrive('tracking');
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(shown()).toEqual([
      ['tracking', 'tracking'],
      ['serving', 'serving'],
    ]);
  });
});

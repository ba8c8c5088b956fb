import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SkillProfile } from '../../lib/api';
import { socket } from '../../lib/socket';
import { skill } from '../../profile/readSkill';
import { sampleProfile } from '../../profile/sample.fixture';
import { useNewer } from './useNewer';

/** A revision whose author is called so. */
function by(name: string, revision: number): SkillProfile {
  const profile = sampleProfile({ revision });
  return {
    ...profile,
    updated: { ...profile.updated, author: { id: 'a1', handle: 'mei', name } },
  } as SkillProfile;
}

/** The page of a revision; then its author is called otherwise, and all pages read again. */
async function renamed(revision: number, past: boolean, newest: number) {
  let now = { name: 'Mei Tanaka', newest: revision };
  vi.stubGlobal('fetch', async (path: string) => {
    const asked = new URL(path, 'https://rungs.example').searchParams.get('revision');
    return Response.json(by(now.name, asked === null ? now.newest : Number(asked)));
  });
  const heard = vi.spyOn(socket, 'subscribe').mockReturnValue(() => {});
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const first = by('Mei Tanaka', revision);
  const { result } = renderHook(
    () => {
      const { data } = useQuery(skill(first.slug, past ? revision : undefined));
      return { data, newer: useNewer(data ?? first, past).newer };
    },
    { wrapper },
  );
  await waitFor(() => expect(result.current.data?.updated.author?.name).toBe('Mei Tanaka'));
  now = { name: 'Member 7', newest };
  act(() => {
    for (const [, hear] of heard.mock.calls) hear({ id: '', type: 'resync', ref: '' });
  });
  return result;
}

describe('The page of a skill', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each([
    ['the newest', 2, false, 2],
    ['the one that the reader has not left yet', 2, false, 3],
    ['an earlier one', 1, true, 2],
  ])('calls whoever made %s as they are called now, and stays there', async (_, revision, past, newest) => {
    const page = await renamed(revision, past, newest);
    await waitFor(() => expect(page.current.data?.updated.author?.name).toBe('Member 7'));
    expect(page.current.data?.revision).toBe(revision);
    expect(page.current.newer?.revision ?? revision).toBe(newest);
  });
});

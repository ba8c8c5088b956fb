import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Notify, SkillMine, Watch } from '../../lib/api';
import { call } from '../../lib/http';

/** What can be watched: a skill by its slug, a proposal by its number. */
export interface Watched {
  scope: 'skill' | 'proposal';
  ref: string;
}

/** How loud it shall be; null stops watching. */
type Wish = Notify | null;

const pathOf = ({ scope, ref }: Watched) => `/api/watches/${scope}/${encodeURIComponent(ref)}`;

const set =
  (watched: Watched) =>
  (notify: Wish): Promise<Watch | undefined> =>
    notify === null
      ? call<undefined>('DELETE', pathOf(watched))
      : call<Watch>('PUT', pathOf(watched), { notify });

/**
 * Watches, changes how loud, or stops; shown at once and taken back if it is refused. What is wanted next waits for what
 * was wanted before, so that the last wish is what the server hears last.
 */
export function useSetWatch(watched: Watched) {
  const client = useQueryClient();
  const key = ['skill', watched.ref, 'mine'];
  const mutationKey = ['watch', watched.scope, watched.ref];
  const isLast = () => client.isMutating({ mutationKey }) === 1;
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: set(watched),
    onMutate: async (notify) => {
      if (watched.scope !== 'skill') return undefined;
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<SkillMine>(key);
      if (before) client.setQueryData(key, watchedAs(before, notify, new Date()));
      return before;
    },
    onError: (_error, _notify, before) => {
      if (before && isLast()) client.setQueryData(key, before);
    },
    onSettled: () => (isLast() ? void readAgain(client, watched) : undefined),
  });
}

async function readAgain(client: QueryClient, { scope, ref }: Watched): Promise<void> {
  const mine = scope === 'skill' ? client.invalidateQueries({ queryKey: ['skill', ref, 'mine'] }) : undefined;
  await Promise.all([mine, client.invalidateQueries({ queryKey: ['watches'] })]);
}

/** What the server will say once it has heard. */
export function watchedAs(mine: SkillMine, notify: Wish, now: Date): SkillMine {
  const watchers = mine.watchers + (notify === null ? 0 : 1) - (mine.watch ? 1 : 0);
  const since = mine.watch?.since ?? now.toISOString();
  return { ...mine, watchers, watch: notify === null ? null : { notify, reason: 'CHOSEN', since } };
}

import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { Me } from './api';
import { drafts } from './drafts';
import { guestWish } from './guestWish';
import { guestWords } from './guestWords';
import { call } from './http';
import { tellTabs } from './tabs';
import { GUEST, isOther, whose } from './whose';

/** Who is reading; a guest's account is null. The page of one person never learns that it is another's. */
export const session = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client, queryKey }) => {
    const me = await askWho().catch((error: unknown) => {
      if (whose.owner() === undefined) whose.doubt();
      throw error;
    });
    return isOther(whose.now()) ? (client.getQueryData<Me>(queryKey) ?? me) : me;
  },
  staleTime: 5 * 60_000,
});

export const useSession = () => useQuery(session);

type Right = Me['grants'][number]['kind'];

/** Whether what somebody writes is looked at first where it has a link: whoever holds a right is trusted. */
export const isNew = (me: Me | undefined): boolean => me?.trust === 'T0' && me.grants.length === 0;

/** Whether somebody holds one of these rights anywhere. */
export const holds = (me: Me | undefined, ...rights: Right[]): boolean =>
  me?.grants.some(({ kind }) => rights.includes(kind)) ?? false;

/** Asks who is signed in; the first answer says whose page this is. */
async function askWho(): Promise<Me> {
  const me = await call<Me>('GET', '/api/me');
  const first = whose.owner() === undefined;
  whose.hear(me.account);
  if (first) begin();
  return me;
}

function begin(): void {
  const owner = whose.owner() ?? GUEST;
  if (owner === GUEST) {
    guestWords.stay();
    guestWish.stay();
  } else guestWords.handOver((key, text) => drafts.read(key) === null && drafts.write(key, text));
  tellTabs(owner);
}

const AGAIN_MS = 2_000;

/** Asks again, whenever there is a doubt, until there is an answer; a page that did not know whose it is learns it. */
export function settleDoubts(client: QueryClient): void {
  let asking = false;
  const ask = async () => {
    try {
      const me = await askWho();
      asking = false;
      if (client.getQueryState(session.queryKey)?.status === 'error')
        client.setQueryData(session.queryKey, me);
    } catch {
      setTimeout(() => void ask(), AGAIN_MS);
    }
  };
  whose.onDoubt(() => {
    if (asking) return;
    asking = true;
    void ask();
  });
}

/** Where to sign in, and to come back to this place afterwards. */
export function signInAddress(here: string): string {
  return `/sign-in?return=${encodeURIComponent(here)}`;
}

/** The address the reader is at, for coming back to it. */
export const hereAddress = (): string => location.pathname + location.search + location.hash;

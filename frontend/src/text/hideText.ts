import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HiddenText, Page } from '../lib/api';
import { call } from '../lib/http';

/** A text that shows somewhere: what kind it is, and which thing it belongs to. */
export interface TextPlace {
  kind: HiddenText['kind'];
  id: string;
  /** The number of a patch set, perhaps with a position in it; or the key of a finding. */
  part?: string;
}

const hide = (place: TextPlace) => (reason: string) =>
  call<{ id: string }>('POST', '/api/hidden-texts', { ...place, reason });

const show = (id: string) => call<void>('DELETE', `/api/hidden-texts/${id}`);

/** Takes a text away. It may stand on any page, so all of them are read again. */
export function useHideText(place: TextPlace) {
  const client = useQueryClient();
  return useMutation({ mutationFn: hide(place), onSuccess: () => client.invalidateQueries() });
}

/** Shows a text again. */
export function useShowText() {
  const client = useQueryClient();
  return useMutation({ mutationFn: show, onSuccess: () => client.invalidateQueries() });
}

/**
 * Whether what stands at a place stands there instead of a text that was taken away: that one, or null where nothing
 * was; undefined until it is known.
 */
export function useHiddenAt({ kind, id, part }: TextPlace, text: string, asks: boolean) {
  const hidden = useQuery({
    queryKey: ['hidden-texts', 'of', id],
    queryFn: () => askTogether(id),
    enabled: asks,
  });
  if (!hidden.data) return undefined;
  const standing = hidden.data.filter((each) => each.kind === kind && each.instead === text);
  // Proposed words are kept by what they say, in whichever patch set: two that read alike are not told apart here.
  if (kind === 'PROPOSED') return standing.length > 1 ? undefined : (standing[0] ?? null);
  // The same reasons are hidden in each patch set that gives them, under the number of one.
  const anywhere = part === undefined || kind === 'RATIONALE';
  return standing.find((each) => anywhere || each.part === part) ?? null;
}

/** As many as are asked for at once. */
const AT_ONCE = 50;

let asked: { ids: string[]; answer: Promise<HiddenText[]> } | null = null;

/** What is hidden of one thing; all that a page asks at one moment is asked in one request. */
async function askTogether(id: string): Promise<HiddenText[]> {
  if (!asked || asked.ids.length === AT_ONCE) asked = newRound();
  asked.ids.push(id);
  return (await asked.answer).filter(({ subject }) => subject === id);
}

function newRound() {
  const ids: string[] = [];
  const moment = new Promise((resolve) => setTimeout(resolve));
  const answer = moment.then(() => {
    asked = null;
    return call<Page<HiddenText>>('GET', `/api/hidden-texts?subject=${ids.join(',')}`).then(
      ({ items }) => items,
    );
  });
  return { ids, answer };
}

import type { Proposal } from '../../../lib/api';
import type { Suggestion } from '../suggestion/suggestion';

/** What has become of a suggestion that was kept under another key until then. */
export interface Became {
  proposal: Proposal;
  /** What was sent. */
  was: Suggestion;
  /** How it is written on: as a draft, or as the next patch set of what is in review. */
  as: 'draft' | 'amend';
}

type Follow = (became: Became) => Promise<unknown>;

const shown = new Map<string, Map<object, Follow>>();

/** An editor shows what is kept under a key; what becomes of it, it goes along with. Ends with the returned function. */
export function showing(key: string, editor: object, follow: Follow): () => void {
  const there = shown.get(key) ?? new Map<object, Follow>();
  shown.set(key, there.set(editor, follow));
  return () => {
    there.delete(editor);
    if (there.size === 0) shown.delete(key);
  };
}

/** Whoever shows it by now goes along, also who came back to it after it was sent; null where nobody does. */
export function goAlong(key: string, became: Became, but?: object): Promise<unknown> | null {
  const others = [...(shown.get(key) ?? [])].filter(([editor]) => editor !== but);
  return others.length === 0 ? null : Promise.all(others.map(([, follow]) => follow(became)));
}

import type { WordEdit } from '../lib/api';

export type { WordEdit } from '../lib/api';

/** How two texts differ, word by word. The algorithm is fetched when it is first needed. */
export async function wordDiff(before: string, after: string): Promise<WordEdit[]> {
  const { diffWordsWithSpace } = await import('diff');
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    op: added ? 'INSERT' : removed ? 'DELETE' : 'EQUAL',
    text: value,
  }));
}

/** How many words the edits add and remove. */
export function countWords(edits: WordEdit[]): { added: number; removed: number } {
  const count = (op: WordEdit['op']) =>
    edits.filter((edit) => edit.op === op).flatMap((edit) => edit.text.match(/\S+/g) ?? []).length;
  return { added: count('INSERT'), removed: count('DELETE') };
}

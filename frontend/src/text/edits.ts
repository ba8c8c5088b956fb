import type { WordEdit } from '../lib/api';

export type { WordEdit } from '../lib/api';

/** The whole text taken away and the whole one written, where nobody says yet what they share. */
export const whole = (before: string, after: string): WordEdit[] => [
  ...(before === '' ? [] : [{ op: 'DELETE', text: before } as const]),
  ...(after === '' ? [] : [{ op: 'INSERT', text: after } as const]),
];

/** How many words the edits add and remove. */
export function countWords(edits: WordEdit[]): { added: number; removed: number } {
  const count = (op: WordEdit['op']) =>
    edits.filter((edit) => edit.op === op).flatMap((edit) => edit.text.match(/\S+/g) ?? []).length;
  return { added: count('INSERT'), removed: count('DELETE') };
}

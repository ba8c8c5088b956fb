import type { Comment } from '../../../lib/api';
import { settle, useDraft } from '../../../lib/drafts';
import type { Words } from '../words';
import { writtenAt } from './editComment';

/** A comment written anew, kept together with the text of it that this began as. */
interface Edited {
  body: string;
  /** When that text was written. */
  began: string;
}

/** The words that shall replace a comment's, and which of its texts they replace. */
interface EditedWords extends Words {
  began: string;
  /** From now on they replace another text. */
  beginAt: (at: string) => void;
  discard: () => void;
}

export function useEditedWords(comment: Comment): EditedWords {
  const draft = `edit:${comment.id}`;
  const begun = write({ body: comment.body ?? '', began: writtenAt(comment) });
  const { text: kept, latest, change, clear, gone } = useDraft(draft, begun);
  const { body: text, began } = read(kept);
  return {
    draft,
    kept,
    text,
    latest: () => read(latest()).body,
    change: (body) => change(write({ ...read(latest()), body })),
    // What was written on is the whole of it.
    sent: (words) => settle(draft, (now) => (read(now).body === words ? '' : now)),
    gone,
    began,
    beginAt: (at) => settle(draft, (now) => (now === '' ? '' : write({ ...read(now), began: at }))),
    discard: clear,
  };
}

const write = (edited: Edited): string => JSON.stringify(edited);

/** Where it is not known what words began as, the comment is not theirs to replace unasked. */
function read(text: string): Edited {
  try {
    const { body, began } = JSON.parse(text) as Partial<Edited>;
    if (typeof body === 'string' && typeof began === 'string') return { body, began };
  } catch {
    // Kept before both were kept together.
  }
  return { body: text, began: '' };
}

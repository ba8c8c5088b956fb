const MOST_LETTERS = 200;
const MOST_WORDS = 12;

/** What is asked where somebody writes whatever they like: as many words as a search takes, and no signs that are none. */
export function searchWords(written: string | undefined): string {
  const words = (written ?? '').replace(/\p{C}/gu, ' ').slice(0, MOST_LETTERS).split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS).join(' ');
}

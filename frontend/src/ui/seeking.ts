// Finding one of many by a part of its name: nothing here knows how it is shown.

export interface Selectable {
  value: string;
  name: string;
  /** What it belongs to, and is listed below. */
  of?: string;
}

/** Those with each of the words somewhere in their name or in that of what they belong to. */
export function fitting(choices: Selectable[], written: string): Selectable[] {
  const words = folded(written).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  return choices.filter(({ name, of }) => {
    const within = folded(`${name} ${of ?? ''}`);
    return words.every((word) => within.includes(word));
  });
}

/** Without case, accents and width, as whoever looks for it may write it. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that stand beside one another and belong to the same, together. */
export function together(choices: Selectable[]): { of: string | undefined; choices: Selectable[] }[] {
  const groups: { of: string | undefined; choices: Selectable[] }[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last && last.of === choice.of) last.choices.push(choice);
    else groups.push({ of: choice.of, choices: [choice] });
  }
  return groups;
}

/** The choice that the keys have come to, so many further; it ends at the ends. */
export function stepped(choices: Selectable[], at: string | null, by: number): string | null {
  const place = choices.findIndex(({ value }) => value === at);
  const next = place < 0 ? (by > 0 ? 0 : choices.length - 1) : place + by;
  return choices[Math.min(Math.max(next, 0), choices.length - 1)]?.value ?? null;
}

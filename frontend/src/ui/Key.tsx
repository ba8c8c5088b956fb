import { type Shortcut, useShortcut } from '../lib/shortcuts';

/** A key that works for as long as this is there, for whatever is not always there itself. */
export function Key({ keys, label, run }: Shortcut & { run: () => void }) {
  useShortcut(keys, label, run);
  return null;
}

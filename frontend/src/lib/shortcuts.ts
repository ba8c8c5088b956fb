import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { createKeybindingsHandler } from 'tinykeys';

/** A key or a sequence of two ("g s", "Mod+Enter") and what it does. */
export interface Shortcut {
  keys: string;
  label: string;
  /** Nothing where the field that has the focus hears it itself. */
  run: (() => void) | null;
}

const listeners = new Set<() => void>();
let known: readonly Shortcut[] = [];
/** What hears a sequence that began with the key before, if one did. */
let begun: EventListener | null = null;
let complete: string[] = [];

/** Adds a shortcut until the returned function is called; a later one wins over an earlier one. */
export function register(shortcut: Shortcut): () => void {
  if (known.length === 0) document.addEventListener('keydown', hear);
  publish([shortcut, ...known]);
  return () => {
    publish(known.filter((each) => each !== shortcut));
    if (known.length === 0) document.removeEventListener('keydown', hear);
  };
}

function publish(next: readonly Shortcut[]) {
  known = next;
  for (const listener of listeners) listener();
}

/** Hears all that is known, from its first key. */
function fresh(): EventListener {
  const done = known.flatMap(({ keys }) =>
    pressesOf(keys).map((presses) => [presses, () => complete.push(keys)] as const),
  );
  return createKeybindingsHandler(Object.fromEntries(done));
}

/** Mod is either of both keys on any system; what is written with Shift on some keyboards is heard with it, too. */
function pressesOf(keys: string): string[] {
  const mods = keys.startsWith('Mod+') ? ['Control+', 'Meta+'] : [''];
  const rest = keys.replace('Mod+', '');
  const shifts = /^[a-z]( |$)/.test(rest) ? [''] : ['', 'Shift+'];
  return mods.flatMap((mod) => shifts.map((shift) => mod + shift + rest));
}

function hear(event: KeyboardEvent) {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  const goesOn = event.metaKey || event.ctrlKey || event.key === 'Escape';
  if (isTyping(event.target) && !goesOn) return;
  complete = [];
  const next = fresh();
  for (const listener of [begun, next]) listener?.(event);
  const [run] = complete.sort(longerFirst).flatMap((keys) => heardBy(keys) ?? []);
  begun = run ? null : next;
  if (!run) return;
  event.preventDefault();
  run();
}

/** A sequence is meant rather than its last key alone. */
const longerFirst = (one: string, other: string) => other.length - one.length;

const heardBy = (keys: string) => known.find((each) => each.run && each.keys === keys)?.run;

type Keys = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey'>;

/** Whether these keys send what is being written: once, however long they are held down. */
export const isSending = ({ key, metaKey, ctrlKey, repeat }: Keys & { repeat: boolean }): boolean =>
  key === 'Enter' && (metaKey || ctrlKey) && !repeat;

/** Whether this key closes what is being written, and not what chooses the letters of it. */
export const isClosing = ({ key, nativeEvent }: { key: string; nativeEvent: Event }): boolean =>
  key === 'Escape' && !(nativeEvent instanceof KeyboardEvent && nativeEvent.isComposing);

/** Whether what is pressed there is written there. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** A shortcut for as long as its component is shown: it works as soon as that can be seen. */
export function useShortcut(keys: string, label: string, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => register({ keys, label, run: () => latest.current() }), [keys, label]);
}

/** Tells of keys that a field hears itself, for as long as it is shown. */
export function useToldKeys(keys: string, label: string, told = true): void {
  useEffect(() => (told ? register({ keys, label, run: null }) : undefined), [keys, label, told]);
}

/** Those that do what they say: of several for the same keys the latest is heard, and nothing is said twice. */
export const working = (all: readonly Shortcut[]): Shortcut[] =>
  all.filter((each, at) => {
    const later = all.slice(0, at).filter(({ keys }) => keys === each.keys);
    return !later.some(({ label, run }) => label === each.label || (run && each.run));
  });

/** All shortcuts that work now, for the page that lists them. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known,
  );
}

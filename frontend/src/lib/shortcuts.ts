import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** A key or a sequence of keys ("g s", "Mod+Enter") and what it does. */
export interface Shortcut {
  keys: string;
  label: string;
  /** Nothing where the field that has the focus hears it itself. */
  run: (() => void) | null;
}

const SEQUENCE_MS = 1000;
const listeners = new Set<() => void>();
let known: readonly Shortcut[] = [];
let typed = '';
let typedAt = 0;

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

function hear(event: KeyboardEvent) {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  const key = nameOf(event);
  if (isTyping(event.target) && !key.startsWith('Mod+') && key !== 'Escape') return;
  const now = event.timeStamp;
  const sequence = now - typedAt < SEQUENCE_MS && typed !== '' ? `${typed} ${key}` : key;
  const run = heardBy(sequence) ?? heardBy(key);
  typed = run ? '' : key;
  typedAt = now;
  if (!run) return;
  event.preventDefault();
  run();
}

const heardBy = (keys: string) => known.find((each) => each.run && each.keys === keys)?.run;

type Keys = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey'>;

/** Whether these keys send what is being written: once, however long they are held down. */
export const isSending = ({ key, metaKey, ctrlKey, repeat }: Keys & { repeat: boolean }): boolean =>
  key === 'Enter' && (metaKey || ctrlKey) && !repeat;

/** Whether this key closes what is being written, and not what chooses the letters of it. */
export const isClosing = ({ key, nativeEvent }: { key: string; nativeEvent: Event }): boolean =>
  key === 'Escape' && !(nativeEvent instanceof KeyboardEvent && nativeEvent.isComposing);

function nameOf(event: KeyboardEvent): string {
  const mod = event.metaKey || event.ctrlKey ? 'Mod+' : '';
  return mod + (event.altKey ? 'Alt+' : '') + event.key;
}

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

import { isTyping } from '../lib/shortcuts';

const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const POINTING = [
  'pointerdown',
  'mousedown',
  'mouseup',
  'pointerup',
  'touchstart',
  'click',
  'auxclick',
] as const;
const SENDING = ['submit', 'contextmenu', 'dragstart', 'drop'] as const;

/**
 * From now on nothing that is pressed acts, until the returned function is called: no key, no button, no link. Only what
 * is written goes on into the field that has the focus, which keeps it.
 */
export function holdStill(): () => void {
  const stop = (event: Event) => {
    if (event instanceof KeyboardEvent && isWriting(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const held = [...KEYS, ...POINTING, ...SENDING];
  for (const type of held) window.addEventListener(type, stop, { capture: true, passive: false });
  return () => {
    for (const type of held) window.removeEventListener(type, stop, { capture: true });
  };
}

/** Whether a key only changes the text of the field where it is pressed. */
function isWriting({ key, target, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (!isTyping(target) || target instanceof HTMLSelectElement) return false;
  if (isComposing) return true;
  if (key === 'Tab' || key === 'Escape') return false;
  return key !== 'Enter' || (target instanceof HTMLTextAreaElement && !ctrlKey && !metaKey);
}

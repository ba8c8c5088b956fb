import { useEffect, useSyncExternalStore } from 'react';
import { t } from '../lib/i18n';
import styles from './toasts.module.css';

interface Toast {
  id: number;
  text: string;
  undo?: { label: string; run: () => void };
}

const STAYS_MS = 6_000;
const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let lastId = 0;

function show(next: readonly Toast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => show(shown.filter((each) => each.id !== id));

/** Says that the reader's act is done, on screen and to screen readers. */
export function announce(text: string, undo?: Toast['undo']): void {
  lastId += 1;
  show([...shown.slice(-2), { id: lastId, text, undo }]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place where announcements appear; one in the shell. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className={styles.toasts} role="status" aria-live="polite" data-passing>
      {toasts.map((toast) => (
        <OneToast key={toast.id} {...toast} />
      ))}
    </div>
  );
}

function OneToast({ id, text, undo }: Toast) {
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [id]);
  const act = () => {
    undo?.run();
    dismiss(id);
  };
  return (
    <div className={styles.toast}>
      {text}
      <button type="button" onClick={act}>
        {undo?.label ?? t('ui.dismiss')}
      </button>
    </div>
  );
}

import './messages';
import { type CSSProperties, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { t } from '../lib/i18n';
import { barOfPage } from './barBelow';
import styles from './toasts.module.css';

interface Toast {
  id: number;
  text: string;
  since: number;
  undo?: { label: string; run: () => void };
}

const STAYS_MS = 6_000;
const AT_MOST = 2;
/** What an act says just before it leads to another page is said for that page. */
const MOMENT_MS = 1_000;
const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let lastId = 0;

function show(next: readonly Toast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => show(shown.filter((each) => each.id !== id));

/** Says that the reader's act is done, on screen and to screen readers; the same words stand there once. */
export function announce(text: string, undo?: Toast['undo']): void {
  lastId += 1;
  const others = shown.filter((each) => each.text !== text);
  show([...others, { id: lastId, text, since: Date.now(), undo }].slice(-AT_MOST));
}

/** The reader goes to another page: what was said of this one goes with it. */
export function leaveToasts(): void {
  const justNow = Date.now() - MOMENT_MS;
  show(shown.filter((each) => each.since > justNow));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place where announcements appear; one in the shell. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  const covered = useBarBelow(toasts.length > 0);
  const above = { '--covered': `${covered}px` } as CSSProperties;
  return (
    <div className={styles.toasts} style={above} role="status" aria-live="polite" data-passing>
      {toasts.map((toast) => (
        <OneToast key={toast.id} {...toast} />
      ))}
    </div>
  );
}

/** How much of the window's foot is taken by the bar of a page, while that matters. */
function useBarBelow(matters: boolean): number {
  const [covered, setCovered] = useState(0);
  useLayoutEffect(() => {
    if (!matters) return;
    const look = () => setCovered(coveredBy(barOfPage()));
    const sizes = new ResizeObserver(look);
    for (const each of [document.body, barOfPage()]) if (each) sizes.observe(each);
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    look();
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [matters]);
  return covered;
}

/** A bar at the side covers nothing of the middle, where announcements stand. */
function coveredBy(bar: Element | null): number {
  const { top = 0, left = 0 } = bar?.getBoundingClientRect() ?? {};
  return bar && left < window.innerWidth / 2 ? Math.max(0, window.innerHeight - top) : 0;
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

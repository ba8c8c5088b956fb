// A bar that sticks to the foot of the window is marked `data-bar`; there is one on a page at most.

export const barOfPage = (): Element | null => document.querySelector('[data-bar]');

/**
 * For `ref` of that bar: says to the document how high it is, for as long as it is there. What comes into view, because
 * it is gone to, comes to stand above it (`scroll-padding` in base.css); so does what has the focus, also where the bar
 * grows before it.
 */
export function barBelow(bar: HTMLElement | null) {
  if (!bar) return;
  const { style } = document.documentElement;
  const stop = new AbortController();
  let pressed = false;
  const bringFocus = () => {
    const focused = document.activeElement;
    // Whoever presses on something has it under their finger.
    if (!pressed && focused && isUnder(bar, focused)) focused.scrollIntoView({ block: 'nearest' });
  };
  const say = () => {
    style.setProperty('--bar', `${bar.offsetHeight}px`);
    bringFocus();
  };
  const sizes = new ResizeObserver(say);
  sizes.observe(bar);
  say();
  const hear = (event: string, then: () => void) =>
    document.addEventListener(event, then, { capture: true, signal: stop.signal });
  hear('pointerdown', () => {
    pressed = true;
  });
  for (const end of ['pointerup', 'pointercancel'])
    hear(end, () => {
      pressed = false;
    });
  // The browser brings only the cursor of a long text into view, and not what the focus has made appear.
  hear('focusin', () => requestAnimationFrame(bringFocus));
  return () => {
    stop.abort();
    sizes.disconnect();
    style.removeProperty('--bar');
  };
}

function isUnder(bar: Element, element: Element): boolean {
  const { top, left, right } = bar.getBoundingClientRect();
  const it = element.getBoundingClientRect();
  const isOfPage = element.closest('main') !== null && !bar.contains(element);
  return isOfPage && element.matches(':not(main)') && it.bottom > top && it.left <= right && it.right >= left;
}

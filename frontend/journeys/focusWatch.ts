import type { BrowserContext } from '@playwright/test';

declare global {
  interface Window {
    focusWasLost: (after: string) => void;
  }
}

/** Tells of each act in these pages, and each way to another page, that leaves the keyboard nowhere. */
export async function watchFocus(context: BrowserContext, tell: (lost: string) => void): Promise<void> {
  await context.exposeBinding('focusWasLost', ({ page }, after: string) =>
    tell(`${after} at ${new URL(page.url()).pathname}`),
  );
  await context.addInitScript(look);
}

/** In the page: once something has had the focus, it may be nowhere for as long as it takes to settle, and no longer. */
function look(): void {
  // Also on a machine with a second build beside.
  const SETTLES_MS = 2_000;
  let last = '';
  let soon: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  const nowhere = () => document.activeElement === null || document.activeElement === document.body;
  const describe = ({ tagName, textContent, ariaLabel }: Element) =>
    `${tagName.toLowerCase()} “${(ariaLabel ?? textContent ?? '').trim().slice(0, 60)}”`;
  const check = () => {
    clearTimeout(soon);
    if (last === '' || !nowhere()) told = false;
    else if (!told)
      soon = setTimeout(() => {
        if (!nowhere() || told || last === '') return;
        told = true;
        window.focusWasLost(`After ${last} the focus was nowhere`);
      }, SETTLES_MS);
  };
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) last = describe(target);
    check();
  });
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(check).observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
    });
  });
}

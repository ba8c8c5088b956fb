/** For how long what a guest left is taken to be theirs who comes back. */
export const HOUR_MS = 60 * 60_000;

/** Whether this page was opened by a link or an address: not loaded anew, nor by the way back. */
export function cameByNavigation(): boolean {
  const [come] = performance.getEntriesByType?.('navigation') ?? [];
  return !come || (come as PerformanceNavigationTiming).type === 'navigate';
}

export const pathOf = (address: string): string => new URL(address, location.origin).pathname;

const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;
const STEADY_MS = 30_000;

/**
 * How long to wait before the next attempt: longer each time, and never as long as others do. Only a connection that
 * has stood for a while counts as one that works.
 */
export class Backoff {
  private failures = 0;
  private since: number | null = null;

  up(): void {
    this.since = Date.now();
  }

  /** It is down, or never came up. */
  next(): number {
    if (this.since !== null && Date.now() - this.since >= STEADY_MS) this.failures = 0;
    this.since = null;
    const most = Math.min(FIRST_MS * 2 ** this.failures, LONGEST_MS);
    const least = this.failures === 0 ? 0 : most / 2;
    this.failures += 1;
    return least + Math.random() * (most - least);
  }
}

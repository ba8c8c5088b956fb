import type { Hint } from './socket';

/** So many hints in a row are heard at once. */
const BURST = 10;
/** One more for each of these that passes. */
const REFILL_MS = 8_000;
const SHORTEST_MS = 2_000;
const LONGEST_MS = 16_000;
/** As long nothing may come until the next pause is a short one again. */
const QUIET_MS = 60_000;
/** So many different things are told one by one; of more, that much happened. */
const MOST_KINDS = 4;

/**
 * Takes breath between the hints of a topic: whoever makes many in a row decides neither how often a page reads again
 * nor what that costs its reader. A few are heard at once; then they are gathered, each said once, in pauses that grow
 * as long as it goes on. Nothing is missed: the last is always heard.
 */
export class Breath {
  private readonly tell: (hint: Hint) => void;
  private readonly much: Hint;
  private readonly gathered = new Map<string, Hint>();
  private room = BURST;
  private since = Date.now();
  private heard = Date.now();
  private pause = SHORTEST_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (hint: Hint) => void, much: Hint) {
    this.tell = tell;
    this.much = much;
  }

  hear(hint: Hint): void {
    this.refill();
    if (this.timer === undefined && this.room >= 1) {
      this.room -= 1;
      this.tell(hint);
      return;
    }
    this.gathered.set(`${hint.type} ${hint.ref}`, hint);
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => this.say(), this.pause);
    this.pause = Math.min(LONGEST_MS, 2 * this.pause);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private say() {
    const hints = [...this.gathered.values()];
    this.gathered.clear();
    this.timer = undefined;
    this.room = 0;
    this.since = Date.now();
    for (const hint of hints.length > MOST_KINDS ? [this.much] : hints) this.tell(hint);
  }

  private refill() {
    const now = Date.now();
    this.room = Math.min(BURST, this.room + Math.max(0, now - this.since) / REFILL_MS);
    this.since = now;
    if (now - this.heard >= QUIET_MS) this.pause = SHORTEST_MS;
    this.heard = now;
  }
}

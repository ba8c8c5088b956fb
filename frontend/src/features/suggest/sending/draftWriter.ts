/**
 * The one who writes a draft from this tab: what is sent waits for what was sent before, and stands on the version that
 * came of it. Only what was saved elsewhere is in its way then.
 */
export class DraftWriter {
  private last: Promise<unknown> = Promise.resolve();
  private underWay = 0;
  private version = 0;

  /**
   * `send` is told the version that came of what it waited for; 0 where it waited for nothing: what is written after an
   * answer stands on that, or on what another tab read before.
   */
  write<T extends { version: number }>(send: (own: number) => Promise<T>): Promise<T> {
    const waits = this.underWay > 0;
    this.underWay += 1;
    const turn = this.last.then(async () => {
      const kept = await send(waits ? this.version : 0);
      this.version = kept.version;
      return kept;
    });
    this.last = turn
      .catch(() => undefined)
      .then(() => {
        this.underWay -= 1;
      });
    return turn;
  }

  /** Done once nothing that was sent is under way. */
  rest = async (): Promise<void> => void (await this.last);
}

const writers = new Map<number, DraftWriter>();

export function writerOf(number: number): DraftWriter {
  const writer = writers.get(number) ?? new DraftWriter();
  writers.set(number, writer);
  return writer;
}

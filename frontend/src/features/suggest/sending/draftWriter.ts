/**
 * The one who writes a draft from this tab: what is sent waits for what was sent before, and stands on the version that
 * came of it. Only what was saved elsewhere is in its way then.
 */
export class DraftWriter {
  private last: Promise<unknown> = Promise.resolve();
  private version = 0;

  /** `send` is told the version that was last made here; 0 where none was. */
  write<T extends { version: number }>(send: (own: number) => Promise<T>): Promise<T> {
    const turn = this.last.then(async () => {
      const kept = await send(this.version);
      this.version = kept.version;
      return kept;
    });
    this.last = turn.catch(() => undefined);
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

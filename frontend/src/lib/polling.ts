import type { Changes, Happened } from './api';
import { Refused } from './problem';

/** Asks what happened after that place; without one, where to begin. */
export type AskChanges = (after: string | null) => Promise<Changes>;

const EVERY_MS = 8_000;
const SPREAD_MS = 2_000;
const REMEMBERED = 2_000;

/**
 * What a page does where no socket comes up: it asks every few seconds what happened. What is not final comes more than
 * once, and is told once.
 */
export class Polling {
  private readonly ask: AskChanges;
  private readonly tell: (isNews: (topic: string) => boolean) => void;
  private readonly told = new Set<string>();
  private after: string | null = null;
  private next: ReturnType<typeof setTimeout> | null = null;

  constructor(ask: AskChanges, tell: (isNews: (topic: string) => boolean) => void) {
    this.ask = ask;
    this.tell = tell;
  }

  start(): void {
    if (this.next === null) this.askIn(Math.random() * SPREAD_MS);
  }

  /** Whatever is answered after that is told to nobody. */
  stop(): void {
    if (this.next !== null) clearTimeout(this.next);
    this.next = null;
    this.after = null;
  }

  private askIn(milliseconds: number) {
    const turn = setTimeout(() => void this.askOnce(turn), milliseconds);
    this.next = turn;
  }

  private async askOnce(turn: ReturnType<typeof setTimeout>) {
    const begun = this.after !== null;
    const changes = await this.ask(this.after).catch((error: unknown) => {
      if (isOfNoUse(error)) this.after = null;
      return null;
    });
    if (this.next !== turn) return;
    if (changes) {
      this.after = changes.next;
      this.hear(changes, begun);
    }
    this.askIn(changes?.more ? 0 : EVERY_MS + Math.random() * SPREAD_MS);
  }

  private hear({ items }: Changes, begun: boolean) {
    const news = items.filter(({ id }) => !this.told.has(id));
    for (const { id } of news) this.told.add(id);
    for (const id of this.told) if (this.told.size > REMEMBERED) this.told.delete(id);
    if (!begun) this.tell(() => true);
    else if (news.length > 0) this.tell((topic) => news.some((it) => isAbout(topic, it)));
  }
}

/** The server does not know the place: it begins anew. */
function isOfNoUse(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'bad-cursor';
}

/** Whether the pages that hear the topic show something of it; an inbox may, whatever it is. */
function isAbout(topic: string, it: Happened): boolean {
  if (topic.startsWith('/topic/queue/')) return it.type.startsWith('proposals.') || it.thread !== null;
  if (topic.startsWith('/user/')) return true;
  return (
    topic === `/topic/proposals/${it.proposal}` ||
    topic === `/topic/threads/${it.thread}` ||
    it.skills.some((skill) => topic === `/topic/skills/${skill}`)
  );
}

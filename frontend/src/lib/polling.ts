import type { Changes, Happened } from './api';
import { logFault, Refused } from './problem';
import { isOver, whose } from './whose';

/** Asks what happened after that place; without one, where to begin. */
export type AskChanges = (after: string | null) => Promise<Changes>;

const EVERY_MS = 8_000;
const SPREAD_MS = 2_000;
const REMEMBERED = 2_000;
const LONGEST_ANSWER_MS = 40_000;
/** Not all that is announced is journalled: who looks at a proposal, how many watch a skill, whose turn it became. */
const ALL_EVERY_MS = 30_000;
/** The row of an inbox is written after what it tells of: so often it is looked for afterwards. */
const LOOKS_FOR_ROWS = 2;

/**
 * What a page does where no socket comes up: it asks every few seconds what happened. What is not final comes more than
 * once, and is told once.
 */
export class Polling {
  private readonly ask: AskChanges;
  private readonly tell: (isNews: (topic: string) => boolean) => void;
  private readonly told = new Set<string>();
  private after: string | null = null;
  private allToldAt = 0;
  private looks = 0;
  private next: ReturnType<typeof setTimeout> | null = null;

  constructor(ask: AskChanges, tell: (isNews: (topic: string) => boolean) => void) {
    this.ask = ask;
    this.tell = tell;
  }

  start(): void {
    if (this.next === null) this.askIn(Math.random() * SPREAD_MS);
  }

  isOn = (): boolean => this.next !== null;

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
    const changes = isOver(whose.now()) ? this.pause() : await this.answer();
    if (this.next !== turn) return;
    if (changes) this.take(changes, begun);
    this.askIn(changes?.more ? 0 : EVERY_MS + Math.random() * SPREAD_MS);
  }

  /** Nobody is there whose page it is; once they are back, it begins anew. */
  private pause(): null {
    this.after = null;
    return null;
  }

  private answer(): Promise<Changes | null> {
    return within(LONGEST_ANSWER_MS, this.ask(this.after)).catch((error: unknown) => {
      if (isOfNoUse(error)) this.after = null;
      return null;
    });
  }

  /** What a page does wrong with one answer does not keep the next ones from it. */
  private take(changes: Changes, begun: boolean) {
    this.after = changes.next;
    try {
      this.hear(changes, begun);
    } catch (error) {
      logFault(error);
    }
  }

  private hear({ items }: Changes, begun: boolean) {
    const news = items.filter(({ id }) => !this.told.has(id));
    for (const { id } of news) this.told.add(id);
    for (const id of this.told) if (this.told.size > REMEMBERED) this.told.delete(id);
    const looks = this.looks > 0;
    this.looks = news.length > 0 ? LOOKS_FOR_ROWS : Math.max(0, this.looks - 1);
    if (!begun || Date.now() - this.allToldAt >= ALL_EVERY_MS) this.tellAll();
    else this.tell((topic) => (isInbox(topic) && looks) || news.some((it) => isAbout(topic, it)));
  }

  private tellAll() {
    this.allToldAt = Date.now();
    this.tell(() => true);
  }
}

/** What is not there by then counts as not come. */
function within<T>(milliseconds: number, coming: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}

/** The server does not know the place: it begins anew. */
function isOfNoUse(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'bad-cursor';
}

const isInbox = (topic: string): boolean => topic.startsWith('/user/');

/** What is published may be what any other proposal was written against; others name it by its title. */
const OVERTAKING = new Set(['proposals.published', 'catalog.revision-published', 'proposals.reworded']);

/** Whether the pages that hear the topic show something of it; an inbox may, whatever it is. */
function isAbout(topic: string, it: Happened): boolean {
  if (topic.startsWith('/topic/queue/')) return it.type.startsWith('proposals.') || it.thread !== null;
  if (isInbox(topic)) return true;
  if (it.type === 'catalog.taxonomy-changed')
    return topic === '/topic/catalog' || topic.startsWith('/topic/skills/');
  if (topic === '/topic/catalog') return false;
  if (topic.startsWith('/topic/proposals/') && OVERTAKING.has(it.type)) return true;
  return (
    topic === `/topic/proposals/${it.proposal}` ||
    topic === `/topic/threads/${it.thread}` ||
    it.skills.some((skill) => topic === `/topic/skills/${skill}`)
  );
}

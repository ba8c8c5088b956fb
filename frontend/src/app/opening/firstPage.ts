import { problemOf } from '../../lib/problem';
import { carryOver } from './carryOver';

type Reads = () => Promise<unknown>[];

interface Standing {
  /** Whether all is there that the page is drawn of, or it is known that it is not. */
  there: boolean;
  /** Why it could not be read; nothing while it is on its way. */
  error: unknown;
}

const HERE: Standing = { there: true, error: null };
const COMING: Standing = { there: false, error: null };

/**
 * The page that was opened first. The server wrote its text, and that stands until the page is drawn whole: no skeleton
 * replaces what can be read. Its routes say what it is drawn of, which is asked for while its parts are fetched.
 */
export class FirstPage {
  private standing = HERE;
  private asks: Reads | null = null;
  private reached = false;
  private nodes: Node[] = [];
  private stoodAt: Element | null = null;
  private readonly observers = new Set<() => void>();

  now = (): Standing => this.standing;

  observe = (observer: () => void): (() => void) => {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  };

  /** Keeps what the server wrote, if it wrote more than the frame. */
  keep(main: Element | null): void {
    this.nodes = main?.matches('[data-written]') ? [...main.childNodes] : [];
    document.addEventListener('focusin', this.stand);
  }

  private stand = ({ target }: FocusEvent) => {
    const isWritten = target instanceof Element && this.nodes.some((each) => each.contains(target));
    this.stoodAt = isWritten ? target : null;
  };

  /** What the server wrote, to be shown on. */
  written = (): Node[] => this.nodes;

  /** What a page is drawn of; that of any later one is asked for by itself. */
  reads(asks: Reads): void {
    if (this.reached || this.asks) return;
    this.asks = asks;
    void this.read();
  }

  /** From now on pages are later ones. Settles once the first one can be drawn, or could not be read. */
  async whole(): Promise<void> {
    this.reached = true;
    if (this.standing === COMING) await new Promise<void>((tell) => this.once(tell));
  }

  /** Asks for it, once more where it failed. */
  read = async (): Promise<void> => {
    this.become(COMING);
    const answers = await Promise.allSettled(this.asks?.() ?? []);
    const failed = answers
      .filter((each) => each.status === 'rejected')
      .map(({ reason }) => reason as unknown);
    const [error] = failed.filter((each) => !isAnswer(each));
    if (this.standing === COMING)
      this.become(error && this.nodes.length > 0 ? { there: false, error } : HERE);
  };

  /** The page is drawn, and nothing more is needed of what stood there. */
  handOver(drawn: Element | null): void {
    document.removeEventListener('focusin', this.stand);
    if (drawn) carryOver(this.nodes, this.stoodAt, drawn);
    this.nodes = [];
  }

  /** The reader has gone on to another page. */
  leave(): void {
    this.nodes = [];
    if (this.standing !== HERE) this.become(HERE);
  }

  private once(tell: () => void) {
    const end = this.observe(() => {
      end();
      tell();
    });
  }

  private become(standing: Standing) {
    this.standing = standing;
    for (const observer of this.observers) observer();
  }
}

const TOO_MANY = 429;

/** Whether the page has a face for it: what was refused will be refused again. */
function isAnswer(error: unknown): boolean {
  const { status } = problemOf(error);
  return status >= 400 && status < 500 && status !== TOO_MANY;
}

export const firstPage = new FirstPage();

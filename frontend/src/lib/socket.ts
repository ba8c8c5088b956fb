import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Changes } from './api';
import { Backoff } from './backoff';
import { Breath } from './breath';
import { call } from './http';
import { type AskChanges, Polling } from './polling';
import { openStomp } from './stomp';
import type { OpenWire, Wire } from './wire';

/** What a frame says: something of this type happened to this thing. The text itself is read through REST. */
export interface Hint {
  id: string;
  type: string;
  ref: string;
}

type SocketStatus = 'live' | 'reconnecting' | 'offline';
type Handler = (hint: Hint) => void;

const RESYNC: Hint = { id: '', type: 'resync', ref: '' };
const LONGEST_RECEIPT_MS = 3_000;
const SPREAD_MS = 2_000;
const LEAVING_SPREAD_MS = 8_000;
const LONGEST_WITHOUT_MS = 5_000;
const FAILED_OPENINGS = 2;

/**
 * One connection for the page: it opens at the first subscription and heals by itself. Where none comes up, as behind a
 * proxy that knows no sockets, the page asks for what happened meanwhile.
 */
export class Socket {
  private readonly topics = new Map<string, Set<Handler>>();
  private readonly ends = new Map<string, () => void>();
  private readonly breaths = new Map<string, Breath>();
  /** What is heard on this wire without a gap. */
  private readonly standing = new Set<string>();
  private readonly refusals = new Set<(code: string) => void>();
  private readonly observers = new Set<() => void>();
  private readonly backoff = new Backoff();
  private wire: Wire | null = null;
  private opened = false;
  private state: SocketStatus = 'reconnecting';
  private readonly open: OpenWire;
  private readonly polling: Polling;
  private failed = 0;
  private impatience: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenWire, ask: AskChanges) {
    this.open = open;
    this.polling = new Polling(ask, (isNews) => {
      for (const topic of this.topics.keys()) if (isNews(topic)) this.tell(topic, RESYNC);
    });
  }

  /**
   * The handler hears the topic's hints, and `resync` whenever some may have been missed before: as soon as the
   * subscription stands, so that what is read then is news until the next hint. Whoever joins later missed what others
   * heard, also where it is asked for.
   */
  subscribe(topic: string, handler: Handler): () => void {
    const handlers = this.topics.get(topic) ?? new Set();
    this.topics.set(topic, handlers.add(handler));
    this.start();
    if (this.isHeard(topic)) setTimeout(() => this.topics.get(topic)?.has(handler) && handler(RESYNC));
    else this.listen(topic, 0);
    return () => this.leave(topic, handler);
  }

  private isHeard = (topic: string): boolean =>
    this.wire ? this.ends.has(topic) && this.standing.has(topic) : this.polling.isOn();

  /** Called when the server refuses a topic, or the connection, and says why. */
  onRefusal(listener: (code: string) => void): () => void {
    this.refusals.add(listener);
    return () => this.refusals.delete(listener);
  }

  status = (): SocketStatus => this.state;

  observe = (observer: () => void): (() => void) => {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  };

  private start() {
    if (this.opened) return;
    this.opened = true;
    this.connect(0);
  }

  /** Whoever lost the connection lost it together with many others, and does not read again together with them. */
  private connect(spread: number) {
    this.impatience = setTimeout(() => this.polling.start(), LONGEST_WITHOUT_MS);
    this.open({ up: (wire) => this.up(wire, spread), down: (code, leaving) => this.down(code, leaving) });
  }

  private up(wire: Wire, spread: number) {
    clearTimeout(this.impatience);
    this.failed = 0;
    this.polling.stop();
    this.wire = wire;
    this.forgetWire();
    this.backoff.up();
    for (const topic of this.topics.keys()) this.listen(topic, spread);
    this.become('live');
  }

  private down(code: string | null, leaving = false) {
    clearTimeout(this.impatience);
    this.failed += 1;
    if (this.failed >= FAILED_OPENINGS) this.polling.start();
    this.wire = null;
    for (const end of this.ends.values()) end();
    this.forgetWire();
    this.become(navigator.onLine ? 'reconnecting' : 'offline');
    if (code !== null) this.refuse(code);
    const together = leaving ? Math.random() * LEAVING_SPREAD_MS : 0;
    setTimeout(() => this.connect(SPREAD_MS), together + this.backoff.next());
  }

  private forgetWire() {
    this.ends.clear();
    this.standing.clear();
  }

  private listen(topic: string, spread: number) {
    if (!this.wire || this.ends.has(topic)) return;
    const stands = once(() => {
      this.standing.add(topic);
      this.resync(topic, spread);
    });
    const waiting = setTimeout(stands, LONGEST_RECEIPT_MS);
    const end = this.wire.listen(topic, (body) => this.deliver(topic, body), stands);
    this.ends.set(topic, () => {
      clearTimeout(waiting);
      end();
    });
  }

  private deliver(topic: string, body: string) {
    const hint = parseHint(body);
    if (hint?.type === 'refused') this.refused(topic, hint.ref);
    else if (hint?.type === 'resync') this.resync(topic, SPREAD_MS);
    else if (hint) this.breathOf(topic).hear(hint);
  }

  /** It is not heard, or no longer, on this wire; what it is about may be gone for the reader, too. */
  private refused(topic: string, code: string) {
    this.ends.get(topic)?.();
    this.ends.set(topic, () => undefined);
    this.standing.delete(topic);
    this.refuse(code);
    this.tell(topic, RESYNC);
  }

  private resync(topic: string, spread: number) {
    setTimeout(() => this.tell(topic, RESYNC), Math.random() * spread);
  }

  private breathOf(topic: string): Breath {
    const known = this.breaths.get(topic) ?? new Breath((hint) => this.tell(topic, hint), RESYNC);
    this.breaths.set(topic, known);
    return known;
  }

  private tell(topic: string, hint: Hint) {
    for (const handler of this.topics.get(topic) ?? []) handler(hint);
  }

  private refuse(code: string) {
    for (const listener of this.refusals) listener(code);
  }

  private leave(topic: string, handler: Handler) {
    const handlers = this.topics.get(topic);
    handlers?.delete(handler);
    if (!handlers || handlers.size > 0) return;
    this.topics.delete(topic);
    this.breaths.get(topic)?.stop();
    this.breaths.delete(topic);
    this.ends.get(topic)?.();
    this.ends.delete(topic);
    this.standing.delete(topic);
  }

  private become(state: SocketStatus) {
    if (this.state === state) return;
    this.state = state;
    for (const observer of this.observers) observer();
  }
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

function parseHint(body: string): Hint | null {
  try {
    const hint: unknown = JSON.parse(body);
    return typeof hint === 'object' && hint !== null && 'type' in hint ? (hint as Hint) : null;
  } catch {
    return null;
  }
}

export const socket = new Socket(openStomp, (after) =>
  call<Changes>('GET', `/api/changes${after === null ? '' : `?after=${after}`}`),
);

export const useSocketStatus = (): SocketStatus => useSyncExternalStore(socket.observe, socket.status);

/**
 * Hears a topic for as long as its component is shown. A hint of the type `resync` says that others may have been missed
 * (the server says so, and so does every connect): whatever the topic is about is read again.
 */
export function useTopic(topic: string | null, handler: Handler): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (topic ? socket.subscribe(topic, (hint) => latest.current(hint)) : undefined), [topic]);
}

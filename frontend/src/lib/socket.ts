import { useEffect, useRef, useSyncExternalStore } from 'react';
import { openStomp } from './stomp';
import type { OpenWire, Wire } from './wire';

/** What a frame says: something of this type happened to this thing. The text itself is read through REST. */
export interface Hint {
  id: string;
  type: string;
  ref: string;
}

export type SocketStatus = 'live' | 'reconnecting' | 'offline';
type Handler = (hint: Hint) => void;

/** One connection for the page: it opens at the first subscription and heals by itself. */
export class Socket {
  private readonly topics = new Map<string, Set<Handler>>();
  private readonly ends = new Map<string, () => void>();
  private readonly catchUps = new Set<() => void>();
  private readonly observers = new Set<() => void>();
  private wire: Wire | null = null;
  private opened = false;
  private state: SocketStatus = 'reconnecting';
  private readonly open: OpenWire;

  constructor(open: OpenWire) {
    this.open = open;
  }

  subscribe(topic: string, handler: Handler): () => void {
    const handlers = this.topics.get(topic) ?? new Set();
    this.topics.set(topic, handlers.add(handler));
    this.start();
    this.listen(topic);
    return () => this.leave(topic, handler);
  }

  /** Called on every connect, the first too: whatever was missed before it is read again. */
  onCatchUp(listener: () => void): () => void {
    this.catchUps.add(listener);
    return () => this.catchUps.delete(listener);
  }

  status = (): SocketStatus => this.state;

  observe = (observer: () => void): (() => void) => {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  };

  private start() {
    if (this.opened) return;
    this.opened = true;
    this.open({ up: (wire) => this.up(wire), down: () => this.down() });
  }

  private up(wire: Wire) {
    this.wire = wire;
    this.ends.clear();
    for (const topic of this.topics.keys()) this.listen(topic);
    this.become('live');
    for (const catchUp of this.catchUps) catchUp();
  }

  private down() {
    this.wire = null;
    this.ends.clear();
    this.become(navigator.onLine ? 'reconnecting' : 'offline');
  }

  private listen(topic: string) {
    if (!this.wire || this.ends.has(topic)) return;
    this.ends.set(
      topic,
      this.wire.listen(topic, (body) => this.deliver(topic, body)),
    );
  }

  private deliver(topic: string, body: string) {
    const hint = parseHint(body);
    if (hint) for (const handler of this.topics.get(topic) ?? []) handler(hint);
  }

  private leave(topic: string, handler: Handler) {
    const handlers = this.topics.get(topic);
    handlers?.delete(handler);
    if (!handlers || handlers.size > 0) return;
    this.topics.delete(topic);
    this.ends.get(topic)?.();
    this.ends.delete(topic);
  }

  private become(state: SocketStatus) {
    if (this.state === state) return;
    this.state = state;
    for (const observer of this.observers) observer();
  }
}

function parseHint(body: string): Hint | null {
  try {
    const hint: unknown = JSON.parse(body);
    return typeof hint === 'object' && hint !== null && 'type' in hint ? (hint as Hint) : null;
  } catch {
    return null;
  }
}

export const socket = new Socket(openStomp);

export const useSocketStatus = (): SocketStatus => useSyncExternalStore(socket.observe, socket.status);

const RESYNC: Hint = { id: '', type: 'resync', ref: '' };

/**
 * Hears a topic for as long as its component is shown. A hint of the type `resync` says that others may have been missed
 * (the server says so, and so does every connect): whatever the topic is about is read again.
 */
export function useTopic(topic: string | null, handler: Handler): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!topic) return;
    const leave = socket.subscribe(topic, (hint) => latest.current(hint));
    const rest = socket.onCatchUp(() => latest.current(RESYNC));
    return () => {
      leave();
      rest();
    };
  }, [topic]);
}

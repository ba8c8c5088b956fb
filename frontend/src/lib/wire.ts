/** What the socket needs of the wire below it; the real one is STOMP over WebSocket. */
export interface Wire {
  /** `onStands` is called once nothing that happens on the topic is missed any more. */
  listen(topic: string, onBody: (body: string) => void, onStands: () => void): () => void;
}

export interface WireEvents {
  up: (wire: Wire) => void;
  /** It is over, or never began; `code` is what the server said in parting, `leaving` whether it parts from everybody. */
  down: (code: string | null, leaving?: boolean) => void;
}

/** Opens one wire, which says when it is up and, once, when it is down. */
export type OpenWire = (on: WireEvents) => void;

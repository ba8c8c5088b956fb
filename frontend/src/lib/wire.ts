/** What the socket needs of the wire below it; the real one is STOMP over WebSocket. */
export interface Wire {
  listen(topic: string, onBody: (body: string) => void): () => void;
}

/** Opens a wire, which says when it is up and when it is down. */
export type OpenWire = (on: { up: (wire: Wire) => void; down: () => void }) => void;

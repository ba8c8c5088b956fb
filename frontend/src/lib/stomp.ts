import type { OpenWire } from './wire';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
const HEARTBEAT_MS = 20_000;

/** Opens STOMP over WebSocket once the page has painted; the client itself is loaded then and not before. */
export const openStomp: OpenWire = (on) => {
  afterPaint(async () => {
    const { Client, ReconnectionTimeMode } = await import('@stomp/stompjs');
    const client = new Client({
      brokerURL: `${location.origin.replace(/^http/, 'ws')}/ws`,
      reconnectDelay: FIRST_RETRY_MS,
      maxReconnectDelay: LONGEST_RETRY_MS,
      reconnectTimeMode: ReconnectionTimeMode.EXPONENTIAL,
      heartbeatIncoming: HEARTBEAT_MS,
      heartbeatOutgoing: HEARTBEAT_MS,
      onConnect: () =>
        on.up({
          listen(topic, onBody) {
            const subscription = client.subscribe(topic, (frame) => onBody(frame.body));
            return () => subscription.unsubscribe();
          },
        }),
      onWebSocketClose: () => on.down(),
    });
    client.activate();
  });
};

function afterPaint(work: () => void) {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 3_000 });
  else setTimeout(work, 500);
}

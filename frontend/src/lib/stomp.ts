import type { OpenWire } from './wire';

const HEARTBEAT_MS = 20_000;
const LONGEST_OPENING_MS = 10_000;
const GOING_AWAY = 1001;

/** Opens STOMP over WebSocket once the page has painted; the client itself is loaded then and not before. */
export const openStomp: OpenWire = (on) => {
  afterPaint(async () => {
    const stomp = await import('@stomp/stompjs').catch(() => null);
    if (!stomp) return on.down(null);
    let code: string | null = null;
    let receipts = 0;
    const client = new stomp.Client({
      brokerURL: `${location.origin.replace(/^http/, 'ws')}/ws`,
      reconnectDelay: 0,
      connectionTimeout: LONGEST_OPENING_MS,
      heartbeatIncoming: HEARTBEAT_MS,
      heartbeatOutgoing: HEARTBEAT_MS,
      onConnect: () =>
        on.up({
          listen(topic, onBody, onStands) {
            receipts += 1;
            const receipt = `stands-${receipts}`;
            client.watchForReceipt(receipt, onStands);
            const subscription = client.subscribe(topic, (frame) => onBody(frame.body), { receipt });
            return () => {
              if (client.connected) subscription.unsubscribe();
            };
          },
        }),
      onStompError: (frame) => {
        code = frame.headers.code ?? null;
      },
      onWebSocketClose: (close) => {
        void client.deactivate();
        on.down(code, close.code === GOING_AWAY);
      },
    });
    client.activate();
  });
};

function afterPaint(work: () => Promise<void>) {
  if ('requestIdleCallback' in window) requestIdleCallback(() => void work(), { timeout: 3_000 });
  else setTimeout(() => void work(), 500);
}

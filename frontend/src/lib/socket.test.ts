import { describe, expect, it, vi } from 'vitest';
import { Socket } from './socket';
import type { OpenWire } from './wire';

function wired() {
  const bodies = new Map<string, (body: string) => void>();
  let on: Parameters<OpenWire>[0] | undefined;
  const socket = new Socket((given) => {
    on = given;
  });
  const up = () =>
    on?.up({
      listen(topic, onBody) {
        bodies.set(topic, onBody);
        return () => bodies.delete(topic);
      },
    });
  const down = () => {
    bodies.clear();
    on?.down();
  };
  return { socket, up, down, bodies, send: (topic: string, body: string) => bodies.get(topic)?.(body) };
}

const published = JSON.stringify({ id: '1', type: 'skill.published', ref: 'r13' });

describe('The socket', () => {
  it('delivers a hint to everyone on its topic', () => {
    const { socket, up, send } = wired();
    const [one, other] = [vi.fn(), vi.fn()];
    socket.subscribe('/topic/skills/1', one);
    up();
    socket.subscribe('/topic/skills/1', other);
    send('/topic/skills/1', published);
    expect(one).toHaveBeenCalledWith({ id: '1', type: 'skill.published', ref: 'r13' });
    expect(other).toHaveBeenCalledOnce();
  });

  it('listens again after a break, and then catches up', () => {
    const { socket, up, down, send } = wired();
    const [heard, catchUp] = [vi.fn(), vi.fn()];
    socket.subscribe('/topic/skills/1', heard);
    socket.onCatchUp(catchUp);
    up();
    down();
    expect(socket.status()).toBe('reconnecting');
    up();
    send('/topic/skills/1', published);
    expect(socket.status()).toBe('live');
    expect(heard).toHaveBeenCalledOnce();
    expect(catchUp).toHaveBeenCalledTimes(2);
  });

  it('leaves a topic with its last listener', () => {
    const { socket, up, bodies } = wired();
    const leave = socket.subscribe('/topic/skills/1', vi.fn());
    up();
    leave();
    expect(bodies.size).toBe(0);
  });

  it('ignores a frame that is no hint', () => {
    const { socket, up, send } = wired();
    const heard = vi.fn();
    socket.subscribe('/topic/skills/1', heard);
    up();
    send('/topic/skills/1', 'nonsense');
    expect(heard).not.toHaveBeenCalled();
  });
});

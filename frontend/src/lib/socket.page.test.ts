import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Changes } from './api';
import { Refused } from './problem';
import { Socket } from './socket';
import { whose } from './whose';
import type { WireEvents } from './wire';

const ines = { id: 'i1', handle: 'ines', name: 'Ines' };
const SKILL = '/topic/skills/1';
const INBOX = '/user/queue/notifications';
const RESYNC = { id: '', type: 'resync', ref: '' };

/** A server that a test speaks for: it counts the wires that were opened, and confirms subscriptions when told to. */
function wired() {
  const bodies = new Map<string, (body: string) => void>();
  const stands = new Map<string, () => void>();
  const wires: WireEvents[] = [];
  const asked: (string | null)[] = [];
  const answers: (Changes | Error | Promise<Changes>)[] = [];
  const socket = new Socket(
    (on) => {
      wires.push(on);
    },
    async (after) => {
      asked.push(after);
      const answer = answers.shift() ?? { items: [], next: 'here', more: false };
      if (answer instanceof Error) throw answer;
      return answer;
    },
  );
  const newest = () => wires.at(-1);
  return {
    socket,
    asked,
    answers,
    wires,
    bodies,
    up: () =>
      newest()?.up({
        listen(topic, onBody, onStands) {
          bodies.set(topic, onBody);
          stands.set(topic, onStands);
          return () => bodies.delete(topic);
        },
      }),
    down: (code: string | null = null, leaving = false) => newest()?.down(code, leaving),
    confirm: (topic: string) => stands.get(topic)?.(),
    send: (topic: string, type: string, ref = '') =>
      bodies.get(topic)?.(JSON.stringify({ id: '1', type, ref })),
  };
}

const badCursor = () =>
  new Refused({
    type: '/problems/bad-cursor',
    code: 'bad-cursor',
    title: 'Bad Request',
    detail: 'The cursor is not one that an earlier page gave.',
    status: 400,
    fields: [],
    requestId: null,
  });

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('The socket', () => {
  it('delivers a hint to everyone on its topic', () => {
    const { socket, up, send } = wired();
    const [one, other] = [vi.fn(), vi.fn()];
    socket.subscribe(SKILL, one);
    up();
    socket.subscribe(SKILL, other);
    send(SKILL, 'revision-published', 'r13');
    expect(one).toHaveBeenCalledExactlyOnceWith({ id: '1', type: 'revision-published', ref: 'r13' });
    expect(other).toHaveBeenCalledOnce();
  });

  it('lets the page read once its subscription stands, and not before', () => {
    const { socket, up, confirm } = wired();
    const heard = vi.fn();
    socket.subscribe(SKILL, heard);
    up();
    vi.advanceTimersByTime(1_000);
    expect(heard).not.toHaveBeenCalled();
    confirm(SKILL);
    vi.runOnlyPendingTimers();
    expect(heard).toHaveBeenCalledExactlyOnceWith(RESYNC);
  });

  it('lets the page read also where no receipt comes, once', () => {
    const { socket, up, confirm } = wired();
    const heard = vi.fn();
    socket.subscribe(SKILL, heard);
    up();
    vi.advanceTimersByTime(3_100);
    expect(heard).toHaveBeenCalledOnce();
    confirm(SKILL);
    vi.advanceTimersByTime(10_000);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('listens again after a break, and then reads again', () => {
    const { socket, up, down, confirm, send } = wired();
    const heard = vi.fn();
    socket.subscribe(SKILL, heard);
    up();
    confirm(SKILL);
    vi.advanceTimersByTime(1);
    down();
    expect(socket.status()).toBe('reconnecting');
    vi.advanceTimersByTime(2_000);
    up();
    expect(socket.status()).toBe('live');
    confirm(SKILL);
    vi.advanceTimersByTime(2_000);
    send(SKILL, 'revision-published', 'r13');
    expect(heard.mock.calls.map(([{ type }]) => type)).toEqual(['resync', 'resync', 'revision-published']);
  });

  it('spreads what many pages are told to read again at once', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.75);
    const { socket, up, send } = wired();
    const heard = vi.fn();
    socket.subscribe(SKILL, heard);
    up();
    send(SKILL, 'resync');
    vi.advanceTimersByTime(1_400);
    expect(heard).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(heard).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('comes back later where the server left everybody', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.9);
    const { socket, wires, up, down } = wired();
    socket.subscribe(SKILL, vi.fn());
    up();
    down(null, true);
    vi.advanceTimersByTime(8_000);
    expect(wires).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    expect(wires).toHaveLength(2);
    vi.restoreAllMocks();
  });

  it('leaves a topic with its last listener', () => {
    const { socket, up, bodies } = wired();
    const leave = socket.subscribe(SKILL, vi.fn());
    up();
    leave();
    expect(bodies.size).toBe(0);
  });

  it('ignores a frame that is no hint', () => {
    const { socket, up, bodies } = wired();
    const heard = vi.fn();
    socket.subscribe(SKILL, heard);
    up();
    bodies.get(SKILL)?.('nonsense');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('Whoever joins a topic that is heard already', () => {
  it('reads alone what they may have missed', () => {
    const { socket, up, confirm } = wired();
    const [one, other] = [vi.fn(), vi.fn()];
    socket.subscribe(SKILL, one);
    up();
    confirm(SKILL);
    vi.advanceTimersByTime(1);
    socket.subscribe(SKILL, other);
    socket.subscribe(SKILL, vi.fn())();
    vi.advanceTimersByTime(10_000);
    expect(one).toHaveBeenCalledOnce();
    expect(other).toHaveBeenCalledExactlyOnceWith(RESYNC);
  });

  it('reads once where the subscription does not stand yet', () => {
    const { socket, up, confirm } = wired();
    const [one, other] = [vi.fn(), vi.fn()];
    socket.subscribe(SKILL, one);
    up();
    socket.subscribe(SKILL, other);
    confirm(SKILL);
    vi.advanceTimersByTime(10_000);
    for (const each of [one, other]) expect(each).toHaveBeenCalledExactlyOnceWith(RESYNC);
  });
});

describe('A page without a socket', () => {
  const PROPOSAL = '/topic/proposals/7';
  const NOTHING: Changes = { items: [], next: 'here', more: false };
  const entry = (id: string, type: string, skill: string, proposal: number | null) => ({
    ...NOTHING,
    items: [{ id, type, skills: [skill], proposal, thread: null }],
  });
  /** Polls, and has polled once; the next polls are 8 seconds apart. */
  async function polling() {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const page = wired();
    page.socket.subscribe(INBOX, vi.fn());
    await vi.advanceTimersByTimeAsync(5_001);
    expect(page.asked).toEqual([null]);
    return page;
  }
  const poll = () => vi.advanceTimersByTimeAsync(8_000);
  beforeEach(() => whose.begin(null));
  afterEach(() => {
    vi.restoreAllMocks();
    whose.begin(null);
  });

  it('reads what it comes to, and what it comes back to, also where all was told before', async () => {
    const { socket, answers } = await polling();
    answers.push(entry('a', 'proposals.submitted', '1', 7));
    await poll();
    const heard = vi.fn();
    const leave = socket.subscribe(SKILL, heard);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toHaveBeenCalledExactlyOnceWith(RESYNC);
    leave();
    const again = vi.fn();
    socket.subscribe(SKILL, again);
    socket.subscribe(SKILL, vi.fn())();
    await vi.advanceTimersByTimeAsync(1);
    expect(again).toHaveBeenCalledExactlyOnceWith(RESYNC);
    expect(heard).toHaveBeenCalledOnce();
  });

  it.each(['catalog.revision-published', 'proposals.published'])(
    'reads every proposal again when %s may have overtaken it',
    async (type) => {
      const { socket, answers } = await polling();
      const heard = vi.fn();
      socket.subscribe(PROPOSAL, heard);
      await vi.advanceTimersByTimeAsync(1);
      heard.mockClear();
      answers.push(entry('a', type, '2', 9));
      await poll();
      expect(heard).toHaveBeenCalledOnce();
      answers.push(entry('b', 'proposals.submitted', '2', 9));
      await poll();
      expect(heard).toHaveBeenCalledOnce();
    },
  );

  it.each([PROPOSAL, SKILL, '/topic/queue/held', INBOX])(
    'reads %s again now and then: not all is journalled',
    async (topic) => {
      const { socket } = await polling();
      const heard = vi.fn();
      socket.subscribe(topic, heard);
      await vi.advanceTimersByTimeAsync(1);
      heard.mockClear();
      for (let times = 0; times < 4; times += 1) await poll();
      expect(heard).toHaveBeenCalledExactlyOnceWith(RESYNC);
    },
  );

  it('looks into the inbox a poll later, too: its rows are written after what they tell of', async () => {
    const { socket, answers } = await polling();
    const [inbox, skill] = [vi.fn(), vi.fn()];
    socket.subscribe(INBOX, inbox);
    socket.subscribe(SKILL, skill);
    await vi.advanceTimersByTimeAsync(1);
    for (const each of [inbox, skill]) each.mockClear();
    answers.push({ ...entry('a', 'proposals.submitted', '2', 9), more: true });
    await poll();
    expect(inbox).toHaveBeenCalledTimes(2);
    await poll();
    expect(inbox).toHaveBeenCalledTimes(3);
    await poll();
    expect(inbox).toHaveBeenCalledTimes(3);
    expect(skill).not.toHaveBeenCalled();
  });

  it('goes on asking where one answer never comes', async () => {
    const { asked, answers } = await polling();
    answers.push(new Promise<Changes>(() => {}));
    await poll();
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.length).toBeGreaterThan(2);
  });

  it('goes on asking where the page fails at what it is told', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { socket, asked, answers } = await polling();
    const fault = new Error('The page failed');
    const heard = vi.fn();
    socket.subscribe('/topic/skills/2', heard);
    await vi.advanceTimersByTimeAsync(1);
    heard.mockImplementation(() => {
      throw fault;
    });
    answers.push(entry('a', 'proposals.submitted', '2', 9));
    await poll();
    expect(logged).toHaveBeenCalledWith(fault);
    await poll();
    expect(asked).toHaveLength(3);
  });

  it('of a member asks for nothing once their session is over, and for all once they are back', async () => {
    const { socket, asked } = await polling();
    const heard = vi.fn();
    socket.subscribe(SKILL, heard);
    whose.begin(ines);
    whose.hear(null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
    heard.mockClear();
    whose.hear(ines);
    await poll();
    expect(asked).toEqual([null, null]);
    expect(heard).toHaveBeenCalledExactlyOnceWith(RESYNC);
  });

  it('of a guest goes on, whoever signs in meanwhile', async () => {
    const { asked } = await polling();
    whose.hear(ines);
    await poll();
    expect(asked).toHaveLength(2);
  });
});

describe('A socket that the server refuses', () => {
  it('opens no storm of others: ever rarer, until one stands for a while', () => {
    const { socket, wires, up, down } = wired();
    socket.subscribe(INBOX, vi.fn());
    const minute = () => {
      const before = wires.length;
      for (let second = 0; second < 60; second += 1) {
        vi.advanceTimersByTime(1_000);
        if (wires.length > before) refuse();
      }
      return wires.length - before;
    };
    let refused = 0;
    const refuse = () => {
      if (refused === wires.length) return;
      refused = wires.length;
      up();
      down('refused');
    };
    refuse();
    expect(minute()).toBeLessThanOrEqual(8);
    expect(minute()).toBeLessThanOrEqual(4);

    up();
    vi.advanceTimersByTime(31_000);
    down();
    const before = wires.length;
    vi.advanceTimersByTime(2_000);
    expect(wires.length).toBe(before + 1);
  });

  it('says that its session ended', () => {
    const { socket, up, down } = wired();
    const refused = vi.fn();
    socket.onRefusal(refused);
    socket.subscribe(INBOX, vi.fn());
    up();
    down('session-ended');
    expect(refused).toHaveBeenCalledExactlyOnceWith('session-ended');
  });

  it('says nothing when the connection just breaks', () => {
    const { socket, up, down } = wired();
    const refused = vi.fn();
    socket.onRefusal(refused);
    socket.subscribe(INBOX, vi.fn());
    up();
    down();
    expect(refused).not.toHaveBeenCalled();
  });

  it('reads once what a refused topic was about, and asks for it no more on this wire', () => {
    const { socket, wires, up, send, bodies } = wired();
    const [inbox, skill, refused] = [vi.fn(), vi.fn(), vi.fn()];
    socket.onRefusal(refused);
    socket.subscribe(INBOX, inbox);
    socket.subscribe(SKILL, skill);
    up();
    send(INBOX, 'refused', 'not-signed-in');
    socket.subscribe(INBOX, vi.fn());
    expect(refused).toHaveBeenCalledExactlyOnceWith('not-signed-in');
    expect(inbox).toHaveBeenCalledExactlyOnceWith(RESYNC);
    expect(bodies.has(INBOX)).toBe(false);
    expect(wires).toHaveLength(1);
    send(SKILL, 'revision-published');
    expect(skill).toHaveBeenCalledOnce();
  });

  it('asks for what happened where no wire comes up, and tells each thing once', async () => {
    const { socket, asked, answers, down } = wired();
    const [skill, other, inbox] = [vi.fn(), vi.fn(), vi.fn()];
    socket.subscribe(SKILL, skill);
    socket.subscribe('/topic/skills/2', other);
    socket.subscribe(INBOX, inbox);
    const item = { id: 'a', type: 'proposals.submitted', skills: ['1'], proposal: 7, thread: null };
    answers.push(
      { items: [], next: 'here', more: false },
      { items: [item], next: 'here', more: false },
      { items: [item], next: 'there', more: false },
    );
    down();
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_100);
    down();
    await vi.advanceTimersByTimeAsync(2_100);
    expect(skill, 'something may have been missed before').toHaveBeenCalledExactlyOnceWith(RESYNC);
    await vi.advanceTimersByTimeAsync(22_000);
    expect(asked.slice(0, 3)).toEqual([null, 'here', 'here']);
    expect(skill).toHaveBeenCalledTimes(2);
    expect(inbox).toHaveBeenCalledTimes(3);
    expect(other).toHaveBeenCalledOnce();
  });

  it('asks as well where a wire neither comes up nor goes down, and no more once one is up', async () => {
    const { socket, asked, up } = wired();
    socket.subscribe(SKILL, vi.fn());
    await vi.advanceTimersByTimeAsync(4_900);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2_200);
    expect(asked).toEqual([null]);
    up();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
  });

  it('begins anew where its place is refused', async () => {
    const { socket, asked, answers } = wired();
    socket.subscribe(SKILL, vi.fn());
    answers.push({ items: [], next: 'gone', more: false });
    await vi.advanceTimersByTimeAsync(7_100);
    answers.push(new Error('no network'), badCursor());
    await vi.advanceTimersByTimeAsync(40_000);
    expect(asked.slice(0, 4)).toEqual([null, 'gone', 'gone', null]);
  });
});

// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { isOther, isOver, Whose } from './whose';

const ines = { id: 'i1', handle: 'ines', name: 'Ines' };
const jonas = { id: 'j1', handle: 'jonas', name: 'Jonas' };

describe('A page', () => {
  it('belongs to whoever is signed in when it is first asked', () => {
    const whose = new Whose();
    expect(whose.owner()).toBeUndefined();
    whose.hear(ines);
    expect(whose.owner()).toBe('i1');
    expect(isOther(whose.now())).toBe(false);
  });

  it('of a member is over when another or nobody is signed in', () => {
    for (const next of [jonas, null]) {
      const whose = new Whose();
      whose.begin(ines);
      whose.hear(next);
      expect(isOver(whose.now())).toBe(true);
      expect(whose.owner()).toBe('i1');
    }
  });

  it('of a guest stays one when somebody signs in', () => {
    const whose = new Whose();
    whose.begin(null);
    whose.hear(jonas);
    expect(isOther(whose.now())).toBe(true);
    expect(isOver(whose.now())).toBe(false);
    expect(whose.header('POST')).toEqual({ 'Rungs-Account': 'guest' });
    expect(whose.header('GET')).toEqual({ 'Rungs-Account': 'guest' });
  });

  it('knows of what it read before it knew its person whom that was for', () => {
    const answerFor = (reader: string) => new Response(null, { headers: { 'Rungs-Account': reader } });
    const whose = new Whose();
    expect(whose.isFor(answerFor('i1'))).toBe(true);
    expect(whose.wasReadForAnother()).toBe(false);
    whose.hear(jonas);
    expect(whose.wasReadForAnother()).toBe(true);
    whose.readAnew();
    expect(whose.wasReadForAnother()).toBe(false);
    expect(whose.isFor(answerFor('i1'))).toBe(false);
    expect(whose.isFor(answerFor('j1'))).toBe(true);
    expect(whose.isFor(new Response())).toBe(true);
  });

  it('of a guest has read nothing for another where all was read as a guest', () => {
    const whose = new Whose();
    whose.isFor(new Response(null, { headers: { 'Rungs-Account': 'guest' } }));
    whose.begin(null);
    expect(whose.wasReadForAnother()).toBe(false);
  });

  it('names its person also when somebody else is signed in by now', () => {
    const whose = new Whose();
    expect(whose.header('GET')).toEqual({});
    expect(whose.header('POST')).toEqual({ 'Rungs-Account': 'unknown' });
    whose.begin(ines);
    whose.hear(jonas);
    expect(whose.header('POST')).toEqual({ 'Rungs-Account': 'i1' });
    expect(whose.header('GET')).toEqual({ 'Rungs-Account': 'i1' });
  });

  it('asks once for each doubt, also before it is known whose it is, and is itself again when it was none', () => {
    const whose = new Whose();
    const asked = vi.fn();
    whose.onDoubt(asked);
    whose.doubt();
    expect(whose.now().doubted).toBe(false);
    whose.begin(ines);
    whose.doubt();
    whose.doubt();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(whose.now().doubted).toBe(true);
    whose.hear(ines);
    expect(whose.now()).toMatchObject({ page: ines, doubted: false });
  });
});

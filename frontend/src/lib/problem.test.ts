// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import {
  isFault,
  isPartMissing,
  isUnreachable,
  logFault,
  overTheNetwork,
  parseProblem,
  problemOf,
  Refused,
  Unreachable,
} from './problem';

describe('A problem', () => {
  it('is read as the server says it', () => {
    const problem = parseProblem(422, {
      type: 'https://rungs.example/problems/rationale-missing',
      code: 'rationale-missing',
      title: 'Rationale missing',
      detail: 'Say why the change is right.',
      fields: [{ field: 'rationale', message: 'must not be empty' }],
      requestId: 'a1',
    });
    expect(problem.code).toBe('rationale-missing');
    expect(problem.fields).toEqual([{ field: 'rationale', message: 'must not be empty' }]);
    expect(problem.requestId).toBe('a1');
  });

  it('takes the end of its type as its code when none is given', () => {
    expect(parseProblem(409, { type: 'https://rungs.example/problems/base-moved' }).code).toBe('base-moved');
  });

  it('is a sentence even for a body that is no problem at all', () => {
    const problem = parseProblem(502, '<html>', 'r-7');
    expect(problem.detail).toBe('The request failed (502)');
    expect(problem.requestId).toBe('r-7');
  });

  it('drops fields of another shape', () => {
    expect(parseProblem(400, { fields: ['x', { field: 1 }] }).fields).toEqual([]);
  });

  it('is found again on the error that carries it', () => {
    const problem = parseProblem(404, { detail: 'No such skill.' });
    expect(problemOf(new Refused(problem))).toBe(problem);
    expect(isFault(new Refused(problem))).toBe(false);
  });

  it('is the network’s where nothing arrived, whatever a browser calls that', async () => {
    for (const words of [
      'Failed to fetch',
      'Load failed',
      'NetworkError when attempting to fetch resource.',
    ]) {
      const error = await overTheNetwork(Promise.reject(new TypeError(words))).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(Unreachable);
      expect(problemOf(error).code).toBe('unreachable');
    }
    const part = new TypeError('Failed to fetch dynamically imported module: /assets/SkillPage.js');
    expect(isUnreachable(part)).toBe(true);
    const style = new Error('Unable to preload CSS for /assets/SkillPage.css');
    for (const error of [style, new Unreachable(style)]) {
      expect(isUnreachable(error)).toBe(true);
      expect(isPartMissing(error)).toBe(true);
    }
    expect(isPartMissing(new Unreachable(new TypeError('Failed to fetch')))).toBe(false);
  });

  it('is the page’s own where a line of it went wrong, and is left where its makers look', () => {
    for (const bug of [
      new TypeError("Cannot read properties of undefined (reading 'map')"),
      new Error('x'),
      'x',
    ]) {
      expect(problemOf(bug).code).toBe('page-fault');
      expect(problemOf(bug).detail).toMatch(/^Something in this page went wrong/);
    }
    const said = vi.spyOn(console, 'error').mockReturnValue();
    logFault(new Unreachable(null));
    logFault(new Refused(parseProblem(404, {})));
    expect(said).not.toHaveBeenCalled();
    logFault(new RangeError('x'));
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseProblem, problemOf, Refused } from './problem';

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
    expect(problemOf(new TypeError('Failed to fetch')).code).toBe('unreachable');
  });
});

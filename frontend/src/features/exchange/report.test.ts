import { describe, expect, it } from 'vitest';
import { line, report } from './exchange.fixture';
import { bringsAnything, byKind, figuresOf, firstShown, lettersOf, linesBySkill, spotOf } from './report';

describe('A report', () => {
  it('shows first what could not be taken', () => {
    expect(firstShown(report({ refused: 1, collides: 2 }))).toBe('refused');
    expect(firstShown(report({ collides: 2 }))).toBe('collides');
    expect(firstShown(report({ fresh: 3 }))).toBeUndefined();
  });

  it('says what the file would bring about, and nothing of what there is none of', () => {
    expect(figuresOf(report({ fresh: 1, changed: 2, unchanged: 1200, refused: 1 }))).toEqual([
      '1 thing comes',
      '2 things change',
      '1,200 rows leave all as it is',
      '1 row is refused',
    ]);
    expect(figuresOf(report({}))).toEqual([]);
    expect(figuresOf(report({ rows: 0, refused: 1 }))).toEqual(['The file is refused']);
  });

  it('brings something where there are changes, or where something is to be made', () => {
    expect(bringsAnything(report({}))).toBe(false);
    expect(bringsAnything(report({ operations: 1 }))).toBe(true);
    expect(bringsAnything(report({ makes: [{ kind: 'ROLE', slug: 'dyer', name: 'Dyer' }] }))).toBe(true);
  });

  it('names what is not known by its kind', () => {
    const makes = report({
      makes: [
        { kind: 'ROLE', slug: 'dyer', name: 'Dyer' },
        { kind: 'LEVEL', slug: 'fellow', name: 'Fellow' },
        { kind: 'ROLE', slug: 'weaver', name: 'Weaver' },
      ],
    }).makes;
    expect(byKind(makes)).toEqual([
      ['ROLE', ['Dyer', 'Weaver']],
      ['LEVEL', ['Fellow']],
    ]);
  });
});

describe('A place in a file', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [703, 'AAA'],
  ])('has in column %i the letters %s', (column, letters) => expect(lettersOf(column)).toBe(letters));

  it('is called as whoever opens the file finds it', () => {
    const spot = { sheet: null, line: 4711, column: 3 };
    expect(spotOf(spot, { fileName: 'a.csv' })).toBe('Line 4711, column C');
    expect(spotOf(spot, { fileName: 'a.yaml' })).toBe('Line 4711, character 3');
    expect(spotOf({ ...spot, column: 0, sheet: 'Ladder' }, { fileName: 'a.xlsx' })).toBe(
      'Sheet Ladder, Line 4711',
    );
    const folder = { fileName: 'seeds.zip' };
    expect(spotOf({ ...spot, sheet: 'skills/a.yaml' }, folder)).toBe('skills/a.yaml, Line 4711, character 3');
    expect(spotOf({ ...spot, sheet: 'a.csv' }, folder)).toBe('a.csv, Line 4711, column C');
    expect(spotOf({ sheet: null, line: 0, column: 0 }, { fileName: 'a.xlsx' })).toBe('The file as a whole');
  });
});

describe('Lines of a report', () => {
  it('stand together where they are about one skill', () => {
    const lines = [
      line({ ordinal: 1 }),
      line({ ordinal: 2 }),
      line({ ordinal: 3, skill: null }),
      line({ ordinal: 4 }),
    ];
    expect(linesBySkill(lines).map(({ skill, lines: each }) => [skill, each.length])).toEqual([
      ['weaving', 2],
      [null, 1],
      ['weaving', 1],
    ]);
  });
});

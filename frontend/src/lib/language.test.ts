// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clock, day, exact, relative } from './dates';
import { figure, listed, speak, t } from './i18n';

const SRC = join(__dirname, '..');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !file.startsWith('generated'),
);

describe('What is said in the language that the reader has chosen', () => {
  afterEach(() => speak('en'));

  it('holds for times, days, lists, numbers and plurals', async () => {
    const noon = new Date(2026, 2, 1, 15, 5).toISOString();
    await speak('pl');
    expect(clock(noon)).toBe('15:05');
    expect(day(noon)).toBe('1 mar 2026');
    expect(exact(noon)).toContain('1 marca 2026');
    expect(relative(noon, Date.parse(noon) + 3_600_000)).toBe('1 godzinę temu');
    expect(listed(['Ines', 'Jonas', 'Lena'])).toBe('Ines, Jonas i Lena');
    expect(figure(12345.5)).toBe('12\u00a0345,5');
    expect(t('inbox.unread', { count: 3 })).toBe('Skrzynka, 3 nieprzeczytane');
    await speak('en');
    expect(listed(['Ines', 'Jonas'])).toBe('Ines and Jonas');
    expect(clock(noon)).toMatch(/^3:05/);
  });

  it('is put into words in one place', () => {
    const formats = /\bnew Intl\.|\.toLocale(Date|Time)?String\(|\.toLocale(Upper|Lower)Case\(\)/;
    const elsewhere = sources.filter(
      (file) => formats.test(readFileSync(join(SRC, file), 'utf8')) && !/^lib.(dates|i18n)\.ts$/.test(file),
    );
    expect(elsewhere).toEqual([]);
  });
});

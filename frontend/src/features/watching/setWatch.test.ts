// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { SkillMine } from '../../lib/api';
import { watchedAs } from './setWatch';

const NOW = new Date('2026-03-01T10:00:00Z');
const mine: SkillMine = {
  signedIn: true,
  allowedActions: ['WATCH'],
  watch: null,
  watchers: 3,
  drafts: [],
  openProposals: 0,
  threads: 0,
};

describe('Watching', () => {
  it('counts the reader in', () => {
    const { watchers, watch } = watchedAs(mine, 'PUBLISHED', NOW);
    expect(watchers).toBe(4);
    expect(watch).toEqual({ notify: 'PUBLISHED', reason: 'CHOSEN', since: NOW.toISOString() });
  });

  it('counts nobody twice when only the loudness changes', () => {
    const watching = watchedAs(mine, 'PUBLISHED', NOW);
    expect(watchedAs(watching, 'MUTED', NOW).watchers).toBe(4);
  });

  it('counts the reader out', () => {
    const stopped = watchedAs(watchedAs(mine, 'EVERYTHING', NOW), null, NOW);
    expect(stopped).toEqual(mine);
  });
});

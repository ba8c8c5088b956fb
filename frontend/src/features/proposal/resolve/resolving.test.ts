import { describe, expect, it } from 'vitest';
import { sampleChange } from '../../../change/sample.fixture';
import { sampleLadder } from '../../../profile/ladder/ladder.fixture';
import { choose, chooseAll, collisionsIn, isStale, resolutionsOf, unresolved } from './resolving';

const collided = (published = 'Published words.', mine = 'My words.') =>
  sampleChange({
    position: 3,
    state: 'CONFLICTED',
    conflicts: ['description', 'requirement'],
    before: { description: 'Base words.', requirement: 'OPTIONAL', proficiency: null },
    after: { description: mine, requirement: 'MANDATORY', proficiency: null },
    published: { description: published, requirement: 'OPTIONAL', proficiency: 'working' },
  });

const two = () => {
  const [words, bar] = collisionsIn(sampleLadder(), [sampleChange(), collided()]);
  if (!words || !bar) throw new Error('Two fields collide.');
  return { words, bar, both: [words, bar] };
};

describe('What collides', () => {
  it('is told field by field, with all three sides', () => {
    const { words, bar } = two();
    expect(words.said).toEqual({ base: 'Base words.', published: 'Published words.', mine: 'My words.' });
    expect(bar.said).toEqual({ base: 'Optional', published: 'Optional', mine: 'Mandatory' });
    expect(words.place).toBe('Data Scientist, Senior');
  });

  it('says of which skill a place is where there are several', () => {
    const other = { id: 's2', slug: 'serving', name: 'Model Serving' };
    const [first] = collisionsIn(sampleLadder(), [collided(), sampleChange({ skill: other })]);
    expect(first?.place).toBe('ML Experiment Tracking, Data Scientist, Senior');
  });

  it('is chosen for all that is left at once, and what was chosen before stays', () => {
    const { words, both } = two();
    const chosen = choose(words, {}, 'MINE');
    const all = chooseAll(unresolved(both, chosen), chosen, 'PUBLISHED');
    expect(resolutionsOf(both, all).map(({ choice }) => choice)).toEqual(['MINE', 'PUBLISHED']);
  });

  it('shows a whole expectation where the place itself collides, and nothing where a side has none', () => {
    const [whole] = collisionsIn(sampleLadder(), [
      sampleChange({
        state: 'CONFLICTED',
        conflicts: ['expectation'],
        before: null,
        after: { description: 'Mine.', requirement: 'MANDATORY', proficiency: 'working' },
        published: { description: 'Theirs.', requirement: 'OPTIONAL', proficiency: null },
      }),
    ]);
    expect(whole?.said.base).toBeNull();
    expect(whole?.said.mine).toBe('Mine.\nMandatory, Working');
    expect(whole?.said.published).toBe('Theirs.\nOptional');
  });

  it('offers a third group where both moved the skill', () => {
    const [move] = collisionsIn(sampleLadder(), [
      { ...sampleChange(), kind: 'GROUP', state: 'CONFLICTED', conflicts: ['group'], textAfter: 'MLOps' },
    ]);
    if (!move) throw new Error('It collides.');
    expect(move.said.mine).toBe('MLOps');
    expect(unresolved([move], choose(move, {}, 'CUSTOM'))).toEqual([move]);
    expect(resolutionsOf([move], choose(move, {}, 'CUSTOM', { group: 'g3' }))).toEqual([
      { position: 0, field: 'group', choice: 'CUSTOM', value: { group: 'g3' } },
    ]);
  });

  it('offers no words of one’s own where there are none to write', () => {
    const [life] = collisionsIn(sampleLadder(), [
      { ...sampleChange(), kind: 'SKILL', state: 'CONFLICTED', conflicts: ['skill'] },
    ]);
    expect(life?.start).toBeNull();
  });

  it('offers another address where the one that is proposed is taken', () => {
    const [taken] = collisionsIn(sampleLadder(), [
      { ...sampleChange(), kind: 'SLUG', state: 'CONFLICTED', conflicts: ['slug'], textAfter: 'serving' },
    ]);
    if (!taken) throw new Error('It collides.');
    expect(resolutionsOf([taken], choose(taken, {}, 'CUSTOM', { slug: '' }))).toEqual([]);
    expect(resolutionsOf([taken], choose(taken, {}, 'CUSTOM', { slug: 'model-serving' }))).toEqual([
      { position: 0, field: 'slug', choice: 'CUSTOM', value: { slug: 'model-serving' } },
    ]);
  });

  it('shows the expectations that would go with a role, and those that have come since', () => {
    const rung = { level: 'lead' as const, requirement: 'MANDATORY' as const, proficiency: null };
    const [role] = collisionsIn(sampleLadder(), [
      {
        ...sampleChange(),
        kind: 'ROLE',
        act: 'REMOVED',
        state: 'CONFLICTED',
        conflicts: ['ladder'],
        ladder: [{ ...rung, description: 'Old.' }],
        ladderPublished: [{ ...rung, description: 'New.' }],
      },
    ]);
    expect(role?.said.base).toBe('Lead: Old.\nMandatory');
    expect(role?.said.published).toBe('Lead: New.\nMandatory');
    expect(role?.said.mine).toBeNull();
  });
});

describe('The choices', () => {
  it('become resolutions at the places where the changes stand now', () => {
    const { words, bar, both } = two();
    const choices = choose(bar, choose(words, {}, 'MINE'), 'PUBLISHED');
    expect(unresolved(both, choices)).toEqual([]);
    expect(resolutionsOf(both, choices)).toEqual([
      { position: 3, field: 'description', choice: 'MINE' },
      { position: 3, field: 'requirement', choice: 'PUBLISHED' },
    ]);
  });

  it('send a value of one’s own with CUSTOM only, beginning with mine, and keep it while another is tried', () => {
    const { words } = two();
    const begun = choose(words, {}, 'CUSTOM');
    expect(begun[words.key]?.value).toEqual({ description: 'My words.' });
    const written = choose(words, begun, 'CUSTOM', { description: 'Both.' });
    const tried = choose(words, written, 'MINE');
    expect(resolutionsOf([words], tried)).toEqual([{ position: 3, field: 'description', choice: 'MINE' }]);
    const back = choose(words, tried, 'CUSTOM');
    expect(resolutionsOf([words], back)).toEqual([
      { position: 3, field: 'description', choice: 'CUSTOM', value: { description: 'Both.' } },
    ]);
  });

  it('are not complete with an empty text', () => {
    const { words } = two();
    const emptied = choose(words, {}, 'CUSTOM', { description: '  ' });
    expect(unresolved([words], emptied)).toEqual([words]);
    expect(resolutionsOf([words], emptied)).toEqual([]);
  });

  it('may say nothing in a summary, and must in a name', () => {
    const of = (kind: 'SUMMARY' | 'NAME') => {
      const [found] = collisionsIn(sampleLadder(), [
        { ...sampleChange(), kind, state: 'CONFLICTED', conflicts: ['text'], textAfter: 'Mine.' },
      ]);
      if (!found) throw new Error('It collides.');
      return resolutionsOf([found], choose(found, {}, 'CUSTOM', { text: '' }));
    };
    expect(of('SUMMARY')).toEqual([{ position: 0, field: 'text', choice: 'CUSTOM', value: { text: '' } }]);
    expect(of('NAME')).toEqual([]);
  });

  it('may name no proficiency', () => {
    const [mastery] = collisionsIn(sampleLadder(), [{ ...collided(), conflicts: ['proficiency'] }]);
    if (!mastery) throw new Error('It collides.');
    const none = choose(mastery, {}, 'CUSTOM', { proficiency: null });
    expect(resolutionsOf([mastery], none)).toEqual([
      { position: 3, field: 'proficiency', choice: 'CUSTOM', value: { proficiency: null } },
    ]);
  });

  it('do not hold over words that were published after they were made', () => {
    const { words } = two();
    const choices = choose(words, {}, 'PUBLISHED');
    const [moved] = collisionsIn(sampleLadder(), [collided('Newer words.')]);
    if (!moved) throw new Error('It still collides.');
    expect(isStale(moved, choices)).toBe(true);
    expect(unresolved([moved], choices)).toEqual([moved]);
    expect(resolutionsOf([moved], choices)).toEqual([]);
  });

  it('do not hold where something else is proposed since, by another tab or a co-author', () => {
    const { words } = two();
    const choices = choose(words, {}, 'CUSTOM', { description: 'Of both.' });
    const [moved] = collisionsIn(sampleLadder(), [collided('Published words.', 'Newer words of mine.')]);
    if (!moved) throw new Error('It still collides.');
    expect(isStale(moved, choices)).toBe(true);
    expect(resolutionsOf([moved], choices)).toEqual([]);
    expect(choose(moved, choices, 'CUSTOM')[moved.key]?.value).toEqual({ description: 'Of both.' });
  });
});

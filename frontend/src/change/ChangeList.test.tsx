import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ProposedChange } from '../lib/api';
import { ChangeList } from './ChangeList';
import { sampleChange } from './sample.fixture';

const sample = sampleChange({});

/** So many changes of each of these skills, no two of the same text. */
function changes(skills: number, each: number): ProposedChange[] {
  return Array.from({ length: skills * each }, (_, position) => {
    const skill = Math.floor(position / each);
    return sampleChange({
      position,
      skill: { id: `s${skill}`, slug: `s${skill}`, name: `Skill ${skill}` },
      role: { id: `r${position % 9}`, slug: `r${position % 9}`, name: `Role ${position % 9}` },
      sentence: `Sentence ${position}.`,
      after: sample.after && { ...sample.after, description: `Says ${position}.` },
      state: position === 30 ? 'CONFLICTED' : 'CLEAN',
      conflicts: position === 30 ? ['requirement'] : [],
    });
  });
}

const parts = () => document.querySelectorAll('section h3');
const part = (name: RegExp) => screen.getByRole('button', { name });
const sentences = () => screen.queryAllByText(/^Sentence \d+\.$/);

describe('Many changes', () => {
  it('are folded by skill, the first one open, and drawn once they are opened', async () => {
    render(<ChangeList changes={changes(12, 5)} />);
    screen.getByText('60 changes', { selector: 'h2' });
    expect(parts()).toHaveLength(12);
    expect(sentences()).toHaveLength(5);
    await userEvent.click(part(/^Skill 7 5 changes/));
    expect(sentences()).toHaveLength(10);
    await userEvent.click(part(/^Skill 0 5 changes/));
    expect(sentences().at(0)?.textContent).toBe('Sentence 35.');
  });

  it('of one skill are folded by role', () => {
    render(<ChangeList changes={changes(1, 45)} />);
    expect(parts()).toHaveLength(9);
    part(/^Role 8 5 changes/);
  });

  it('of several skills with many each are folded by role within', async () => {
    render(<ChangeList changes={changes(2, 45)} />);
    expect(sentences()).toHaveLength(5);
    part(/^Role 8 5 changes/);
    await userEvent.click(part(/^Skill 1 45 changes/));
    expect(screen.getAllByRole('button', { name: /^Role 8 5 changes/ })).toHaveLength(2);
    await userEvent.click(part(/^Skill 0 45 changes/));
    expect(sentences()[0]?.textContent).toBe('Sentence 45.');
  });

  it('are narrowed to those that collide, which are open then', async () => {
    render(<ChangeList changes={changes(12, 5)} />);
    expect(within(part(/^Skill 6/)).getByText('Collide 1')).toBeTruthy();
    const narrow = screen.getByRole('group', { name: 'Which changes are shown' });
    await userEvent.click(within(narrow).getByRole('button', { name: 'Collide 1' }));
    expect(sentences().map(({ textContent }) => textContent)).toEqual(['Sentence 30.']);
    await userEvent.click(within(narrow).getByRole('button', { name: 'All 60' }));
    expect(parts()).toHaveLength(12);
  });

  it('are a page of parts at a time, and one that is sought is opened wherever it is', () => {
    const { rerender } = render(<ChangeList changes={changes(60, 1)} sought={null} />);
    expect(parts()).toHaveLength(50);
    screen.getByRole('button', { name: 'Show more' });
    rerender(<ChangeList changes={changes(60, 1)} sought={{ position: 57 }} />);
    screen.getByText('Sentence 57.');
    expect(document.activeElement?.closest('li')?.id).toBe('change-57');
  });

  it('are stepped through by j and k, and opened by Enter', async () => {
    render(<ChangeList changes={changes(12, 5)} />);
    const focused = () => document.activeElement?.textContent ?? '';
    await userEvent.keyboard('j');
    expect(focused()).toMatch(/^Skill 0 ?5 changes/);
    await userEvent.keyboard('j');
    expect(focused()).toMatch(/^Role 0/);
    await userEvent.keyboard('k{Enter}j');
    expect(focused()).toMatch(/^Skill 1 ?5 changes/);
    await userEvent.keyboard('{Enter}j');
    expect(document.activeElement?.closest('li')?.id).toBe('change-5');
  });
});

it('Few changes stand one below the other', () => {
  render(<ChangeList changes={changes(4, 10)} />);
  expect(sentences()).toHaveLength(40);
  expect(screen.queryByRole('group', { name: 'Which changes are shown' })).toBeNull();
});

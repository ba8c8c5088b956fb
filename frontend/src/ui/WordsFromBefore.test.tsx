import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts, useDraft } from '../lib/drafts';
import { guestWords } from '../lib/guestWords';
import { whose } from '../lib/whose';
import { WordsFromBefore } from './WordsFromBefore';

function Box() {
  const { text, change } = useDraft('comment:1');
  return (
    <>
      <WordsFromBefore draft="comment:1" onTake={change} />
      <p>{text}</p>
    </>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('Words of a guest that are taken over', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    guestWords.write('comment:1', 'Before I signed in');
    whose.begin({ id: 'i1', handle: 'ines', name: 'Ines' });
  });

  it('are kept with the account at once', async () => {
    render(<Box />);
    await press('It is mine');
    expect(drafts.read('comment:1')).toBe('Before I signed in');
    expect(guestWords.read('comment:1')).toBeNull();
  });

  it('stay where they are while there is no room for them', async () => {
    render(<WordsFromBefore draft="comment:1" onTake={() => false} />);
    await press('It is mine');
    expect(guestWords.read('comment:1')).toBe('Before I signed in');
    expect(screen.getByRole('button', { name: 'It is mine' })).toBeTruthy();
  });

  it('are gone once they are discarded, and given to nobody', async () => {
    const take = vi.fn();
    render(<WordsFromBefore draft="comment:1" onTake={take} />);
    await press('Discard it');
    expect(take).not.toHaveBeenCalled();
    expect(guestWords.read('comment:1')).toBeNull();
  });
});

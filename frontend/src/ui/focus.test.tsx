import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dialog } from './Dialog';
import { keepFocus, leavePage, reachPage } from './focus';
import { Pager } from './Pager';
import { EmptyState } from './states';
import { announce, Toasts } from './Toasts';

const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const comesTo = (name: string) => waitFor(() => expect(focused()).toBe(name));
/** A part that is loaded when it is needed. */
const SLOW = { timeout: 4000 };
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

/** Rows that go when their button is pressed. */
function Inbox({ begin = ['One', 'Two', 'Three'] }: { begin?: string[] }) {
  const [rows, setRows] = useState(begin);
  if (rows.length === 0) return <EmptyState title="Nothing is left" />;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row}>
          <a href={`#${row}`}>{row}</a>
          <button
            type="button"
            aria-label={`Done: ${row}`}
            onClick={() => setRows(rows.filter((r) => r !== row))}
          >
            Done
          </button>
        </li>
      ))}
    </ul>
  );
}

/** An act that is over once it is done, in these surroundings. */
function Act({ after, place, onDone }: { after?: ReactNode; place?: string; onDone?: () => void }) {
  const [done, setDone] = useState(false);
  return (
    <div data-place={place}>
      {done ? (
        after
      ) : (
        <button
          type="button"
          onClick={() => {
            setDone(true);
            onDone?.();
          }}
        >
          Act
        </button>
      )}
    </div>
  );
}

describe('The focus', () => {
  let stop = () => {};
  beforeEach(() => {
    stop = keepFocus();
  });
  afterEach(() => stop());

  it('goes from a row that is put away to the next one, from the last to the one above', async () => {
    render(<Inbox />);
    await press('Done: Two');
    await comesTo('Three');
    await press('Done: Three');
    await comesTo('One');
  });

  it('goes to what says that nothing is left', async () => {
    render(
      <main>
        <a href="#tab">Tab</a>
        <Inbox begin={['One']} />
      </main>,
    );
    await press('Done: One');
    await comesTo('Nothing is left');
  });

  it('goes to what took the place of a button, the same one first', async () => {
    render(
      <Act
        after={
          <p>
            <a href="#x">Other</a>
            <button type="button">Act</button>
          </p>
        }
      />,
    );
    await press('Act');
    await comesTo('Act');
  });

  it('goes to the place that is named for the acts in it', async () => {
    render(
      <main>
        <p id="standing" tabIndex={-1}>
          It is published.
        </p>
        <Act place="standing" />
        <button type="button">Next</button>
      </main>,
    );
    await press('Act');
    await comesTo('It is published.');
  });

  it('goes on where a button has become useless while it was pressed', async () => {
    function Add() {
      const [full, setFull] = useState(false);
      return (
        <div>
          <input aria-label="Role" />
          <button type="button" disabled={full} onClick={() => setFull(true)}>
            Add
          </button>
        </div>
      );
    }
    render(<Add />);
    await press('Add');
    await comesTo('Role');
  });

  it('goes to the heading where nothing else is left', async () => {
    render(
      <main>
        <h1>Page</h1>
        <Act />
      </main>,
    );
    await press('Act');
    await comesTo('Page');
  });

  it('goes back from a toast to where it was, also where that is gone by now', async () => {
    const { rerender } = render(
      <>
        <main>
          <button type="button">Undone</button>
          <button type="button">Neighbour</button>
        </main>
        <Toasts />
      </>,
    );
    screen.getByRole('button', { name: 'Undone' }).focus();
    act(() => announce('It is done.'));
    await press('Dismiss');
    await comesTo('Undone');
    act(() => announce('It is done again.'));
    screen.getByRole('button', { name: 'Dismiss' }).focus();
    rerender(
      <>
        <main>
          <button type="button">Neighbour</button>
        </main>
        <Toasts />
      </>,
    );
    await press('Dismiss');
    await comesTo('Neighbour');
  });

  it('is given back by a dialog, or goes to what took the place of the button that opened it', async () => {
    function Asking() {
      const [open, setOpen] = useState(false);
      const [done, setDone] = useState(false);
      return (
        <div>
          {done ? (
            <a href="#r2">Read it</a>
          ) : (
            <button type="button" onClick={() => setOpen(true)}>
              Publish
            </button>
          )}
          <Dialog title="Really" open={open} onClose={() => setOpen(false)}>
            <textarea aria-label="Reason" />
            <button
              type="button"
              onClick={() => {
                setDone(true);
                setOpen(false);
              }}
            >
              Yes
            </button>
          </Dialog>
        </div>
      );
    }
    render(<Asking />);
    await press('Publish');
    await screen.findByRole('dialog', {}, SLOW);
    await comesTo('Reason');
    await userEvent.keyboard('{Escape}');
    await comesTo('Publish');
    await press('Publish');
    await userEvent.click(await screen.findByRole('button', { name: 'Yes' }, SLOW));
    await comesTo('Read it');
  });

  it('goes on in a list at the first row of a further page, also of the last', async () => {
    function Paged() {
      const [rows, setRows] = useState(['1', '2']);
      return (
        <div>
          <ul>
            {rows.map((row) => (
              <li key={row}>
                <a href={`#${row}`}>Row {row}</a>
              </li>
            ))}
          </ul>
          <Pager hasMore={rows.length < 4} loading={false} onMore={() => setRows([...rows, '3', '4'])} />
          <button type="button">Below</button>
        </div>
      );
    }
    render(<Paged />);
    await press('Show more');
    await comesTo('Row 3');
  });

  it('stays nowhere where the reader has put it', async () => {
    render(
      <>
        <Act />
        <p>Plain</p>
      </>,
    );
    screen.getByRole('button', { name: 'Act' }).focus();
    await userEvent.click(screen.getByText('Plain'));
    expect(document.activeElement).toBe(document.body);
    await new Promise((passed) => setTimeout(passed, 60));
    expect(document.activeElement).toBe(document.body);
  });

  it('comes to the heading of the next page, as soon as there is one', async () => {
    const page = (inside: ReactNode) => <main tabIndex={-1}>{inside}</main>;
    const { rerender } = render(page(<a href="#next">Next</a>));
    screen.getByRole('link').focus();
    leavePage();
    rerender(page(<p>Loading</p>));
    reachPage();
    expect(document.activeElement?.tagName).toBe('MAIN');
    rerender(page(<h1>The next page</h1>));
    await comesTo('The next page');
  });

  it('stays with what a page has brought it to by itself', () => {
    render(
      <main>
        <h1>Page</h1>
        <article tabIndex={-1}>The comment</article>
      </main>,
    );
    leavePage();
    screen.getByText('The comment').focus();
    reachPage();
    expect(focused()).toBe('The comment');
  });
});

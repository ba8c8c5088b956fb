import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, leaveToasts, Toasts } from './Toasts';

const HOUR = 3_600_000;
const said = () => [...screen.getByRole('status').children].map((each) => each.firstChild?.textContent);

describe('Announcements', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    act(() => vi.advanceTimersByTime(HOUR));
    vi.useRealTimers();
  });

  it('replace their like, and are two at most', () => {
    render(<Toasts />);
    act(() => {
      for (const words of ['Sent.', 'Watched.', 'Sent.']) announce(words);
    });
    expect(said()).toEqual(['Watched.', 'Sent.']);
    act(() => announce('Published.'));
    expect(said()).toEqual(['Sent.', 'Published.']);
  });

  it('go with their page; what an act said as it led away stays', () => {
    render(<Toasts />);
    act(() => announce('Sent.'));
    act(() => vi.advanceTimersByTime(2_000));
    act(() => {
      announce('Kept for later.');
      leaveToasts();
    });
    expect(said()).toEqual(['Kept for later.']);
  });

  it('stand above the bar of a page, wherever that is', () => {
    render(
      <>
        <section data-bar>Your review</section>
        <Toasts />
      </>,
    );
    const bar = screen.getByText('Your review');
    const above = () => screen.getByRole('status').style.getPropertyValue('--covered');
    const bringTo = (top: number) => {
      bar.getBoundingClientRect = () => new DOMRect(0, top, 1280, 90);
    };
    bringTo(window.innerHeight - 90);
    act(() => announce('Sent.'));
    expect(above()).toBe('90px');
    bringTo(window.innerHeight - 150);
    act(() => void window.dispatchEvent(new Event('scroll')));
    expect(above()).toBe('150px');
  });
});

import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Description, inOneLine } from './Description';

const html = (text: string) => {
  const { container } = render(<Description text={text} />);
  return container.firstElementChild?.innerHTML;
};

describe('A description', () => {
  it('is paragraphs and lists, each of which decides which way it is read', () => {
    expect(html('You can:\nand must\n\n- plan\n  - alone\n- run\n\n4. mend')).toBe(
      '<p dir="auto">You can:<br>and must</p>' +
        '<ul dir="auto"><li>plan<ul dir="auto"><li>alone</li></ul></li><li>run</li></ul>' +
        '<ol dir="auto" start="4"><li>mend</li></ol>',
    );
  });

  it('shows what looks otherwise', () => {
    expect(html('**a** *b* ***c*** `d`')).toBe(
      '<p dir="auto"><strong>a</strong> <em>b</em> <strong><em>c</em></strong> <code>d</code></p>',
    );
  });

  it('leads away as the rest of Rungs does, by one link for its words', () => {
    render(<Description text="[the **whole** guide](https://example.org) or [ours](/skills/x)" />);
    const outside = screen.getByRole('link', { name: 'the whole guide' });
    expect(outside.getAttribute('rel')).toBe('nofollow ugc noopener');
    expect(outside.getAttribute('href')).toBe('https://example.org');
    expect(screen.getByRole('link', { name: 'ours' }).getAttribute('rel')).toBeNull();
  });

  it('runs nothing', () => {
    const { container } = render(
      <Description text={'<img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](//evil.example)'} />,
    );
    expect(container.querySelector('img, a')).toBeNull();
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('fits into one line without its marks', () => {
    expect(inOneLine('You **can**:\n- plan\n- run')).toBe('You can: · plan · run');
  });
});

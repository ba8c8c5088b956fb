import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Linked } from './Linked';

async function linksIn(text: string): Promise<[string, string][]> {
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => (
        <p>
          <Linked text={text} />
        </p>
      ),
    }),
    history: createMemoryHistory(),
  });
  const { container } = render(<RouterProvider router={router} />);
  await screen.findByRole('paragraph');
  expect(container.textContent).toBe(text);
  return [...container.querySelectorAll('a')].map((each) => [
    each.textContent ?? '',
    each.getAttribute('href') ?? '',
  ]);
}

describe('A plain text', () => {
  it.each<[string, [string, string][]]>([
    ['As https://example.org/a?b=c#d.', [['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d']]],
    ['(see http://example.org)', [['http://example.org', 'http://example.org']]],
    [
      'Like #7, @Priya',
      [
        ['#7', '/proposals/7'],
        ['@Priya', '/proposals?author=priya'],
      ],
    ],
    [
      'Of https://example.org/Rust_(language), (https://example.org/a).',
      [
        ['https://example.org/Rust_(language)', 'https://example.org/Rust_(language)'],
        ['https://example.org/a', 'https://example.org/a'],
      ],
    ],
    ['HTTPS://example.org', [['HTTPS://example.org', 'HTTPS://example.org']]],
    ['http\u017f://example.org @\u212aelvin https:// (http://).', []],
    ['javascript:alert(1) a#7 me@example.org ##7 &#7 #0 @a', []],
    ['', []],
  ])('has links in “%s”', async (text, links) => {
    if (text !== '') expect(await linksIn(text)).toEqual(links);
  });
});

import { expect, type Page } from '@playwright/test';
import { heading, pathOf, person, placeOf, suggest, test, whole } from './helpers';

// A header sticks above and a bar below: nothing that has the keyboard stands under either of them.

const SKILL = 'ml-experiment-tracking';
const WINDOWS = [
  { width: 1280, height: 850 },
  { width: 360, height: 740 },
];

test.describe.configure({ timeout: 180_000 });

for (const viewport of WINDOWS) {
  test(`Whoever tabs through a page ${viewport.width} wide sees where they are`, async ({ browser }) => {
    const run = Date.now().toString(36);
    const page = await person(browser, 'ines', viewport);

    await test.step('While they suggest, with words in the bar', async () => {
      await page.goto(`/skills/${SKILL}/suggest`);
      await heading(page, /^Suggest a change to/);
      const { label } = await placeOf(page, SKILL, 3);
      await page.getByLabel(label).fill(`Good (${run}).`);
      await expect(page.getByRole('region', { name: 'What differs' })).toContainText(run);
      expect(await hiddenOnTheWay(page)).toEqual([]);
    });

    await test.step('While they write in the bar nothing moves', async () => {
      const why = page.getByLabel('Why this change');
      if (!(await why.isVisible())) await page.getByRole('button', { name: 'Title and reason' }).click();
      await page.evaluate(() => window.scrollTo(0, 400));
      const before = await page.evaluate(() => window.scrollY);
      await why.focus();
      await page.keyboard.type('It says too little.');
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
    });

    await test.step('While they write in the page the bar leaves the words most of the room', async () => {
      await page.getByRole('button', { name: 'Submit', exact: true }).focus();
      await page.getByLabel('Description of').first().focus();
      const bar = await page.getByRole('region', { name: 'Your suggestion' }).boundingBox();
      expect(bar?.height).toBeLessThan(viewport.width < 640 ? 80 : viewport.height / 3);
    });

    await test.step('While they review', async () => {
      const { label } = await placeOf(page, SKILL, 5);
      const address = pathOf(await suggest(browser, 'jonas', SKILL, label, `Finds any run (${run}).`));
      const reviewer = await person(browser, 'lena', viewport);
      await reviewer.goto(address);
      await whole(reviewer);
      await reviewer.getByRole('region', { name: 'Your review' }).waitFor();
      expect(await hiddenOnTheWay(reviewer)).toEqual([]);
    });
  });
}

/** What the keyboard comes to, down a page and up again, that is out of sight or under something that sticks. */
async function hiddenOnTheWay(page: Page): Promise<string[]> {
  const hidden: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus());
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press(key);
      const found = await page.evaluate(lookAtFocus);
      if (found === null) break;
      if (found !== '') hidden.push(`${key}: ${found}`);
    }
  }
  return hidden;
}

/** In the page: null where the main part is left; else what is hidden of what has the focus. */
async function lookAtFocus(): Promise<string | null> {
  const focused = document.activeElement;
  if (!focused?.closest('main') || focused.tagName === 'MAIN') return null;
  const sticks = (element: Element | null): boolean =>
    element !== null &&
    !element.contains(focused) &&
    (/sticky|fixed/.test(getComputedStyle(element).position) || sticks(element.parentElement));
  const isHidden = (): boolean => {
    const { left, top, bottom, width, height } = focused.getBoundingClientRect();
    const points = [top + 2, (top + bottom) / 2, bottom - 2].map((y) => {
      const found = document.elementFromPoint(left + Math.min(width / 2, 40), y);
      return found === null || sticks(found);
    });
    // Of what is higher than there is room, a part is seen.
    return height > window.innerHeight / 3 ? points.every(Boolean) : points.some(Boolean);
  };
  // What the focus makes appear is drawn before it is brought into view, and the bar may grow meanwhile.
  for (let frames = 0; frames < 30 && isHidden(); frames++)
    await new Promise((next) => requestAnimationFrame(next));
  const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  return isHidden() ? `${focused.tagName} “${name.slice(0, 50)}”` : '';
}

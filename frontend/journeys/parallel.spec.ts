import { expect } from '@playwright/test';
import {
  approve,
  heading,
  pathOf,
  person,
  placeOf,
  publish,
  revisionOf,
  reworded,
  submit,
  suggest,
  test,
} from './helpers';

const TRACKING = 'ml-experiment-tracking';

test('Two change one skill at the same time, in different places, and both are published as they are', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const run = Date.now().toString(36);
  const probe = await person(browser, 'ines');
  const first = await placeOf(probe, TRACKING, 4);
  const second = await placeOf(probe, TRACKING, 5);
  const words = {
    ines: reworded(first.words, `for the whole team (${run})`),
    jonas: reworded(second.words, `for others (${run})`),
  };
  const before = await revisionOf(probe, TRACKING);

  const ines = await suggest(browser, 'ines', TRACKING, first.label, words.ines);
  const jonas = await suggest(browser, 'jonas', TRACKING, second.label, words.jonas);

  const reviewer = await person(browser, 'lena');
  await test.step('Both are approved before either is published', async () => {
    for (const author of [ines, jonas]) {
      await reviewer.goto(pathOf(author));
      await approve(reviewer);
    }
  });

  await test.step('The first is published, and the second needs nothing more', async () => {
    await reviewer.goto(pathOf(ines));
    await publish(reviewer);
    await expect(jonas.getByText(/collides/)).toHaveCount(0);
    await reviewer.goto(pathOf(jonas));
    await expect(reviewer.getByRole('button', { name: 'Publish', exact: true })).toBeEnabled();
    await publish(reviewer);
  });

  await test.step('The skill says both, and its history names both', async () => {
    expect(await revisionOf(probe, TRACKING)).toBe(before + 2);
    await probe.goto(`/skills/${TRACKING}`);
    await heading(probe, 'ML Experiment Tracking');
    await expect(probe.getByText(words.ines).first()).toBeVisible();
    await expect(probe.getByText(words.jonas).first()).toBeVisible();
    await probe.goto(`/skills/${TRACKING}/history`);
    await expect(probe.locator(`a[href="${pathOf(ines)}"]`).first()).toBeVisible();
    await expect(probe.locator(`a[href="${pathOf(jonas)}"]`).first()).toBeVisible();
  });
});

test('What was said otherwise before it was submitted is told while it is written', async ({ browser }) => {
  test.setTimeout(120_000);
  const run = Date.now().toString(36);
  const probe = await person(browser, 'ines');
  const place = await placeOf(probe, TRACKING, 1);
  const other = await suggest(browser, 'jonas', TRACKING, place.label, `Says what a run was for (${run}).`);
  const number = pathOf(other).split('/').at(-1);
  await probe.goto(`/skills/${TRACKING}/suggest`);
  await probe.getByLabel(place.label).fill(`Says what a run has shown (${run}).`);
  await expect(probe.getByText(new RegExp(`#${number}`)).first()).toBeVisible();
  await submit(probe, 'It says too little today.');
  await expect(probe.getByText(new RegExp(`#${number}`)).first()).toBeVisible();
});

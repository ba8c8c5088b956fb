import { expect } from '@playwright/test';
import {
  alsoChangeServing,
  approve,
  pathOf,
  person,
  placeOf,
  publish,
  reworded,
  submit,
  suggest,
  test,
} from './helpers';

const PHONE = { width: 360, height: 740 };
const TRACKING = 'ml-experiment-tracking';
const SERVING = 'model-serving';

test.describe.configure({ timeout: 240_000 });

test('Two skills change together, and what collides is resolved', async ({ browser }) => {
  const run = mark();
  const author = await person(browser, 'ines');
  const first = await placeOf(author, TRACKING, 2);
  const second = await placeOf(author, SERVING, 0);
  const compared = reworded(first.words, `before quoting any (${run})`);

  const rival = await suggest(
    browser,
    'jonas',
    TRACKING,
    first.label,
    reworded(first.words, `explained (${run})`),
  );

  await test.step('One proposal changes two skills', async () => {
    await author.goto(`/skills/${TRACKING}/suggest`);
    await author.getByLabel(first.label).fill(compared);
    await alsoChangeServing(author);
    await author.getByLabel(second.label).fill(reworded(second.words, `where it lasts (${run})`));
    await expect(author.getByText('2 changes', { exact: true })).toBeVisible();
    await submit(author, 'Both say too little today.');
  });

  const reviewer = await person(browser, 'lena');
  await reviewer.setViewportSize(PHONE);
  await test.step('A reviewer on a phone approves and publishes both at once', async () => {
    await reviewer.goto(pathOf(author));
    await approve(reviewer);
    await publish(reviewer);
    await expect(author.getByText('Published', { exact: true }).first()).toBeVisible();
  });

  await test.step('The other proposal says that it collides, and its author resolves it', async () => {
    await expect(rival.getByText(/collides with what was published since, on 1 field/)).toBeVisible();
    await rival.getByRole('button', { name: 'Resolve 1 collision' }).click();
    await rival.getByRole('radio', { name: 'Keep what is proposed' }).check();
    await rival.getByRole('button', { name: 'Update from published' }).last().click();
    await expect(rival.getByText('Updated. It stands on what is published now.')).toBeVisible();
    await expect(rival.getByText(/^Waits for a review by/).first()).toBeVisible();
  });

  await test.step('It is approved and published in its turn', async () => {
    await reviewer.goto(pathOf(rival));
    await approve(reviewer);
    await publish(reviewer);
  });

  await test.step('What a revision changed is undone by a proposal that Rungs has written', async () => {
    await author.goto(`/skills/${TRACKING}/history`);
    await author.getByRole('link', { name: 'Suggest undoing this' }).first().click();
    await expect(author.getByText(/This undoes what r\d+ changed/)).toBeVisible();
    await expect(author.getByLabel(first.label)).toHaveValue(compared);
    await submit(author, 'The words before were clearer.');
    await reviewer.goto(pathOf(author));
    await approve(reviewer);
    await publish(reviewer);
  });
});

test('What was rejected is opened again, and goes on under its number', async ({ browser }) => {
  const run = mark();
  const probe = await person(browser, 'jonas');
  const place = await placeOf(probe, TRACKING, 6);
  const author = await suggest(
    browser,
    'jonas',
    TRACKING,
    place.label,
    reworded(place.words, `by its name (${run})`),
  );
  const reviewer = await person(browser, 'lena');
  await reviewer.goto(pathOf(author));
  await reviewer.getByRole('button', { name: 'Reject', exact: true }).click();
  await reviewer.getByLabel('Why you reject it').fill(`It names nobody who agrees (${run}).`);
  await reviewer.getByRole('button', { name: 'Send rejection' }).click();
  await expect(reviewer.getByText('Rejected', { exact: true }).first()).toBeVisible();

  await expect(author.getByText(`It names nobody who agrees (${run}).`).first()).toBeVisible();
  await author.getByRole('button', { name: 'Reopen' }).click();
  await author.getByRole('link', { name: 'Edit', exact: true }).click();
  await author.getByLabel(place.label).fill(reworded(place.words, `by the name it has (${run})`));
  await submit(author, null);
  await expect(author.getByText(/^Waits for a review by/).first()).toBeVisible();
});

test('A newcomer who links is held until a moderator has looked', async ({ browser }) => {
  const run = mark();
  const probe = await person(browser, 'nils');
  const place = await placeOf(probe, TRACKING, 7);
  await probe.goto(`/skills/${TRACKING}/suggest`);
  await probe.getByRole('button', { name: 'Title and reason' }).click();
  await expect(
    probe.getByText('You are new here: with a link in it, a moderator looks first.'),
  ).toBeVisible();
  const newcomer = await suggest(
    browser,
    'nils',
    TRACKING,
    place.label,
    `Weighs hosted trackers against own ones (${run}).`,
    'It is so at https://example.org/tracking for years.',
  );
  await expect(newcomer.getByText('Held', { exact: true }).first()).toBeVisible();
  await expect(newcomer.getByRole('link', { name: 'https://example.org/tracking' })).toBeVisible();
  const stranger = await person(browser, 'ines');
  await stranger.goto(pathOf(newcomer));
  await expect(stranger.getByText(/There is no proposal/)).toBeVisible();

  const moderator = await person(browser, 'marek');
  await moderator.goto('/queue?queue=held');
  await moderator.locator(`a[href="${pathOf(newcomer)}"]`).click();
  await moderator.getByRole('button', { name: 'Release' }).click();
  await expect(moderator.getByText('Released. Reviewers see it now.')).toBeVisible();
  await newcomer.reload();
  await expect(newcomer.getByText('In review', { exact: true }).first()).toBeVisible();
  await newcomer.getByRole('button', { name: 'Withdraw' }).click();
  await newcomer.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(newcomer.getByText('Withdrawn', { exact: true }).first()).toBeVisible();
});

const mark = () => Date.now().toString(36);

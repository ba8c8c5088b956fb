import { expect, type Page } from '@playwright/test';
import { heading, person, test, whole } from './helpers';

const PARTS = '**/assets/mantine-*.js';
const ACCOUNT = { name: 'Account of Ines' };

test('Without a network a menu stays closed, the page stays, and comes anew when there is one', async ({
  browser,
}) => {
  const page = await person(browser, 'ines');
  await page.goto('/skills/ml-experiment-tracking');
  await heading(page, 'ML Experiment Tracking');
  await page.context().setOffline(true);
  await pressed(page);

  await page.context().setOffline(false);
  await pressed(page);
  await comesAnew(page);
});

test('After an upgrade a menu stays closed, the page stays, and comes anew when asked', async ({
  browser,
}) => {
  const page = await person(browser, 'ines');
  await page.context().route(PARTS, (route) => route.fulfill({ status: 404 }));
  await page.goto('/skills/ml-experiment-tracking');
  await heading(page, 'ML Experiment Tracking');
  await pressed(page);

  await page.context().unroute(PARTS);
  await comesAnew(page);
});

/** In vain: it is said, and nothing of the page goes. */
async function pressed(page: Page): Promise<void> {
  await page.getByRole('button', ACCOUNT).first().click();
  await expect(page.getByText(/This part of the page could not be fetched/)).toBeVisible();
  await heading(page, 'ML Experiment Tracking');
  await expect(page.getByRole('button', ACCOUNT).first()).toBeFocused();
}

async function comesAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reload' }).click();
  await whole(page);
  await page.getByRole('button', ACCOUNT).first().click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
}

import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

/** Journeys run against a server that is up already; CHROME_PATH names another browser than the one that npm brings. */
export default defineConfig({
  testDir: 'journeys',
  workers: 1,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'target/journeys',
  use: {
    actionTimeout: 15_000,
    baseURL: process.env.RUNGS_URL ?? 'http://localhost:8080',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
      args: ['--no-sandbox'],
    },
    // A failure leaves its steps and its last picture; pages and films of every step would cost a third of the time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
  },
});

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
      // Fewer processes that tell each other what is drawn and asked for.
      args: ['--no-sandbox', '--in-process-gpu', '--enable-features=NetworkServiceInProcess2'],
    },
    // A failure leaves its words and its last picture: notes of every step would be taken of all that succeed, too.
    screenshot: 'only-on-failure',
  },
});

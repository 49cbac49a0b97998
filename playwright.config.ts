import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './tests/support/find-chromium';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/start-shared-newsroom.ts',
  // Two cores serve the newsroom and the browsers.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.MARBRE_E2E_SITE,
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
  },
});

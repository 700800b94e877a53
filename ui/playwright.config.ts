import { defineConfig } from '@playwright/test'

import { chromiumArguments, findChromium } from './e2e/support/chromium'

/** Whole flows in a real Chromium with fake devices, against the packaged application. */
export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'figures/**',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    permissions: ['camera', 'microphone'],
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments },
  },
})

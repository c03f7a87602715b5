import { defineConfig } from '@playwright/test'
import { basePath, idOrigin, pageOrigin, ports } from './e2e/support/addresses.ts'
import { shapesFile } from './sandbox/contract/shapes-file.ts'
import { browserLaunch } from './scripts/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  forbidOnly: true,
  // any test may run beside any other, though not at once
  fullyParallel: true,
  // one at a time: the sandbox's world, faults and log are one, and the built policy names its two ports
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: pageOrigin + basePath,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: browserLaunch(),
    // without the film, which takes a quarter of all the time
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node --import tsx sandbox/in-node.ts',
    url: `${idOrigin}/__sandbox/requests`,
    env: {
      SANDBOX_ID_PORT: String(ports.id),
      SANDBOX_API_PORT: String(ports.api),
      HARVEST_SHAPES: shapesFile() ?? '',
    },
    reuseExistingServer: false,
  },
})

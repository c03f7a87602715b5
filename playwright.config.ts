import { defineConfig } from '@playwright/test'
import { addressesOf, basePath, pageOrigin, testsAtOnce } from './e2e/support/addresses.ts'
import { shapesFile } from './sandbox/contract/shapes-file.ts'
import { browserLaunch } from './scripts/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  forbidOnly: true,
  fullyParallel: true,
  // each has a sandbox of its own, whose world, faults and log are one
  workers: testsAtOnce,
  // such are named in the end; where hours could be lost, once is enough to fail
  retries: 1,
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
  webServer: Array.from({ length: testsAtOnce }, (_, nth) => {
    const { ports, idOrigin } = addressesOf(nth)
    return {
      command: 'node --import tsx sandbox/in-node.ts',
      url: `${idOrigin}/__sandbox/requests`,
      env: {
        SANDBOX_ID_PORT: String(ports.id),
        SANDBOX_API_PORT: String(ports.api),
        HARVEST_SHAPES: shapesFile() ?? '',
      },
      reuseExistingServer: false,
    }
  }),
})

import type { Page } from '@playwright/test'

/** Takes the network away, once all that comes a moment after a screen is there. */
export async function goOffline(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
}

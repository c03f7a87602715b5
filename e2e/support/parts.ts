import type { Page } from '@playwright/test'

/** Waits for all that comes a moment after a screen, such as what keys do. */
export const partsAreThere = (page: Page): Promise<void> => page.waitForLoadState('networkidle')

/** Takes the network away, once all of it is there. */
export async function goOffline(page: Page): Promise<void> {
  await partsAreThere(page)
  await page.context().setOffline(true)
}

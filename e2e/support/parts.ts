import { expect, type Page } from '@playwright/test'
import { watchOf } from './watch.ts'

// as long as a part may take to ask for the next
const stillMs = 500

/** Waits for all that comes a moment after a screen, such as what keys do. */
export async function partsAreThere(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  // which a page that has been there for long says at once
  const { loading } = watchOf(page.context())
  let since = Date.now()
  const still = () => {
    if (loading.size > 0) since = Date.now()
    return Date.now() - since
  }
  await expect.poll(still, { intervals: [50] }).toBeGreaterThanOrEqual(stillMs)
}

/** Takes the network away, once all of it is there. */
export async function goOffline(page: Page): Promise<void> {
  await partsAreThere(page)
  await page.context().setOffline(true)
}

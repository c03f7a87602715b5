import { expect, type Locator, type Page } from '@playwright/test'

export const searchField = (page: Page): Locator => page.getByLabel('Search your time')

export const foundRows = (page: Page): Locator =>
  page.getByRole('list', { name: 'Entries found' }).getByRole('listitem')

/** How many entries were found, and what they come to. */
export const summary = (page: Page): Locator => page.getByRole('status').filter({ hasText: /\d (entry|entries)/ })

/** Goes to the search by the header, until something stands there. */
export async function openSearch(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Search' }).click()
  await expect(foundRows(page).first()).toBeVisible()
}

/** Until all time has been read. */
export async function allRead(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Reading your time' })).toHaveCount(0, { timeout: 20_000 })
  await expect(summary(page)).toHaveText(/^[\d,]+ entr/)
}

/** How many rows the whole list has, as assistive technology is told. */
export const countOfRows = async (page: Page): Promise<number> =>
  Number(await foundRows(page).first().getAttribute('aria-setsize'))

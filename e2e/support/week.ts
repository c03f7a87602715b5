import { expect, type Locator, type Page } from '@playwright/test'
import type { TimeEntry } from '../../src/harvest/wire.ts'
import { entriesAtHarvest, nordlicht, pinecrest } from './harvest.ts'

/** From wherever the app is to the week of a date. */
export async function openWeek(page: Page, date?: string): Promise<Locator> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Week' }).click()
  if (date !== undefined) {
    await page.getByLabel('Go to the week of').fill(date)
    await expect(page).toHaveURL(new RegExp(`week/${date}$`))
  }
  return weekSheet(page)
}

/** The sheet of the week that is shown, once it has been read. */
export async function weekSheet(page: Page): Promise<Locator> {
  const sheet = page.getByRole('grid', { name: 'Hours by project and day' })
  await expect(sheet).toBeVisible()
  await expect(page.getByRole('region', { name: 'Timesheet' })).toHaveAttribute('aria-busy', 'false')
  return sheet
}

/** A row by its project and task. */
export const weekRow = (page: Page, project: string, task: string): Locator =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${project} ${task}`) }) })

/** A row's cell of a day, which is counted from 0; 7 is the sum. */
export const weekCell = (page: Page, project: string, task: string, day: number): Locator =>
  weekRow(page, project, task).getByRole('gridcell').nth(day)

/** The sum of a day below the sheet; of the week for 7. */
export const weekTotal = (page: Page, day: number): Locator =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Total', exact: true }) })
    .getByRole('gridcell')
    .nth(day)

/** A keyboard that counts what is pressed. */
export function countingKeys(page: Page) {
  let strokes = 0
  return {
    strokes: () => strokes,
    async press(...keys: string[]) {
      for (const key of keys) {
        strokes += 1
        await page.keyboard.press(key)
      }
    },
    async type(text: string) {
      strokes += text.length
      await page.keyboard.type(text)
    },
  }
}

/** Puts a text where a spreadsheet would, for the next paste. */
export async function copyElsewhere(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
}

/** Mira's entries of some days in both of her accounts, asked of Harvest past the app. */
export async function entriesAtBoth(range: { from: string; to: string }): Promise<TimeEntry[]> {
  const ofAccounts = [nordlicht, pinecrest].map(({ id }) => entriesAtHarvest(id, range))
  return (await Promise.all(ofAccounts)).flat()
}

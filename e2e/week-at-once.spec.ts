import type { Page } from '@playwright/test'
import { entriesAtHarvest, pinecrest } from './support/harvest.ts'
import { allInHarvest, undo } from './support/outbox.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { copyElsewhere, countingKeys, entriesAtBoth, openWeek, weekCell, weekRow, weekTotal } from './support/week.ts'

/** From the sheet to the whole of last week in it: up to the button, open, copy. */
const keyStrokesToRepeatLastWeek = 4

/** Five rows found and added, 25 durations, and a key after each. */
const keyStrokesToFillAWeek = 169

const thisWeek = { from: '2026-03-09', to: '2026-03-15' }
const emptyWeek = { from: '2026-03-23', to: '2026-03-29' }

async function addRow(page: Page, keys: ReturnType<typeof countingKeys>, typed: string) {
  await keys.press('Shift+Tab', 'Enter')
  await keys.type(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await keys.press('Enter', 'Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // keys go to where the new row has taken them
  await expect(page.getByRole('grid').locator('td:focus')).toBeVisible()
}

test('an empty week of 25 entries over two accounts is filled by keyboard alone', async ({ page }) => {
  await signIn(page)
  await openWeek(page, '2026-03-25')
  await expect(page.getByText('Nothing tracked in this week. Add a row')).toBeVisible()
  await page.getByRole('grid').getByRole('link').first().focus()
  const keys = countingKeys(page)
  const works = ['guest app des', 'guest app dev', 'guest app res', 'warehouse docu', 'churn anal']
  for (const work of works) await addRow(page, keys, work)
  await keys.press('Control+Home')
  for (const hours of ['2', '1', '1.5', ':45', '1h15']) {
    for (let day = 0; day < 5; day++) {
      await keys.type(hours)
      await keys.press(day < 4 ? 'Tab' : 'Enter')
    }
  }
  await expect(weekTotal(page, 7)).toContainText('32:30')
  await allInHarvest(page)
  const entries = await entriesAtBoth(emptyWeek)
  expect(entries).toHaveLength(25)
  expect(entries.filter(({ started_time }) => started_time !== null)).toHaveLength(10)
  const ofTimes = (await entriesAtHarvest(pinecrest.id, emptyWeek)).map(
    ({ spent_date, started_time }) => `${spent_date} ${started_time}`,
  )
  expect(new Set(ofTimes).size).toBe(10)
  expect(keys.strokes()).toBe(keyStrokesToFillAWeek)
})

test('last week is copied with its hours in a few keys, and taken back as one', async ({ page }) => {
  await signIn(page)
  await openWeek(page, '2026-03-18')
  await page.getByRole('grid').getByRole('link').first().focus()
  const keys = countingKeys(page)
  await keys.press('Shift+Tab', 'Shift+Tab', 'Enter')
  const dialog = page.getByRole('dialog', { name: 'Copy the week before' })
  const before = (await entriesAtBoth(thisWeek)).filter(({ is_running }) => !is_running)
  await expect(dialog).toContainText(`That makes ${before.length} entries`)
  await keys.press('Enter')
  expect(keys.strokes()).toBe(keyStrokesToRepeatLastWeek)
  await expect(dialog).toHaveCount(0)
  await allInHarvest(page)
  const next = { from: '2026-03-16', to: '2026-03-22' }
  const copied = await entriesAtBoth(next)
  const told = (entries: typeof copied) =>
    entries.map(({ project, task, notes }) => `${project.id} ${task.id} ${notes}`).toSorted()
  expect(told(copied)).toEqual(told(before))
  await undo(page)
  await allInHarvest(page)
  expect(await entriesAtBoth(next)).toEqual([])
  await expect(page.getByText('Nothing tracked in this week.')).toBeVisible()
})

test('rows alone are copied, stay over a reload, and are removed by undo and by hand', async ({ page }) => {
  await signIn(page)
  await openWeek(page, '2026-03-18')
  await page.getByRole('button', { name: 'Copy the week before' }).click()
  await page.getByRole('radio', { name: 'Rows alone' }).check()
  await page.getByRole('button', { name: /^Copy \d+ rows$/ }).click()
  await expect(weekRow(page, 'Guest app', 'Design')).toBeVisible()
  expect(await writesAtHarvest()).toEqual([])
  await page.reload()
  await expect(weekRow(page, 'Guest app', 'Design')).toBeVisible()
  await weekRow(page, 'Guest app', 'Design').getByRole('rowheader').focus()
  await page.keyboard.press('Delete')
  await expect(weekRow(page, 'Guest app', 'Design')).toHaveCount(0)
  await expect(weekRow(page, 'Guest app', 'Research')).toBeVisible()
})

test('a block comes from a spreadsheet, goes to one, and a mistaken one is undone', async ({ page }) => {
  await signIn(page)
  await openWeek(page)
  const before = await entriesAtBoth(thisWeek)
  await copyElsewhere(page, '2\t1:30\tsoon\r\n0.5\t\t0:45\r\n')
  await weekCell(page, 'Guest app', 'Development', 3).click()
  await page.keyboard.press('Control+V')
  await expect(page.getByText(/^4 entries: 4 added\. .*not a duration|^4 entries: 4 added/)).toBeVisible()
  await expect(weekCell(page, 'Guest app', 'Research', 5)).toHaveText(/45 minutes/)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(4)
  await page.keyboard.press('Control+C')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('2:00\t1:30\n0:30\t')
  await page.keyboard.press('Delete')
  const asked = page.getByRole('dialog', { name: 'Delete 3 entries?' })
  await expect(asked).toContainText('Guest app, Research, Thursday 12')
  await page.keyboard.press('Enter')
  await expect(asked).toHaveCount(0)
  await expect(weekCell(page, 'Guest app', 'Development', 3)).toHaveText('')
  await undo(page)
  await expect(weekCell(page, 'Guest app', 'Development', 3)).toHaveText(/2 hours/)
  await allInHarvest(page)
  expect((await entriesAtBoth(thisWeek)).length).toBe(before.length + 4)
})

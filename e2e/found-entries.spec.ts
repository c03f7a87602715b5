import type { Page } from '@playwright/test'
import type { TimeEntry } from '../src/harvest/wire.ts'
import { entriesAtHarvest, nordlicht } from './support/harvest.ts'
import { allInHarvest, gesturePasses, undo } from './support/outbox.ts'
import { partsAreThere } from './support/parts.ts'
import { countOfRows, foundRows, summary } from './support/search.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const march = { from: '2026-03-01', to: '2026-03-31' }

async function ofGuestApp(): Promise<TimeEntry[]> {
  const entries = await entriesAtHarvest(nordlicht.id, march)
  return entries
    .filter(({ project }) => project.name === 'Guest app')
    .toSorted((one, other) =>
      one.spent_date === other.spent_date ? other.id - one.id : one.spent_date < other.spent_date ? 1 : -1,
    )
}

function totalOf(entries: readonly TimeEntry[]): string {
  const minutes = entries.reduce((sum, { hours }) => sum + Math.round(hours * 60), 0)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const reported = (page: Page) => page.getByRole('row').filter({ has: page.getByText('Guest app', { exact: true }) })

test('an entry behind a figure is edited where it is found, every total follows until that is undone, and keys do the same', async ({
  page,
}) => {
  const entries = await ofGuestApp()
  const total = totalOf(entries)
  const [first, ...others] = entries
  if (!first) throw new Error('Nobody has worked on the Guest app.')
  const changed = totalOf([{ ...first, hours: 7.25 }, ...others])
  await signIn(page)
  await page.getByRole('link', { name: 'Reports' }).click()
  await expect(reported(page)).toContainText(total)
  await reported(page).getByRole('link').click()
  await expect(summary(page)).toHaveText(new RegExp(`^${entries.length} entries, ${total}`))
  await partsAreThere(page)

  // the pencil is one Tab behind the row's link
  const row = foundRows(page).first()
  const pencil = row.getByRole('button', { name: /^Edit Guest app, / })
  await row.getByRole('link').focus()
  await page.keyboard.press('Tab')
  await expect(pencil).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Hours', { exact: true }).fill('7:15')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(summary(page)).toContainText(`${entries.length} entries, ${changed}`)
  await expect(row).toContainText('7:15')
  await expect(pencil).toBeFocused()

  await page.getByRole('link', { name: 'Reports' }).click()
  await expect(reported(page)).toContainText(changed)
  await undo(page)
  await expect(reported(page)).toContainText(total)
  await allInHarvest(page)
  expect(totalOf(await ofGuestApp())).toBe(total)

  // keys do what they do on the day, and the list keeps its place
  await page.goBack()
  const count = await countOfRows(page)
  await foundRows(page).first().getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  const second = foundRows(page).and(page.locator('[aria-posinset="2"]')).getByRole('link')
  await expect(second).toBeFocused()
  await page.keyboard.press('e')
  await expect(dialog.getByRole('heading', { name: /^Guest app, / })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(second).toBeFocused()

  // deleted by its form or by a key: the focus goes on to what stands there now
  await page.keyboard.press('e')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(() => countOfRows(page)).toBe(count - 1)
  await expect(second).toBeFocused()
  await gesturePasses(page)
  await page.keyboard.press('Delete')
  await expect.poll(() => countOfRows(page)).toBe(count - 2)
  await expect(second).toBeFocused()
  await undo(page)
  await expect.poll(() => countOfRows(page)).toBe(count - 1)
  await allInHarvest(page)
  await page.goto('search?from=2025-12-01&to=2025-12-31')
  await foundRows(page)
    .first()
    .getByRole('button', { name: /^Edit / })
    .click()
  await expect(dialog).toContainText('Harvest has locked this entry')
  await expect(dialog.getByRole('button', { name: 'Save' })).toHaveCount(0)
})

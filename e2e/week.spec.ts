import type { Page } from '@playwright/test'
import { entriesAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import { allInHarvest, failing, gesturePasses, onThisDevice, timePasses } from './support/outbox.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { copyElsewhere, countingKeys, openWeek, weekCell, weekRow, weekTotal } from './support/week.ts'

/** From the sheet to the whole of last week in it: up to the button, open, copy. */
const keyStrokesToRepeatLastWeek = 4

/** Five rows found and added, 25 durations, and a key after each. */
const keyStrokesToFillAWeek = 169

const thisWeek = { from: '2026-03-09', to: '2026-03-15' }
const emptyWeek = { from: '2026-03-23', to: '2026-03-29' }

const entriesOf = async (range: { from: string; to: string }) => [
  ...(await entriesAtHarvest(nordlicht.id, range)),
  ...(await entriesAtHarvest(pinecrest.id, range)),
]

const minutesOf = (text: string | null) => {
  const [, hours, minutes] = /(\d+):(\d\d)/.exec(text ?? '') ?? []
  return Number(hours) * 60 + Number(minutes)
}

async function addRow(page: Page, keys: ReturnType<typeof countingKeys>, typed: string) {
  await keys.press('Shift+Tab', 'Enter')
  await keys.type(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await keys.press('Enter', 'Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('the week has a row for each project and task of both accounts, and adds up both ways', async ({ page }) => {
  await signIn(page)
  const sheet = await openWeek(page)
  await expect(page).toHaveURL(/week\/2026-03-11$/)
  const entries = await entriesOf(thisWeek)
  const rows = new Set(entries.map(({ project, task }) => `${project.id} ${task.id}`))
  await expect(sheet.getByRole('rowheader')).toHaveCount(
    rows.size + new Set(entries.map(({ client }) => client.id)).size + 1,
  )
  for (const { project, task } of entries) await expect(weekRow(page, project.name, task.name)).toBeVisible()
  const total = minutesOf(await weekTotal(page, 7).textContent())
  expect(total).toBe(Math.round(entries.reduce((sum, { hours }) => sum + hours, 0) * 60))
  let ofDays = 0
  for (let day = 0; day < 7; day++) ofDays += minutesOf(await weekTotal(page, day).textContent())
  expect(ofDays).toBe(total)
})

test('day and week lead to each other', async ({ page }) => {
  await signIn(page)
  await page.getByRole('navigation', { name: 'This week' }).getByRole('link', { name: 'This week' }).click()
  await expect(page).toHaveURL(/week\/2026-03-11$/)
  await expect(page.getByRole('link', { name: 'Week', exact: true })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('navigation', { name: 'Weeks' }).getByRole('link', { name: 'This week' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Next week' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('16 March 2026 – 22 March 2026')
  await page.getByRole('navigation', { name: 'Weeks' }).getByRole('link', { name: 'This week' }).click()
  await page.getByRole('columnheader', { name: 'Monday 9' }).getByRole('link').click()
  await expect(page).toHaveURL(/day\/2026-03-09$/)
})

test('a cell is typed, understood, kept at once and sent', async ({ page }) => {
  await signIn(page)
  await openWeek(page)
  const cell = weekCell(page, 'Guest app', 'Research', 3)
  await cell.click()
  await page.keyboard.type('90m')
  await expect(cell.getByRole('textbox', { name: /Guest app Research.*Thursday 12/ })).toHaveValue('90m')
  await expect(cell.getByRole('status')).toContainText('1:30')
  await page.keyboard.press('Enter')
  await expect(cell).toHaveText(/1 hour 30 minutes/)
  await allInHarvest(page)
  const created = await entriesAtHarvest(nordlicht.id, { from: '2026-03-12', to: '2026-03-12' })
  expect(created.map(({ hours, task }) => [hours, task.name])).toEqual([[1.5, 'Research']])

  await cell.click()
  await page.keyboard.type('1 30')
  await page.keyboard.press('Enter')
  await expect(cell.getByRole('status')).toContainText('Write it as 1:30, 1.5 or 90m.')
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await expect(cell).toHaveText(/1 hour 30 minutes/)
  await page.keyboard.press('Delete')
  await expect(cell).toHaveText('')
  await expect(cell).toBeFocused()
  await allInHarvest(page)
  expect(await entriesAtHarvest(nordlicht.id, { from: '2026-03-12', to: '2026-03-12' })).toEqual([])

  await weekCell(page, 'Data warehouse', 'Documentation', 3).click()
  await page.keyboard.type('23')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This account records start and end, and the day has no such time free.')).toBeVisible()
})

test('a cell that is written over at once holds one entry, of the last value', async ({ page }) => {
  await signIn(page)
  await openWeek(page)
  await weekCell(page, 'Guest app', 'Design', 4).click()
  for (const hours of ['1', '2', '3']) {
    await page.keyboard.type(hours)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
  }
  await allInHarvest(page)
  const friday = await entriesAtHarvest(nordlicht.id, { from: '2026-03-13', to: '2026-03-13' })
  expect(friday.map(({ hours }) => hours)).toEqual([3])
})

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
  const entries = await entriesOf(emptyWeek)
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
  const before = (await entriesOf(thisWeek)).filter(({ is_running }) => !is_running)
  await expect(dialog).toContainText(`That makes ${before.length} entries`)
  await keys.press('Enter')
  expect(keys.strokes()).toBe(keyStrokesToRepeatLastWeek)
  await expect(dialog).toHaveCount(0)
  await allInHarvest(page)
  const next = { from: '2026-03-16', to: '2026-03-22' }
  const copied = await entriesOf(next)
  const told = (entries: typeof copied) =>
    entries.map(({ project, task, notes }) => `${project.id} ${task.id} ${notes}`).toSorted()
  expect(told(copied)).toEqual(told(before))
  await gesturePasses(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await allInHarvest(page)
  expect(await entriesOf(next)).toEqual([])
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
  const before = await entriesOf(thisWeek)
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
  await gesturePasses(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(weekCell(page, 'Guest app', 'Development', 3)).toHaveText(/2 hours/)
  await allInHarvest(page)
  expect((await entriesOf(thisWeek)).length).toBe(before.length + 4)
})

test('cells of several entries, sums and notes open into their entries', async ({ page }) => {
  await signIn(page)
  await openWeek(page)
  const several = weekCell(page, 'Guest app', 'Design', 1)
  await several.click()
  await page.keyboard.type('3')
  await expect(page.getByText('It holds several entries. Enter opens them.')).toBeVisible()
  await page.keyboard.press('Enter')
  const list = page.getByRole('dialog', { name: /^2 entries, 4:14$/ })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list.getByRole('button', { name: /^Edit/ }).first().click()
  const form = page.getByRole('dialog', { name: 'Guest app, Design' })
  await form.getByRole('textbox', { name: 'Notes' }).fill('Said in the week')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toHaveCount(0)
  await expect(list).toContainText('Said in the week')
  await page.keyboard.press('Escape')
  await expect(several).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /^\d+ entries, 16:48$/ })).toBeVisible()
})

test('notes are reached from a cell that was just typed', async ({ page }) => {
  await signIn(page)
  await openWeek(page)
  await weekCell(page, 'Guest app', 'Design', 4).click()
  await page.keyboard.type('1:15')
  await page.keyboard.press('Shift+Enter')
  const form = page.getByRole('dialog', { name: 'Guest app, Design' })
  await expect(form.getByLabel('Hours', { exact: true })).toHaveValue('1:15')
  await form.getByRole('textbox', { name: 'Notes' }).fill('At once')
  await gesturePasses(page)
  await form.getByRole('button', { name: 'Save' }).click()
  await allInHarvest(page)
  const friday = await entriesAtHarvest(nordlicht.id, { from: '2026-03-13', to: '2026-03-13' })
  expect(friday.map(({ hours, notes }) => [hours, notes])).toEqual([[1.25, 'At once']])
})

test('a locked cell has a padlock, says Harvest’s reason, and takes nothing', async ({ page }) => {
  await signIn(page)
  await openWeek(page, '2026-02-11')
  const locked = page.getByRole('gridcell', { name: /locked: Item Approved and Locked for this Time Period/ }).first()
  await expect(locked).toHaveAttribute('aria-readonly', 'true')
  await locked.click()
  await page.keyboard.type('5')
  await expect(page.getByText(/^Harvest has locked it: Item Approved/)).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByText(/Harvest has locked it|locked by Harvest/)).toBeVisible()
  expect(await writesAtHarvest()).toEqual([])
})

test('a running timer shows and counts, and is not written over', async ({ page }) => {
  await signIn(page)
  await page
    .getByRole('button', { name: /^Start .* again$/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: /^Running: / })).toBeVisible()
  await openWeek(page)
  await allInHarvest(page)
  const running = page.getByRole('gridcell', { name: /running/ })
  const before = minutesOf(await running.textContent())
  await timePasses(page, 185)
  await expect.poll(async () => minutesOf(await running.textContent())).toBeGreaterThanOrEqual(before + 2)
  await running.click()
  await page.keyboard.type('1')
  await expect(page.getByText('Its time is counted while it runs.')).toBeVisible()
})

test('an afternoon offline reaches Harvest as it was typed', async ({ page, context, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await openWeek(page)
  await allInHarvest(page)
  await context.setOffline(true)
  await weekCell(page, 'Guest app', 'Research', 3).click()
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await weekCell(page, 'Guest app', 'Research', 0).click()
  await page.keyboard.type('0:15')
  await page.keyboard.press('Enter')
  await weekCell(page, 'Member churn study', 'Analysis', 2).click()
  await page.keyboard.press('Delete')
  await onThisDevice(page, 4)
  await expect(weekCell(page, 'Guest app', 'Research', 3)).toHaveText(/On this device, not in Harvest yet/)
  expect(await writesAtHarvest()).toEqual([])
  await context.setOffline(false)
  await allInHarvest(page)
  const research = (await entriesAtHarvest(nordlicht.id, thisWeek)).filter(({ task }) => task.name === 'Research')
  expect(research.map(({ spent_date, hours }) => `${spent_date} ${hours}`).toSorted()).toEqual([
    '2026-03-09 0.25',
    '2026-03-12 2',
    '2026-03-13 1',
  ])
  expect(
    (await entriesAtHarvest(pinecrest.id, thisWeek)).filter(({ project }) => project.name === 'Member churn study'),
  ).toEqual([])
})

test('an account that fails is named, its time is no zero, and the others go on', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(/status of 403/)
  await sandbox.faults([
    { path: '/v2/users/me', accountId: pinecrest.id, fault: { status: 403, body: { message: 'Not authorized!' } } },
  ])
  await signIn(page)
  await openWeek(page)
  await expect(page.getByRole('alert')).toContainText('Pinecrest Analytics is not in here.')
  await expect(weekTotal(page, 7)).toHaveText(/≥ 13:28/)
  await expect(weekTotal(page, 3)).toHaveText(/–.*not known/)
  await weekCell(page, 'Guest app', 'Design', 3).click()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(weekTotal(page, 3)).toHaveText(/≥ 1:00/)
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(weekTotal(page, 7)).toHaveText(/^17:48/)
})

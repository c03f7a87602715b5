import { entriesAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import { allInHarvest, failing, gesturePasses, onThisDevice, timePasses } from './support/outbox.ts'
import { goOffline } from './support/parts.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { entriesAtBoth, openWeek, weekCell, weekRow, weekSheet, weekTotal } from './support/week.ts'

const thisWeek = { from: '2026-03-09', to: '2026-03-15' }

const minutesOf = (text: string | null) => {
  const [, hours, minutes] = /(\d+):(\d\d)/.exec(text ?? '') ?? []
  return Number(hours) * 60 + Number(minutes)
}

test('the day leads to its week, which has all rows of both accounts, adds up both ways, and leads on', async ({
  page,
}) => {
  await signIn(page)
  await page.getByRole('navigation', { name: 'This week' }).getByRole('link', { name: 'This week' }).click()
  await expect(page).toHaveURL(/week\/2026-03-11$/)
  await expect(page.getByRole('link', { name: 'Week', exact: true })).toHaveAttribute('aria-current', 'page')
  const sheet = await weekSheet(page)
  const entries = await entriesAtBoth(thisWeek)
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

  await expect(page.getByRole('navigation', { name: 'Weeks' }).getByRole('link', { name: 'This week' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Next week' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('16 March 2026 – 22 March 2026')
  await page.getByRole('navigation', { name: 'Weeks' }).getByRole('link', { name: 'This week' }).click()
  await page.getByRole('columnheader', { name: 'Monday 9' }).getByRole('link').click()
  await expect(page).toHaveURL(/day\/2026-03-09$/)
})

test('a cell is typed, understood, kept at once and sent; written over, it holds one entry', async ({ page }) => {
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

  // faster than it is drawn, and straight from another cell
  await weekCell(page, 'Guest app', 'Design', 4).click()
  for (const hours of ['1', '2', '3']) {
    await page.keyboard.type(hours)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
  }
  await page.keyboard.type('5')
  await weekCell(page, 'Guest app', 'Design', 5).click()
  await page.keyboard.type('4')
  await weekCell(page, 'Guest app', 'Design', 4).click()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(weekCell(page, 'Guest app', 'Design', 4)).toHaveText(/3 hours/)
  await allInHarvest(page)
  const friday = await entriesAtHarvest(nordlicht.id, { from: '2026-03-13', to: '2026-03-13' })
  expect(friday.map(({ hours }) => hours)).toEqual([3])
  expect(await entriesAtHarvest(nordlicht.id, { from: '2026-03-14', to: '2026-03-14' })).toMatchObject([{ hours: 4 }])
})

test('cells of several entries and sums open into their entries, and a cell that was just typed into its notes', async ({
  page,
}) => {
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
  await page.keyboard.press('Escape')

  await weekCell(page, 'Guest app', 'Design', 4).click()
  await page.keyboard.type('1:15')
  await page.keyboard.press('Shift+Enter')
  await expect(form.getByLabel('Hours', { exact: true })).toHaveValue('1:15')
  await form.getByRole('textbox', { name: 'Notes' }).fill('At once')
  await gesturePasses(page)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toHaveCount(0)
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
  await goOffline(page)
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

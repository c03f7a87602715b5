import type { Locator, Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { createAtHarvest, entriesAtHarvest, entryAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import { allInHarvest, edit, entryRow, gesturePasses } from './support/outbox.ts'
import { partsAreThere } from './support/parts.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { entriesAtBoth } from './support/week.ts'

const hoursEntry = 'Ski pass wallet: first version'
const clockEntry = 'Charts for segment sizes'
const thisWeek = { from: '2026-03-09', to: '2026-03-15' }

/** What a person would call the same entries. */
const told = async () =>
  (await entriesAtBoth(thisWeek))
    .map(({ project, task, spent_date, hours, started_time, notes }) =>
      [project.id, task.id, spent_date, hours, started_time, notes].join(' '),
    )
    .toSorted()

async function open(page: Page) {
  await signIn(page)
  await expect(entryRow(page, hoursEntry)).toBeVisible()
  await expect(entryRow(page, clockEntry)).toBeVisible()
  await partsAreThere(page)
}

async function undo(page: Page) {
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').getByText('Undone')).toBeVisible()
  await allInHarvest(page)
}

/** By the mouse, which moves a little before it is anywhere else. */
async function drag(from: Locator, to: Locator) {
  await from.hover()
  await from.page().mouse.down()
  await from.hover({ position: { x: 2, y: 2 } })
  await to.hover()
  await to.hover()
  await from.page().mouse.up()
}

/** Does something else with an entry than to change it. */
async function doWith(page: Page, notes: string, action: string) {
  await gesturePasses(page)
  const dialog = await edit(page, notes)
  await dialog.getByRole('button', { name: action }).click()
  return page.getByRole('dialog', { name: new RegExp(`^${action.replace('…', '')} `) })
}

test('an entry gets another project and day, or goes to another account, and is as it was again', async ({ page }) => {
  await open(page)
  const before = await told()
  const dialog = await edit(page, hoursEntry)
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).toBeFocused()
  const work = dialog.getByRole('combobox', { name: 'Project and task' })
  await expect(work).toHaveValue(/^Guest app/)
  await work.fill('booking site development')
  await page.getByRole('option').first().click()
  await dialog.getByLabel('Date').fill('2026-03-12')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Moved to Thursday 12: Guest app')).toBeVisible()
  await expect(entryRow(page, hoursEntry)).toHaveCount(0)
  await allInHarvest(page)
  const changed = await entryAtHarvest(nordlicht.id, hoursEntry)
  expect(changed).toMatchObject({ spent_date: '2026-03-12', project: { name: 'Booking site 2.0' }, hours: 0.5 })
  await undo(page)
  await expect(entryRow(page, hoursEntry)).toBeVisible()
  expect(await told()).toEqual(before)

  await gesturePasses(page)
  await edit(page, hoursEntry)
  await work.fill('warehouse docu')
  await page.getByRole('option').first().click()
  await expect(dialog.getByText(/Saving makes a new entry in Pinecrest Analytics and deletes/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Say when it began and ended.')
  await dialog.getByLabel('From').fill('9am')
  await dialog.getByLabel('To', { exact: true }).fill('9:30am')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: pinecrest.name })).toContainText(hoursEntry)
  await allInHarvest(page)
  expect(await entryAtHarvest(pinecrest.id, hoursEntry)).toMatchObject({ started_time: '9:00am', hours: 0.5 })
  await undo(page)
  await expect(page.getByRole('region', { name: nordlicht.name })).toContainText(hoursEntry)
  expect(await told()).toEqual(before)
})

test('an entry is split at a time of the day, and merged again', async ({ page }) => {
  await open(page)
  const before = await entryAtHarvest(pinecrest.id, clockEntry)
  const split = await doWith(page, clockEntry, 'Split…')
  await split.getByLabel('First part').fill('0:10')
  await split.getByRole('textbox', { name: 'Notes of the second' }).fill('And their colours')
  await expectNoAxeViolations(page)
  await split.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(split).toHaveCount(0)
  await expect(entryRow(page, 'And their colours')).toBeVisible()
  await allInHarvest(page)
  const second = await entryAtHarvest(pinecrest.id, 'And their colours')
  expect(await entryAtHarvest(pinecrest.id, clockEntry)).toMatchObject({
    id: before.id,
    ended_time: second.started_time,
  })
  expect(second.ended_time).toBe(before.ended_time)

  const merging = await doWith(page, 'And their colours', 'Merge…')
  await expect(merging.getByRole('checkbox', { name: clockEntry })).toBeChecked()
  await merging.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(merging).toHaveCount(0)
  await allInHarvest(page)
  const merged = await entryAtHarvest(pinecrest.id, `${clockEntry}\nAnd their colours`)
  expect(merged).toMatchObject({ id: before.id, started_time: before.started_time, ended_time: before.ended_time })
})

test('a mistaken change of many entries over two accounts is undone as one, after it was sent', async ({ page }) => {
  await open(page)
  const before = await told()
  const rows = page.getByRole('region', { name: 'Select entries' })
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(rows.getByRole('listitem').first().getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(rows.getByRole('status')).toContainText('2 entries')
  // a range, of all that is between
  await rows
    .getByRole('listitem')
    .last()
    .click({ modifiers: ['Shift'] })
  await expect(rows.getByRole('checkbox', { name: 'All of the day' })).toBeChecked()
  const count = await rows.getByRole('listitem').count()
  await expectNoAxeViolations(page)
  await rows.getByRole('button', { name: 'Notes…' }).click()
  const dialog = page.getByRole('dialog', { name: `Change the notes of ${count} entries` })
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('By mistake')
  await dialog.getByRole('radio', { name: 'In place of what is there' }).check()
  await expectNoAxeViolations(page)
  await dialog.getByRole('button', { name: `Change ${count} entries` }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(`Changed notes of ${count} entries`)).toBeVisible()
  await expect(entryRow(page, 'By mistake')).toHaveCount(count)
  await allInHarvest(page)
  const today = { from: '2026-03-11', to: '2026-03-11' }
  expect((await entriesAtBoth(today)).map(({ notes }) => notes)).toEqual(Array(count).fill('By mistake'))
  await undo(page)
  await expect(entryRow(page, hoursEntry)).toBeVisible()
  expect(await told()).toEqual(before)
})

test('many are moved and deleted with a word on what is left out, and Escape leaves', async ({ page }) => {
  await open(page)
  await entryRow(page, hoursEntry)
    .getByRole('button', { name: /^Start .* again$/ })
    .click()
  await expect(entryRow(page, hoursEntry).getByRole('timer')).toBeVisible()
  await page.getByRole('button', { name: 'Select entries' }).click()
  await page.getByRole('checkbox', { name: 'All of the day' }).check()
  await page.getByRole('button', { name: 'Move…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Move \d+ entries$/ })
  await dialog.getByLabel('To').fill('2026-03-13')
  await expect(dialog.getByRole('status')).toContainText('Left out: 1 running.')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog', { name: /^Delete \d+ entries$/ })).toContainText('Left out: 1 running.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(entryRow(page, hoursEntry)).toBeVisible()
})

test('a row is dragged to another day, and with Ctrl a copy of it', async ({ page }) => {
  await open(page)
  const friday = page.getByRole('link', { name: /^Friday 13/ })
  await drag(entryRow(page, hoursEntry).getByText('0:30'), friday)
  await expect(page.getByText('Moved to Friday 13: Guest app')).toBeVisible()
  await expect(entryRow(page, hoursEntry)).toHaveCount(0)
  await expect(friday).toContainText('0:30')
  await allInHarvest(page)
  expect(await entryAtHarvest(nordlicht.id, hoursEntry)).toMatchObject({ spent_date: '2026-03-13', hours: 0.5 })

  await page.keyboard.down('Control')
  await drag(entryRow(page, clockEntry).getByText(/am – /), friday)
  await page.keyboard.up('Control')
  await expect(page.getByText('Duplicated to Friday 13:')).toBeVisible()
  await expect(entryRow(page, clockEntry)).toBeVisible()
  await allInHarvest(page)
  const copies = (await entriesAtHarvest(pinecrest.id, thisWeek)).filter(({ notes }) => notes === clockEntry)
  expect(copies.map(({ spent_date }) => spent_date).toSorted()).toEqual(['2026-03-11', '2026-03-13'])
  expect(new Set(copies.map(({ started_time }) => started_time)).size).toBe(1)
})

test('a locked entry can be duplicated, and nothing else', async ({ page }) => {
  await open(page)
  const locked = (await entriesAtHarvest(nordlicht.id, { from: '2026-02-24', to: '2026-02-24' })).find(
    ({ is_locked }) => is_locked,
  )
  const notes = locked?.notes ?? ''
  await page.getByLabel('Go to a day').fill('2026-02-24')
  const dialog = await edit(page, notes)
  await expect(dialog.getByText('Harvest has locked this entry')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).not.toBeEditable()
  await expect(dialog.getByRole('button')).toHaveText(['Close', 'Duplicate…'])
  await dialog.getByRole('button', { name: 'Duplicate…' }).click()
  const duplicate = page.getByRole('dialog', { name: /^Duplicate / })
  await expect(duplicate.getByLabel('To')).toHaveValue('2026-03-11')
  await duplicate.getByRole('button', { name: 'Duplicate', exact: true }).click()
  await expect(page.getByText('Duplicated to Wednesday 11:')).toBeVisible()
  await allInHarvest(page)
  const { project, task, hours } = locked ?? {}
  const made = await entriesAtHarvest(nordlicht.id, { from: '2026-03-11', to: '2026-03-11' })
  expect(made.find((entry) => entry.notes === notes)).toMatchObject({ project, task, hours, is_locked: false })
})

test('what is half typed into an entry’s form is there again after a reload, and not once it was given up', async ({
  page,
}) => {
  await open(page)
  const dialog = await edit(page, hoursEntry)
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('Half a sen')
  await page.reload()
  await edit(page, hoursEntry)
  await expect(dialog.getByText('What you had begun to change is here again.')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).toHaveValue('Half a sen')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await edit(page, hoursEntry)
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).toHaveValue(hoursEntry)
})

test('a reference is a link to a web page and nothing else', async ({ page }) => {
  await signIn(page)
  const { project, task } = await entryAtHarvest(nordlicht.id, hoursEntry)
  const work = { project_id: project.id, task_id: task.id, spent_date: '2026-03-12', hours: 1 }
  const links = { Ticket: 'https://tickets.example/OP-1', Trap: 'javascript:document.title=`caught`' }
  for (const [notes, permalink] of Object.entries(links))
    await createAtHarvest(nordlicht.id, { ...work, notes, external_reference: { id: `OP ${notes}`, permalink } })
  await page.getByRole('link', { name: 'Next day' }).click()
  await page.reload()
  const ticket = (await edit(page, 'Ticket')).getByRole('link', { name: 'OP Ticket at tickets.example' })
  await expect(ticket).toHaveAttribute('href', 'https://tickets.example/OP-1')
  await expect(ticket).toHaveAttribute('target', '_blank')
  await expect(ticket).toHaveAttribute('rel', 'noopener noreferrer')
  await page.keyboard.press('Escape')
  const trap = await edit(page, 'Trap')
  await expect(trap).toContainText('Refers to OP Trap')
  await expect(trap.getByRole('link')).toHaveCount(0)
})

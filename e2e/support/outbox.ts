import { expect, type Locator, type Page } from '@playwright/test'
import { sandbox } from './sandbox.ts'
import { nothingIsAsked } from './watch.ts'

/** What a test adds by the form. Without hours or times a timer is meant. */
export type Typed = { work?: string; notes: string; hours?: string; from?: string; to?: string }

/** What is typed to find a task in the account that records hours, and in the one of start and end times. */
export const hoursWork = 'guest app research'
export const clockWork = 'warehouse docu'

// of the 30 s that a request may take
const stepSeconds = 10

/** Console lines of requests that fail on purpose. */
export const failing = /ERR_|CORS policy|status of [45]\d\d/

/** Opens the form with all fields. */
export async function openForm(page: Page): Promise<void> {
  if (!(await page.getByRole('form', { name: 'New entry' }).isVisible())) await page.getByText('All fields').click()
}

/** Picks a project and task for this and all further entries. */
export async function pick(page: Page, work: string): Promise<void> {
  await openForm(page)
  await choose(page.getByRole('combobox', { name: 'Project and task' }), work)
}

/** Types into a field that offers what matches, and takes the first. */
export async function choose(field: Locator, typed: string): Promise<void> {
  await field.fill(typed)
  await expect(field.page().getByRole('option').first()).toBeVisible()
  await field.press('Enter')
}

/** Fills in the form, but for its last step. */
export async function fill(page: Page, { work, notes, hours, from, to }: Typed): Promise<void> {
  // a dialog that closes has such fields as well
  const form = page.getByRole('form', { name: 'New entry' })
  if (work) await pick(page, work)
  if (hours) await form.getByLabel('Hours', { exact: true }).fill(hours)
  if (from) await form.getByLabel('From').fill(from)
  if (to) await form.getByLabel('To', { exact: true }).fill(to)
  await form.getByRole('textbox', { name: 'Notes' }).fill(notes)
}

/** Adds an entry, or starts its timer, until it is kept. */
export async function add(page: Page, typed: Typed): Promise<Locator> {
  await gesturePasses(page)
  await fill(page, typed)
  await page.keyboard.press('Enter')
  const row = entryRow(page, typed.notes)
  await expect(row).toBeVisible()
  return row
}

/** The row of an entry on the day. */
export const entryRow = (page: Page, notes: string): Locator =>
  page
    .getByRole('region', { name: 'Entries' })
    .getByRole('listitem')
    .filter({ has: page.getByText(notes, { exact: true }) })

/** Opens an entry's dialog. */
export async function edit(page: Page, notes: string): Promise<Locator> {
  await entryRow(page, notes)
    .getByRole('button', { name: /^Edit / })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Changes an entry's notes or hours by its dialog. */
export async function change(page: Page, notes: string, to: { notes?: string; hours?: string }): Promise<void> {
  await gesturePasses(page)
  const dialog = await edit(page, notes)
  if (to.notes !== undefined) await dialog.getByRole('textbox', { name: 'Notes' }).fill(to.notes)
  if (to.hours !== undefined) await dialog.getByLabel('Hours', { exact: true }).fill(to.hours)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
}

export async function remove(page: Page, notes: string): Promise<void> {
  await gesturePasses(page)
  const dialog = await edit(page, notes)
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toHaveCount(0)
}

/** Stops the timer of an entry. */
export async function stop(page: Page, notes: string): Promise<void> {
  await gesturePasses(page)
  const row = entryRow(page, notes)
  await row.getByRole('button', { name: /^Stop / }).click()
  await expect(row.getByRole('timer')).toHaveCount(0)
}

/** Takes the last gesture back, until that is kept. */
export async function undo(page: Page): Promise<void> {
  await gesturePasses(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').getByText('Undone')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
}

/** Waits until nothing is left to send. What was done before must be in sight by then, or it may not be kept yet. */
export const allInHarvest = (page: Page): Promise<void> =>
  expect(page.getByRole('link', { name: 'All in Harvest' })).toBeVisible()

/** Waits until so many acts are on this device alone. */
export const onThisDevice = (page: Page, count: number): Promise<void> =>
  expect(page.getByRole('link', { name: new RegExp(`^${count} on this device`) })).toBeVisible()

/** Goes to what waits for Harvest; answers what is listed there. */
export async function openWaiting(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: /on this device|not saved|All in Harvest/ }).click()
  await expect(page).toHaveURL(/waiting$/)
  return page.getByRole('main').getByRole('listitem')
}

/** Past the time after which Sheaf looks for what got no answer. */
export const quietTimePasses = (page: Page): Promise<void> => timePasses(page, 95)

/** Time goes on, for the page and for Harvest alike, and whatever is asked meanwhile is answered before it has been too long. */
export async function timePasses(page: Page, seconds: number): Promise<void> {
  await nothingIsAsked(page)
  for (let left = seconds; left > 0; left -= stepSeconds) {
    const ms = Math.min(left, stepSeconds) * 1000
    await sandbox.forward(ms)
    await page.clock.runFor(ms)
    await nothingIsAsked(page)
  }
}

/** Lets time pass until nothing waits any more, neither for an answer nor for a second try. */
export async function untilAllInHarvest(page: Page): Promise<void> {
  await expect(async () => {
    await timePasses(page, 25)
    await expect(page.getByRole('link', { name: 'All in Harvest' })).toBeVisible({ timeout: 250 })
  }).toPass({ timeout: 60_000 })
}

/** The device sleeps, and Harvest does not: no timer of the page fires meanwhile. */
export async function deviceSleeps(page: Page, seconds: number): Promise<void> {
  await sandbox.forward(seconds * 1000)
  await page.clock.fastForward(seconds * 1000)
}

/** Past what counts as one gesture, such as a double click. */
export const gesturePasses = (page: Page): Promise<void> => page.clock.runFor(600)

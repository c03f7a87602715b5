import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { changeAtHarvest, countAtHarvest, deleteAtHarvest, entryAtHarvest, nordlicht } from './support/harvest.ts'
import {
  add,
  allInHarvest,
  change,
  entryRow,
  failing,
  hoursWork,
  onThisDevice,
  openWaiting,
  quietTimePasses,
  remove,
} from './support/outbox.ts'
import { goOffline } from './support/parts.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const known = 'Ski pass wallet: first version'
const creating = '/v2/time_entries'

/** Does something offline, something else to the same entry at Harvest, and comes back a minute later. */
async function meanwhile(page: Page, here: () => Promise<unknown>, there: (entryId: number) => Promise<void>) {
  await signIn(page)
  await allInHarvest(page)
  await expect(entryRow(page, known)).toBeVisible()
  const { id } = await entryAtHarvest(nordlicht.id, known)
  await goOffline(page)
  await here()
  await there(id)
  await page.clock.runFor('01:00')
  await page.context().setOffline(false)
  await page.getByRole('link', { name: '1 on this device, 1 needs you' }).click()
  await expect(page).toHaveURL(/waiting$/)
}

const backToToday = (page: Page) => page.getByRole('link', { name: 'Sheaf' }).click()

for (const { choice, hours } of [
  { choice: 'Use mine', hours: 1 },
  { choice: 'Discard', hours: 2 },
]) {
  test(`of a change here and there both are shown, and “${choice}” counts`, async ({ page, watched }) => {
    watched.expectErrors(failing)
    await meanwhile(
      page,
      () => change(page, known, { hours: '1:00' }),
      (id) => changeAtHarvest(nordlicht.id, id, { hours: 2 }),
    )
    const item = page.getByRole('main').getByRole('listitem')
    await expect(item).toContainText('It was changed in Harvest after you had last seen it.')
    await expect(item.getByRole('definition').nth(0)).toContainText('1:00')
    await expect(item.getByRole('definition').nth(1)).toContainText('2:00')
    await item.getByRole('button', { name: choice }).click()
    await allInHarvest(page)
    expect(await entryAtHarvest(nordlicht.id, known)).toMatchObject({ hours })
    await backToToday(page)
    await expect(entryRow(page, known)).toContainText(`${hours}:00`)
  })
}

test('what was changed in different fields is one entry without a question', async ({ page, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await expect(entryRow(page, known)).toBeVisible()
  const { id } = await entryAtHarvest(nordlicht.id, known)
  await goOffline(page)
  await change(page, known, { hours: '1:00' })
  await changeAtHarvest(nordlicht.id, id, { notes: 'Named anew there' })
  await page.clock.runFor('01:00')
  await page.context().setOffline(false)
  await allInHarvest(page)
  expect(await entryAtHarvest(nordlicht.id, 'Named anew there')).toMatchObject({ id, hours: 1 })
  await expect(entryRow(page, 'Named anew there')).toContainText('1:00')
})

for (const { choice, left } of [
  { choice: 'Delete it all the same', left: 0 },
  { choice: 'Keep the entry', left: 1 },
]) {
  test(`what was deleted here and changed there is asked about, and “${choice}” does so`, async ({ page, watched }) => {
    watched.expectErrors(failing)
    await meanwhile(
      page,
      () => remove(page, known),
      (id) => changeAtHarvest(nordlicht.id, id, { hours: 2 }),
    )
    await page.getByRole('button', { name: choice }).click()
    await allInHarvest(page)
    await expect.poll(() => countAtHarvest(nordlicht.id, known)).toBe(left)
    await backToToday(page)
    await expect(entryRow(page, known)).toHaveCount(left)
  })
}

for (const { choice, left } of [
  { choice: 'Make it anew', left: 1 },
  { choice: 'Discard', left: 0 },
]) {
  test(`of what was changed here and deleted there “${choice}” decides`, async ({ page, watched }) => {
    watched.expectErrors(failing)
    await meanwhile(
      page,
      () => change(page, known, { hours: '1:00' }),
      (id) => deleteAtHarvest(nordlicht.id, id),
    )
    await expect(page.getByRole('listitem')).toContainText('The entry is no longer in Harvest.')
    await page.getByRole('button', { name: choice }).click()
    await allInHarvest(page)
    expect(await countAtHarvest(nordlicht.id, known)).toBe(left)
    if (left > 0) expect(await entryAtHarvest(nordlicht.id, known)).toMatchObject({ hours: 1 })
    await backToToday(page)
    await expect(entryRow(page, known)).toHaveCount(left)
  })
}

test('a change that a lock does not allow waits with Harvest’s words', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await expect(entryRow(page, known)).toBeVisible()
  const words = 'This entry is part of a submitted timesheet.'
  await sandbox.faults([{ path: creating, method: 'PATCH', fault: { status: 422, body: { message: words } } }])
  await change(page, known, { hours: '3:00' })
  await expect(entryRow(page, known)).toContainText('waits for you: Harvest refused it')
  await page.getByRole('link', { name: '1 on this device, 1 needs you' }).click()
  await expect(page).toHaveURL(/waiting$/)
  const item = page.getByRole('main').getByRole('listitem')
  await expect(item).toContainText(`It says: “${words}”`)
  await sandbox.faults([])
  await item.getByRole('button', { name: 'Send again' }).click()
  await allInHarvest(page)
  expect(await entryAtHarvest(nordlicht.id, known)).toMatchObject({ hours: 3 })
})

test('what waits can be downloaded, copied, discarded and sent', async ({ page, context, watched }) => {
  watched.expectErrors(failing)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page)
  await expect(entryRow(page, known)).toBeVisible()
  await allInHarvest(page)
  await goOffline(page)
  await add(page, { work: hoursWork, notes: 'To be sent', hours: '0:30' })
  await add(page, { notes: 'To be discarded', hours: '0:20' })
  await change(page, known, { hours: '1:00' })
  const items = await openWaiting(page)
  await expect(items).toHaveCount(3)
  await expect(items.nth(0)).toContainText('It is sent as soon as Harvest can be reached and you are signed in.')
  await expect(items.nth(2)).toContainText('Before: ')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('sheaf-waiting.json')
  const kept: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  const owner = { accountId: nordlicht.id, personName: 'Mira Falk', accountName: nordlicht.name }
  const fields = { notes: 'To be sent', day: '2026-03-11', time: { kind: 'hours', seconds: 1800 } }
  expect(kept).toEqual([
    expect.objectContaining({ ...owner, goal: { kind: 'create', fields: expect.objectContaining(fields) } }),
    expect.objectContaining(owner),
    expect.objectContaining({ ...owner, goal: { kind: 'change', fields: { time: { kind: 'hours', seconds: 3600 } } } }),
  ])

  await items.nth(0).getByRole('button', { name: 'Copy' }).click()
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
  expect(copied).toEqual(Array.isArray(kept) ? kept[0] : undefined)

  await items.nth(1).getByRole('button', { name: 'Discard' }).click()
  await expect(items).toHaveCount(2)
  await onThisDevice(page, 2)
  await context.setOffline(false)
  await allInHarvest(page)
  expect(await countAtHarvest(nordlicht.id, 'To be sent')).toBe(1)
  expect(await countAtHarvest(nordlicht.id, 'To be discarded')).toBe(0)
})

test('“Send now” does not send again what Harvest may have', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await sandbox.faults([{ path: creating, method: 'POST', times: 1, fault: { drop: 'before' } }])
  const row = await add(page, { work: hoursWork, notes: 'In a hurry', hours: '0:30' })
  await expect(row).toContainText('Harvest did not answer')
  const items = await openWaiting(page)
  await items.getByRole('button', { name: 'Send now' }).click()
  await expect(items).toContainText('Sheaf waits a minute and a half')
  expect(await writesAtHarvest()).toHaveLength(1)
  await quietTimePasses(page)
  await allInHarvest(page)
  expect(await countAtHarvest(nordlicht.id, 'In a hurry')).toBe(1)
  expect(await writesAtHarvest()).toHaveLength(2)
})

test('“Send now” sends what Harvest had throttled', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await sandbox.faults([{ path: creating, method: 'POST', times: 1, fault: { status: 429, cors: true } }])
  await add(page, { work: hoursWork, notes: 'Throttled', hours: '0:30' })
  await expect.poll(writesAtHarvest).toHaveLength(1)
  const items = await openWaiting(page)
  await expect(items).toContainText('It is sent as soon as Harvest can be reached')
  await items.getByRole('button', { name: 'Send now' }).click()
  await page.clock.runFor('00:20')
  await allInHarvest(page)
  expect(await countAtHarvest(nordlicht.id, 'Throttled')).toBe(1)
})

test.describe('in a browser that keeps nothing', () => {
  test.beforeEach(async ({ context }) => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      }
    })
  })

  test('what was not sent is called not saved, leaving asks, and Harvest gets it', async ({
    page,
    sandbox,
    watched,
  }) => {
    watched.expectErrors(failing)
    await signIn(page)
    await allInHarvest(page)
    await sandbox.faults([{ path: creating, method: 'POST', fault: { hold: 'before' } }])
    const row = await add(page, { work: hoursWork, notes: 'In the tab alone', hours: '0:30' })
    await expect(row).toContainText('Not saved')
    await expect(page.getByRole('link', { name: '1 not saved' })).toBeVisible()
    await openWaiting(page)
    await expect(page.getByRole('alert')).toContainText('This browser keeps nothing for Sheaf')

    const asked = page.waitForEvent('dialog')
    const leaving = page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await leaving

    await sandbox.release()
    await allInHarvest(page)
    expect(await countAtHarvest(nordlicht.id, 'In the tab alone')).toBe(1)
    await page.getByRole('link', { name: 'Sheaf' }).click()
    await expect(entryRow(page, 'In the tab alone')).not.toContainText('Not saved')
  })
})

import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { FaultRule } from '../sandbox/fault-rules.ts'
import { countAtHarvest, entryAtHarvest, nordlicht } from './support/harvest.ts'
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
  timePasses,
} from './support/outbox.ts'
import { goOffline } from './support/parts.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { allow, expectEntries, expectSignedOut, openPersonMenu, signIn, signInAs, signOut } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

// what is lost once is lost
test.describe.configure({ retries: 0 })

const known = 'Ski pass wallet: first version'
const deleted = 'Quarterly numbers, second half'
const written = Array.from({ length: 8 }, (_, index) => `Written ${index + 1}`)
const ended = 'Harvest has ended your sign-in'

/** Ten operations on ten entries, on this device alone. */
async function enterTen(page: Page) {
  await allInHarvest(page)
  await expect(entryRow(page, known)).toBeVisible()
  await goOffline(page)
  for (const notes of written.slice(0, 4)) await add(page, { work: hoursWork, notes, hours: '0:30' })
  await change(page, known, { hours: '1:00' })
  await remove(page, deleted)
  for (const notes of written.slice(4)) await add(page, { notes, hours: '0:30' })
  await onThisDevice(page, 10)
}

/** Harvest ends the session at the write with this index; what it did before stays done. */
function endingAt(index: number): FaultRule[] {
  const writes = '^/v2/time_entries(/\\d+)?$'
  return [
    // changes nothing, and keeps the next rule from striking so many times
    ...(index > 0 ? [{ path: writes, times: index, fault: { removeField: 'none' } }] : []),
    { path: writes, fault: { status: 401, body: { error: 'invalid_token' } } },
  ]
}

async function expectTenAtHarvest() {
  for (const notes of written) expect(await countAtHarvest(nordlicht.id, notes), notes).toBe(1)
  expect(await entryAtHarvest(nordlicht.id, known)).toMatchObject({ hours: 1 })
  expect(await countAtHarvest(nordlicht.id, deleted)).toBe(0)
}

for (const index of [0, 1, 5, 9]) {
  test(`a session that ends at write ${index} of ten goes on there once the person is back`, async ({
    page,
    sandbox,
    watched,
  }) => {
    watched.expectErrors(failing)
    await signIn(page)
    await enterTen(page)
    await sandbox.faults(endingAt(index))
    await page.context().setOffline(false)
    const prompt = page.getByRole('dialog', { name: ended })
    await expect(prompt).toBeVisible()
    expect(await writesAtHarvest()).toHaveLength(index + 1)
    await sandbox.faults([])
    await prompt.getByRole('button', { name: 'Sign in again' }).click()
    await allow(page, 'Mira Falk')
    await expectEntries(page)
    await allInHarvest(page)
    await expectTenAtHarvest()
    expect(await writesAtHarvest()).toHaveLength(11)
  })

  test(`a session that ends at write ${index} of ten sends nothing for another person who signs in`, async ({
    page,
    sandbox,
    watched,
  }) => {
    watched.expectErrors(failing)
    await signIn(page)
    await enterTen(page)
    await sandbox.faults(endingAt(index))
    await page.context().setOffline(false)
    await page.getByRole('dialog', { name: ended }).getByRole('button', { name: 'Sign in again' }).click()
    await sandbox.faults([])
    const before = await writesAtHarvest()
    await allow(page, 'Noor Haddad')
    await expectEntries(page)
    await onThisDevice(page, 10 - index)
    for (const notes of written) await expect(entryRow(page, notes)).toHaveCount(0)
    const items = await openWaiting(page)
    await expect(page.getByText(/^Mira Falk entered (this|these)\. Sheaf sends (it|them) only once/)).toBeVisible()
    await expect(items).toHaveCount(10 - index)
    await expect(items.getByRole('button', { name: 'Send now' })).toHaveCount(0)
    await timePasses(page, 120)
    expect(await writesAtHarvest()).toEqual(before)

    // nor does signing out ask about what is not one's own
    await signOut(page, 'Noor Haddad')
    await signInAs(page, 'Mira Falk')
    await allInHarvest(page)
    await expectTenAtHarvest()
  })
}

test('a session that ends after the last of ten writes has lost none', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await enterTen(page)
  await sandbox.faults(endingAt(10))
  await page.context().setOffline(false)
  await allInHarvest(page)
  await expect(page.getByRole('dialog', { name: ended })).toHaveCount(0)
  await expectTenAtHarvest()
  await page.getByRole('textbox', { name: 'Notes' }).fill('One more')
  await page.getByLabel('Hours', { exact: true }).fill('0:10')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: ended })).toBeVisible()
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await allow(page, 'Mira Falk')
  await allInHarvest(page)
  expect(await countAtHarvest(nordlicht.id, 'One more')).toBe(1)
  expect(await writesAtHarvest()).toHaveLength(12)
})

test.describe('signing out while something waits', () => {
  test.beforeEach(async ({ page, sandbox, watched }) => {
    watched.expectErrors(failing)
    await signIn(page)
    await allInHarvest(page)
    await sandbox.faults([{ path: '/v2/time_entries', method: 'POST', fault: { drop: 'before' } }])
    for (const notes of ['First to go', 'Second to go']) {
      await expect(await add(page, { work: hoursWork, notes, hours: '0:30' })).toContainText('Harvest did not answer')
    }
    const menu = await openPersonMenu(page, 'Mira Falk')
    await menu.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('dialog', { name: '2 not in Harvest yet' })).toBeVisible()
    await sandbox.faults([])
  })

  test('it is kept for the person who entered it, and sent when they are back', async ({ page }) => {
    await page.getByRole('button', { name: 'Keep them here and sign out' }).click()
    await expectSignedOut(page)
    expect(await countAtHarvest(nordlicht.id, 'First to go')).toBe(0)
    await signIn(page)
    await quietTimePasses(page)
    await allInHarvest(page)
    for (const notes of ['First to go', 'Second to go']) expect(await countAtHarvest(nordlicht.id, notes)).toBe(1)
  })

  test('it is sent first, and the sign-out follows', async ({ page }) => {
    await page.getByRole('button', { name: 'Send them now' }).click()
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Sending: 2 left')
    await quietTimePasses(page)
    await expectSignedOut(page)
    for (const notes of ['First to go', 'Second to go']) expect(await countAtHarvest(nordlicht.id, notes)).toBe(1)
  })

  test('it is downloaded and deleted', async ({ page }) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download, delete and sign out' }).click(),
    ])
    const kept = await readFile(await download.path(), 'utf8')
    expect(kept).toContain('First to go')
    expect(kept).toContain('Second to go')
    await expectSignedOut(page)
    await signIn(page)
    await allInHarvest(page)
    await quietTimePasses(page)
    for (const notes of ['First to go', 'Second to go']) expect(await countAtHarvest(nordlicht.id, notes)).toBe(0)
  })

  test('staying leaves everything as it was', async ({ page }) => {
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await onThisDevice(page, 2)
    await quietTimePasses(page)
    await allInHarvest(page)
  })
})

import { countAtHarvest, entriesAtHarvest, entryAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import {
  add,
  allInHarvest,
  change,
  clockWork,
  edit,
  entryRow,
  failing,
  gesturePasses,
  hoursWork,
  onThisDevice,
  openWaiting,
  quietTimePasses,
  remove,
  stop,
  timePasses,
} from './support/outbox.ts'
import { goOffline } from './support/parts.ts'
import { writesAtHarvest } from './support/sandbox.ts'
import { signIn, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const today = '2026-03-11'
const creating = '/v2/time_entries'

test('an entry is said to be on this device, then in Harvest', async ({ page, sandbox }) => {
  await sandbox.faults([{ path: creating, method: 'POST', fault: { hold: 'before' } }])
  await signIn(page)
  const row = await add(page, { work: hoursWork, notes: 'Kept first', hours: '0:45' })
  await expect(row).toContainText('On this device, being sent')
  await onThisDevice(page, 1)
  await sandbox.release()
  await allInHarvest(page)
  await expect(row).not.toContainText('On this device')
  expect(await entryAtHarvest(nordlicht.id, 'Kept first')).toMatchObject({ hours: 0.75, spent_date: today })
})

test('an answer that got lost makes no second entry, also after a reload', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await sandbox.faults([{ path: creating, method: 'POST', times: 1, fault: { drop: 'after' } }])
  const row = await add(page, { work: hoursWork, notes: 'Answer lost', hours: '1:30' })
  await expect(row).toContainText('Harvest did not answer')
  await page.reload()
  await onThisDevice(page, 1)
  await expect(entryRow(page, 'Answer lost')).toHaveCount(1)
  await quietTimePasses(page)
  await allInHarvest(page)
  await expect(entryRow(page, 'Answer lost')).toHaveCount(1)
  expect(await countAtHarvest(nordlicht.id, 'Answer lost')).toBe(1)
  expect(await writesAtHarvest()).toEqual([`POST ${creating}`])
})

test('an entry that Harvest makes after we gave up is made once', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await sandbox.faults([{ path: creating, method: 'POST', times: 1, fault: { commit: 'when-abandoned' } }])
  const row = await add(page, { work: hoursWork, notes: 'Done late', hours: '1:30' })
  await expect.poll(writesAtHarvest).toHaveLength(1)
  await page.clock.runFor('00:31')
  await expect(row).toContainText('Harvest did not answer')
  await quietTimePasses(page)
  await allInHarvest(page)
  expect(await countAtHarvest(nordlicht.id, 'Done late')).toBe(1)
  expect(await writesAtHarvest()).toEqual([`POST ${creating}`])
})

test('an entry that arrives after we looked for it is taken back', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await sandbox.faults([{ path: creating, method: 'POST', times: 1, fault: { hold: 'before' } }])
  await add(page, { work: hoursWork, notes: 'Later still', hours: '1:30' })
  await expect.poll(writesAtHarvest).toHaveLength(1)
  await page.clock.runFor('00:31')
  await quietTimePasses(page)
  await allInHarvest(page)
  expect(await countAtHarvest(nordlicht.id, 'Later still')).toBe(1)
  await sandbox.release()
  await expect.poll(() => countAtHarvest(nordlicht.id, 'Later still')).toBe(2)
  await timePasses(page, 125)
  await expect.poll(() => countAtHarvest(nordlicht.id, 'Later still')).toBe(1)
  await allInHarvest(page)
})

test('what was done offline is in Harvest once it can be reached, as on the screen', async ({
  page,
  context,
  watched,
}) => {
  watched.expectErrors(failing)
  await signIn(page)
  await allInHarvest(page)
  await expect(entryRow(page, 'Ski pass wallet: first version')).toBeVisible()
  await goOffline(page)
  await add(page, { work: hoursWork, notes: 'Written on the train', hours: '0:30' })
  await change(page, 'Written on the train', { notes: 'Finished on the train', hours: '1:15' })
  await add(page, { notes: 'Never mind', hours: '2:00' })
  await remove(page, 'Never mind')
  await change(page, 'Ski pass wallet: first version', { hours: '0:45' })
  await remove(page, 'Quarterly numbers, second half')
  await add(page, { work: clockWork, notes: 'From the platform', from: '8:15am', to: '9am' })
  await add(page, { work: hoursWork, notes: 'A timer in the tunnel' })
  await page.clock.runFor('10:00')
  await stop(page, 'A timer in the tunnel')
  const rows = page.getByRole('region', { name: 'Entries' }).getByRole('listitem')
  const shown = await rows.count()
  await onThisDevice(page, 5)
  expect(await writesAtHarvest()).toEqual([])

  await context.setOffline(false)
  await allInHarvest(page)
  await expect(rows).toHaveCount(shown)
  const day = { from: today, to: today }
  const atHarvest = [...(await entriesAtHarvest(nordlicht.id, day)), ...(await entriesAtHarvest(pinecrest.id, day))]
  expect(atHarvest).toHaveLength(shown)
  for (const { notes } of atHarvest) await expect(entryRow(page, notes ?? '')).toHaveCount(1)
  expect(await entryAtHarvest(nordlicht.id, 'Finished on the train')).toMatchObject({ hours: 1.25 })
  expect(await entryAtHarvest(nordlicht.id, 'Ski pass wallet: first version')).toMatchObject({ hours: 0.75 })
  expect(await countAtHarvest(nordlicht.id, 'Quarterly numbers, second half')).toBe(0)
  expect(await entryAtHarvest(nordlicht.id, 'A timer in the tunnel')).toMatchObject({ hours: 0.17, is_running: false })
  const times = { started_time: '8:15am', ended_time: '9:00am' }
  expect(await entryAtHarvest(pinecrest.id, 'From the platform')).toMatchObject(times)
  // made at once as they were last wanted, and what was deleted again never
  const writes = await writesAtHarvest()
  expect(writes.filter((write) => write.startsWith('POST'))).toHaveLength(3)
})

test('a form stays open while its entry reaches Harvest', async ({ page, sandbox }) => {
  await sandbox.faults([{ path: creating, method: 'POST', fault: { hold: 'before' } }])
  await signIn(page)
  await add(page, { work: hoursWork, notes: 'Still on its way', hours: '0:45' })
  const dialog = await edit(page, 'Still on its way')
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('Written meanwhile')
  await sandbox.release()
  await allInHarvest(page)
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).toHaveValue('Written meanwhile')
  await gesturePasses(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await allInHarvest(page)
  await expect(entryRow(page, 'Written meanwhile')).toHaveCount(1)
  expect(await entryAtHarvest(nordlicht.id, 'Written meanwhile')).toMatchObject({ hours: 0.75 })
})

test('a button keeps the focus while its entry reaches Harvest', async ({ page, sandbox }) => {
  await sandbox.faults([{ path: creating, method: 'POST', fault: { hold: 'before' } }])
  await signIn(page)
  const row = await add(page, { work: hoursWork, notes: 'Still on its way' })
  const stopIt = row.getByRole('button', { name: /^Stop / })
  await stopIt.focus()
  await sandbox.release()
  await allInHarvest(page)
  await expect(stopIt).toBeFocused()
  await gesturePasses(page)
  await page.keyboard.press('Enter')
  await expect(row.getByRole('timer')).toHaveCount(0)
})

test('what waits outlives its tab and is sent once', async ({ page, context, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signInAs(page, 'Mira Falk', { keep: true })
  await allInHarvest(page)
  await goOffline(page)
  for (const notes of ['One', 'Two', 'Three']) await add(page, { work: hoursWork, notes, hours: '0:30' })
  await onThisDevice(page, 3)
  await page.close()
  // the page itself needs the network to load; Harvest stays away
  await sandbox.faults([{ path: creating, method: 'POST', fault: { status: 429, cors: true } }])
  await context.setOffline(false)
  const another = await context.newPage()
  await another.goto('./')
  await onThisDevice(another, 3)
  for (const notes of ['One', 'Two', 'Three']) await expect(entryRow(another, notes)).toHaveCount(1)
  // what is under way while the clock is moved on would count as unanswered
  await expect(another.getByText('Harvest asked for a pause')).toBeVisible()
  await sandbox.faults([])
  await timePasses(another, 25)
  await allInHarvest(another)
  for (const notes of ['One', 'Two', 'Three']) expect(await countAtHarvest(nordlicht.id, notes)).toBe(1)
})

for (const { account, work, before, after, ran } of [
  // little, since the sandbox's clock goes by itself: a timer that began more than 90 s elsewhere counts as another one
  { account: nordlicht, work: hoursWork, before: '01:00', after: '00:15', ran: { hours: 0.02 } },
  {
    account: pinecrest,
    work: clockWork,
    before: '10:00',
    after: '20:00',
    ran: { started_time: '10:30am', ended_time: '10:40am' },
  },
]) {
  test(`a stop that comes late counts from the click, in ${account.name}`, async ({ page, context, watched }) => {
    watched.expectErrors(failing)
    await signIn(page)
    await add(page, { work, notes: 'Stopped in a tunnel' })
    await allInHarvest(page)
    await goOffline(page)
    await page.clock.runFor(before)
    await stop(page, 'Stopped in a tunnel')
    await page.clock.runFor(after)
    await context.setOffline(false)
    await allInHarvest(page)
    const entry = await entryAtHarvest(account.id, 'Stopped in a tunnel')
    expect(entry).toMatchObject({ is_running: false, ...ran })
  })
}

test('a timer begun offline ten minutes ago has its ten minutes', async ({ page, context, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await allInHarvest(page)
  await goOffline(page)
  await add(page, { work: hoursWork, notes: 'By hours' })
  await add(page, { work: clockWork, notes: 'By the clock' })
  await page.clock.runFor('10:00')
  await expect(entryRow(page, 'By hours').getByRole('timer')).toHaveText(/^0:10:\d\d$/)
  await context.setOffline(false)
  await allInHarvest(page)
  expect(await entryAtHarvest(nordlicht.id, 'By hours')).toMatchObject({ is_running: true, hours: 0.17 })
  expect(await entryAtHarvest(pinecrest.id, 'By the clock')).toMatchObject({
    is_running: true,
    started_time: '10:30am',
  })
  await expect(entryRow(page, 'By hours').getByRole('timer')).toHaveText(/^0:10:\d\d$/)
})

test('a second tab sees what the first has entered, and what waits', async ({ page, context, watched }) => {
  watched.expectErrors(failing)
  await signInAs(page, 'Mira Falk', { keep: true })
  await allInHarvest(page)
  const other = await context.newPage()
  await other.goto('./')
  for (const tab of [page, other]) await expect(entryRow(tab, 'Ski pass wallet: first version')).toBeVisible()
  await goOffline(page)
  await add(page, { work: hoursWork, notes: 'Seen by both', hours: '0:30' })
  await expect(entryRow(other, 'Seen by both')).toContainText('On this device')
  await onThisDevice(other, 1)
  await change(other, 'Seen by both', { hours: '0:50' })
  await expect(entryRow(page, 'Seen by both')).toContainText('0:50')
  await context.setOffline(false)
  await allInHarvest(page)
  await allInHarvest(other)
  await expect(entryRow(other, 'Seen by both')).toHaveCount(1)
  expect(await entryAtHarvest(nordlicht.id, 'Seen by both')).toMatchObject({ hours: 0.83 })
  expect(await openWaiting(other)).toBeTruthy()
  await expect(other.getByRole('heading', { name: 'Everything is in Harvest' })).toBeVisible()
})

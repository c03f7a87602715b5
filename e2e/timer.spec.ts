import type { Locator, Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { entriesAtHarvest, entryAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import {
  add,
  allInHarvest,
  choose,
  clockWork,
  deviceSleeps,
  entryRow,
  failing,
  gesturePasses,
  hoursWork,
  openWaiting,
  undo as takeBack,
} from './support/outbox.ts'
import { openPersonMenu, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const hour = 3600
type Timer = { work: string; notes: string }
const hoursTimer: Timer = { work: hoursWork, notes: 'Five guests' }
const clockTimer: Timer = { work: clockWork, notes: 'Billing feed' }

const runningAt = (account: { id: number }) => entriesAtHarvest(account.id, { is_running: 'true' })
const running = (page: Page, project: string) => page.getByRole('region', { name: `Running: ${project}` })
const notice = (page: Page, text: RegExp): Locator => page.getByRole('status').filter({ hasText: text })

const noted = (notes: string) => (entry: { notes: string | null }) => entry.notes === notes
const hoursTracked = async () => (await entryAtHarvest(nordlicht.id, hoursTimer.notes)).hours

/** Starts a timer and, a minute later, perhaps another one. */
async function startTimers(page: Page, first: Timer, second?: Timer): Promise<void> {
  await signIn(page)
  await add(page, first)
  await allInHarvest(page)
  await deviceSleeps(page, 60)
  if (second) await add(page, second)
  await allInHarvest(page)
  await gesturePasses(page)
}

const stop = (page: Page, project: string) => page.getByRole('button', { name: `Stop ${project}`, exact: true }).click()

async function undo(page: Page): Promise<void> {
  await takeBack(page)
  await allInHarvest(page)
}

test('every screen shows what runs, and its title tells', async ({ page }) => {
  await startTimers(page, hoursTimer)
  await expect(page).toHaveTitle('0:01 · Guest app')
  await openWaiting(page)
  await expect(page).toHaveTitle('0:01 · Guest app')
  await expect(running(page, 'Guest app')).toContainText('Five guests')
  // a clock that was set is no sleep
  await page.clock.setSystemTime('2026-03-11T11:30:00Z')
  await gesturePasses(page)
  await expect(page.getByRole('timer')).toHaveText(/^0:01:/)
  await expect(notice(page, /^You were away/)).toHaveCount(0)
  const icon = () => page.locator('link[rel=icon]').getAttribute('href')
  const whileRunning = await icon()
  await stop(page, 'Guest app')
  await expect(running(page, 'Guest app')).toHaveCount(0)
  await expect(page).toHaveTitle('Everything is in Harvest · Sheaf')
  expect(await icon()).not.toBe(whileRunning)
})

test('a switch to another account is one gesture, and undone as one', async ({ page }) => {
  await startTimers(page, hoursTimer)
  const menu = await openPersonMenu(page, 'Mira Falk')
  await menu.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('When I start one, those of other accounts').selectOption('Stop them')
  await page.goBack()
  await add(page, clockTimer)
  await expect(running(page, 'Data warehouse')).toBeVisible()
  await expect(running(page, 'Guest app')).toHaveCount(0)
  await allInHarvest(page)
  expect([await runningAt(nordlicht), await runningAt(pinecrest)]).toMatchObject([[], [{ notes: 'Billing feed' }]])
  await undo(page)
  expect([await runningAt(nordlicht), await runningAt(pinecrest)]).toMatchObject([[{ notes: 'Five guests' }], []])
})

test('two timers at once are named, with a way out for each mind', async ({ page, watched }) => {
  watched.expectErrors(failing)
  await startTimers(page, hoursTimer, clockTimer)
  const together = notice(page, /^Two timers run at once: Data warehouse in Pinecrest Analytics and Guest app/)
  await expect(together).toBeVisible()
  await together.getByRole('button', { name: 'Stop Nordlicht Werkstatt' }).click()
  await expect(together).toHaveCount(0)
  await allInHarvest(page)
  expect([await runningAt(nordlicht), await runningAt(pinecrest)]).toMatchObject([[], [{ notes: 'Billing feed' }]])
  // with the start that it belongs to
  await undo(page)
  expect([await runningAt(nordlicht), await runningAt(pinecrest)]).toMatchObject([[{ notes: 'Five guests' }], []])

  await deviceSleeps(page, 60)
  await add(page, { ...clockTimer, notes: 'Both are meant' })
  await allInHarvest(page)
  await together.getByRole('button', { name: 'Keep both' }).click()
  await expect(together).toHaveCount(0)
  await page.reload()
  await expect(running(page, 'Guest app')).toBeVisible()
  await expect(running(page, 'Data warehouse')).toBeVisible()
  await expect(together).toHaveCount(0)
})

test('a timer that ran over midnight is split over its days, in hours and in times', async ({ page }) => {
  await startTimers(page, hoursTimer, clockTimer)
  await openWaiting(page)
  // half past midnight
  await deviceSleeps(page, 14 * hour)
  for (const project of ['Data warehouse', 'Guest app']) {
    await gesturePasses(page)
    await notice(page, new RegExp(`^${project} has run since Wednesday, 10:3`))
      .getByRole('button')
      .click()
    await page.getByRole('radio', { name: 'It is right and goes on, as an entry for each day' }).check()
    await expect(page.getByRole('list', { name: 'What is kept' }).getByRole('listitem')).toHaveCount(2)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(notice(page, new RegExp(`^${project} has run`))).toHaveCount(0)
  }
  await allInHarvest(page)
  const days = { from: '2026-03-11', to: '2026-03-12' }
  const [inHours, inTimes] = [await entriesAtHarvest(nordlicht.id, days), await entriesAtHarvest(pinecrest.id, days)]
  expect(inHours.filter(noted('Five guests'))).toMatchObject([
    { spent_date: '2026-03-12', is_running: true },
    { spent_date: '2026-03-11', is_running: false, hours: 13.5 },
  ])
  expect(inTimes.filter(noted('Billing feed'))).toMatchObject([
    { spent_date: '2026-03-12', is_running: true, started_time: '12:00am' },
    { spent_date: '2026-03-11', started_time: '10:31am', ended_time: '11:59pm', hours: 13.47 },
  ])
})

test('a timer that is said to be right is left alone for a while, and not stopped unasked when it is forgotten', async ({
  page,
}) => {
  await startTimers(page, hoursTimer)
  await deviceSleeps(page, 11 * hour)
  const doubt = notice(page, /^Guest app has run since Wednesday, 10:30/)
  await doubt.getByRole('button').click()
  await page.getByRole('radio', { name: 'It is right and goes on' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(doubt).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('timer').first()).toHaveText(/^11:/)
  await expect(doubt).toHaveCount(0)
  await page.getByRole('heading', { name: 'Entries' }).click()

  // the next morning
  await deviceSleeps(page, 10 * hour)
  await expect(doubt).toBeVisible()
  await stop(page, 'Guest app')
  const dialog = page.getByRole('dialog', { name: 'Was this timer forgotten?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(running(page, 'Guest app')).toBeVisible()
  await stop(page, 'Guest app')
  await dialog.getByRole('button', { name: 'Last seen here, 21:31' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(running(page, 'Guest app')).toHaveCount(0)
  await allInHarvest(page)
  const ended = await entryAtHarvest(nordlicht.id, hoursTimer.notes)
  expect(ended).toMatchObject({ spent_date: '2026-03-11', is_running: false })
  expect(Math.abs(ended.hours - 11)).toBeLessThanOrEqual(0.05)
})

test('time asleep is kept, dropped with undo, or moved', async ({ page }) => {
  await startTimers(page, hoursTimer)
  await deviceSleeps(page, 52 * 60)
  const away = notice(page, /^You were away 52 minutes, 10:31 to 11:23, while Guest app ran/)
  await away.getByRole('button', { name: 'Drop it' }).click()
  await expect(away).toHaveCount(0)
  await allInHarvest(page)
  expect(await hoursTracked()).toBeLessThan(0.05)
  await undo(page)
  expect(Math.abs((await hoursTracked()) - 0.87)).toBeLessThanOrEqual(0.05)

  await deviceSleeps(page, 30 * 60)
  const again = notice(page, /^You were away 30 minutes/)
  await again.getByRole('button', { name: 'Move it…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What were these 30 minutes?' })
  await choose(dialog.getByRole('combobox'), clockWork)
  await dialog.getByLabel('Notes').fill('Called away')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(again).toHaveCount(0)
  await allInHarvest(page)
  expect(await entryAtHarvest(pinecrest.id, 'Called away')).toMatchObject({
    started_time: '11:23am',
    ended_time: '11:53am',
  })
  expect(Math.abs((await hoursTracked()) - 0.87)).toBeLessThanOrEqual(0.05)
  await expect(entryRow(page, 'Called away')).toBeVisible()
})

test('a start is corrected, undone, and gone on with: in hours and in times', async ({ page }) => {
  await startTimers(page, hoursTimer)
  await page.getByRole('button', { name: 'Since 10:30 correct the start of Guest app' }).click()
  const dialog = page.getByRole('dialog', { name: 'When did it begin?' })
  await dialog.getByLabel('Began at').fill('11:15')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('still to come')
  await dialog.getByLabel('Or earlier by').fill('20m')
  await expect(dialog.getByLabel('Began at')).toHaveValue('10:10')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('timer').first()).toHaveText(/^0:21:/)
  await allInHarvest(page)
  expect((await runningAt(nordlicht))[0]?.hours).toBeCloseTo(0.35, 1)
  await undo(page)
  expect((await runningAt(nordlicht))[0]?.hours).toBeLessThan(0.05)

  await stop(page, 'Guest app')
  await expect(running(page, 'Guest app')).toHaveCount(0)
  await gesturePasses(page)
  await add(page, hoursTimer)
  // its row stood there before
  await expect(running(page, 'Guest app')).toBeVisible()
  await allInHarvest(page)
  // the same entry, or there would be two
  expect((await entryAtHarvest(nordlicht.id, hoursTimer.notes)).is_running).toBe(true)
  await gesturePasses(page)
  await stop(page, 'Guest app')
  await expect(running(page, 'Guest app')).toHaveCount(0)
  await gesturePasses(page)
  await add(page, clockTimer)
  await gesturePasses(page)
  await page.getByRole('button', { name: 'Since 10:31am correct the start of Data warehouse' }).click()
  await dialog.getByLabel('Began at').fill('9:15')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Since 9:15am correct' })).toBeVisible()
  await allInHarvest(page)
  expect(await runningAt(pinecrest)).toMatchObject([{ started_time: '9:15am' }])
})

test('what is asked about timers has no axe violations on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await startTimers(page, hoursTimer, clockTimer)
  await page.getByRole('button', { name: /correct the start of Guest app/ }).click()
  await page.getByLabel('Or earlier by').fill('11h')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('before midnight')
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await deviceSleeps(page, 600)
  await expect(notice(page, /^You were away/)).toHaveCount(2)
  await expectNoAxeViolations(page)
  await deviceSleeps(page, 14 * hour)
  await notice(page, /^Guest app has run/)
    .getByRole('button')
    .click()
  await expectNoAxeViolations(page)
})

import type { Page } from '@playwright/test'
import { entriesAtHarvest, nordlicht, pinecrest, stopAtHarvest } from './support/harvest.ts'
import {
  allInHarvest,
  fill,
  gesturePasses,
  hoursWork,
  openForm,
  openWaiting,
  quietTimePasses,
  timePasses,
} from './support/outbox.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const today = '2026-03-11'

const hoursAndMinutes = (hours: number) => {
  const minutes = Math.round(hours * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Picks a project and task by what is typed, says what for, and starts. */
async function startTimer(page: Page, typed: string, notes: string) {
  await fill(page, { work: typed, notes })
  await page.keyboard.press('Enter')
}

test('today shows the entries of both accounts, and a total that is theirs', async ({ page }) => {
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Wednesday')
  let total = 0
  for (const account of [nordlicht, pinecrest]) {
    const entries = await entriesAtHarvest(account.id, { from: today, to: today })
    expect(entries.length).toBeGreaterThan(0)
    const sheet = page.getByRole('region', { name: account.name })
    await expect(sheet.getByRole('listitem')).toHaveCount(entries.length)
    for (const entry of entries) {
      const row = sheet.getByRole('listitem').filter({ hasText: entry.notes ?? entry.task.name })
      await expect(row.first()).toContainText(entry.project.name)
    }
    total += entries.reduce((sum, { hours }) => sum + hours, 0)
  }
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText(`Total ${hoursAndMinutes(total)}`)
})

test('a timer is started, runs at Harvest in the right account, and is stopped', async ({ page, sandbox }) => {
  await signIn(page)
  await startTimer(page, 'warehouse docu', 'Explain the roles')

  const running = page.getByRole('region', { name: /^Running: Data warehouse/ })
  await expect(running).toContainText('Explain the roles')
  await allInHarvest(page)
  await expect(running.getByRole('timer')).toHaveText(/^0:00:\d\d$/)
  await expect(page).toHaveTitle('0:00 · Data warehouse')
  const [entry] = await entriesAtHarvest(pinecrest.id, { is_running: 'true' })
  expect(entry).toMatchObject({ notes: 'Explain the roles', is_running: true, spent_date: today })
  expect(await entriesAtHarvest(nordlicht.id, { is_running: 'true' })).toEqual([])
  const [start, ...more] = (await sandbox.requests()).filter(
    ({ method, path }) => method === 'POST' && path === '/v2/time_entries',
  )
  expect(start?.headers['harvest-account-id']).toBe(String(pinecrest.id))
  expect(more).toEqual([])

  await gesturePasses(page)
  await running.getByRole('button', { name: 'Stop' }).click()
  await expect(running).toHaveCount(0)
  await allInHarvest(page)
  await expect(page).toHaveTitle('Today · Sheaf')
  expect(await entriesAtHarvest(pinecrest.id, { is_running: 'true' })).toEqual([])
  await expect(page.getByRole('region', { name: pinecrest.name })).toContainText('Explain the roles')
})

test('the timer text follows Harvest, also when the device is a day off', async ({ page, context }) => {
  await context.clock.install({ time: '2026-03-12T11:30:00Z' })
  await signIn(page)
  // where there are start and end times, Harvest tells of a start only by the minute
  await startTimer(page, hoursWork, 'On a device of its own time')
  const timer = page.getByRole('timer').first()
  await expect(timer).toHaveText(/^0:00:0\d$/)
  await allInHarvest(page)
  await timePasses(page, 45)
  await expect(timer).toHaveText(/^0:0(0:[45]\d|1:0\d)$/)
})

test('an earlier entry is started again: the same one in hours, a new one in start and end times', async ({ page }) => {
  await signIn(page)
  const hours = page.getByRole('region', { name: nordlicht.name })
  const times = page.getByRole('region', { name: pinecrest.name })
  await expect(hours).toBeVisible()
  await expect(times).toBeVisible()
  const before = { hours: await hours.getByRole('listitem').count(), times: await times.getByRole('listitem').count() }

  await hours
    .getByRole('button', { name: /^Start .* again$/ })
    .first()
    .click()
  await expect(hours.getByRole('timer')).toHaveCount(1)
  await expect(hours.getByRole('listitem')).toHaveCount(before.hours)

  await gesturePasses(page)
  await times
    .getByRole('button', { name: /^Start .* again$/ })
    .first()
    .click()
  await expect(times.getByRole('timer')).toHaveCount(1)
  await expect(times.getByRole('listitem')).toHaveCount(before.times + 1)

  // each account has a timer of its own
  await expect(page.getByRole('region', { name: /^Running: / })).toHaveCount(2)
})

test('an entry of another day is started again as today’s', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'Previous day' }).click()
  await expect(page).toHaveURL(/day\/2026-03-10$/)
  const sheet = page.getByRole('region', { name: nordlicht.name })
  await sheet
    .getByRole('button', { name: /^Start .* again$/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: /^Running: / })).toBeVisible()
  await allInHarvest(page)
  const [entry] = await entriesAtHarvest(nordlicht.id, { is_running: 'true' })
  expect(entry?.spent_date).toBe(today)
})

test('a double click starts one timer', async ({ page, sandbox }) => {
  await sandbox.faults([{ path: '/v2/time_entries', method: 'POST', fault: { delayMs: 300 } }])
  await signIn(page)
  await page.getByRole('link', { name: 'Previous day' }).click()
  await page
    .getByRole('button', { name: /^Start .* again$/ })
    .first()
    .dblclick()
  await expect(page.getByRole('region', { name: /^Running: / })).toHaveCount(1)
  await allInHarvest(page)
  expect(
    (await sandbox.requests()).filter(({ method, path }) => method === 'POST' && path === '/v2/time_entries'),
  ).toHaveLength(1)
})

test('what Harvest refuses waits for the person, with Harvest’s words', async ({ page, watched }) => {
  watched.expectErrors(/status of 422/)
  await signIn(page)
  await startTimer(page, 'warehouse docu', 'sandbox:422')
  await expect(page.getByRole('link', { name: '1 on this device, 1 needs you' })).toBeVisible()
  await expect(await openWaiting(page)).toContainText('Notes are too honest')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('heading', { name: 'Everything is in Harvest' })).toBeVisible()
  expect(await entriesAtHarvest(pinecrest.id, { is_running: 'true' })).toEqual([])
})

test('a start whose answer got lost is found running all the same', async ({ page, watched }) => {
  watched.expectErrors(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/)
  await signIn(page)
  await startTimer(page, 'warehouse docu', 'sandbox:lost')
  await expect(page.getByRole('region', { name: /^Running: Data warehouse/ })).toContainText('sandbox:lost')
  await expect(page.getByRole('listitem').filter({ hasText: 'sandbox:lost' })).toContainText(
    'will look before it sends again',
  )
  await quietTimePasses(page)
  await allInHarvest(page)
  expect(await entriesAtHarvest(pinecrest.id, { is_running: 'true' })).toHaveLength(1)
})

test('days are gone through by arrows, by the week strip, by date and back to today', async ({ page }) => {
  await signIn(page)
  await expect(
    page.getByRole('navigation', { name: 'Days' }).getByRole('link', { name: 'Today', exact: true }),
  ).toHaveCount(0)
  await page.getByRole('link', { name: 'Next day' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thursday')
  await page
    .getByRole('navigation', { name: 'This week' })
    .getByRole('link', { name: /^Monday 9/ })
    .click()
  await expect(page).toHaveURL(/day\/2026-03-09$/)
  await page.getByLabel('Go to a day').fill('2025-12-30')
  await expect(page).toHaveURL(/day\/2025-12-30$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tuesday')
  await page.getByRole('navigation', { name: 'Days' }).getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`day/${today}$`))
})

test('the week strip adds up to the week, across accounts', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'Previous day' }).click()
  const strip = page.getByRole('navigation', { name: 'This week' })
  const range = { from: '2026-03-09', to: '2026-03-15' }
  const week = [...(await entriesAtHarvest(nordlicht.id, range)), ...(await entriesAtHarvest(pinecrest.id, range))]
  await expect(strip).toContainText(`This week ${hoursAndMinutes(week.reduce((sum, { hours }) => sum + hours, 0))}`)
  const figures = await strip.getByRole('listitem').getByRole('link').allInnerTexts()
  const minutes = figures
    .map((text) => /(\d+):(\d\d)$/.exec(text.trim()))
    .map((parts) => Number(parts?.[1]) * 60 + Number(parts?.[2]))
  expect(hoursAndMinutes(minutes.reduce((sum, each) => sum + each, 0) / 60)).toBe(
    hoursAndMinutes(week.reduce((sum, { hours }) => sum + hours, 0)),
  )
})

test('an address with a date that is none says so and leads to today', async ({ page, watched }) => {
  watched.expectErrors(/status of 404|MIME type/)
  await signIn(page)
  await page.goto('day/2026-02-30')
  await expect(page.getByRole('heading', { name: 'There is no such day' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to today' }).click()
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
})

test('the day is worked by keyboard alone', async ({ page }) => {
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
  const fields = page.locator('summary', { hasText: 'All fields' })
  for (let presses = 0; presses < 40 && !(await fields.evaluate((it) => it === document.activeElement)); presses++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('warehouse docu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('By keys')
  await page.keyboard.press('Enter')
  const stop = page.getByRole('button', { name: 'Stop Data warehouse', exact: true })
  await expect(stop).toBeVisible()
  await stop.focus()
  await gesturePasses(page)
  await page.keyboard.press('Enter')
  await expect(stop).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
})

test('a date is typed without losing the field', async ({ page }) => {
  await signIn(page)
  const field = page.getByLabel('Go to a day')
  await field.focus()
  await page.keyboard.press('ArrowUp')
  await expect(page).not.toHaveURL(new RegExp(`day/${today}$`))
  await expect(field).toBeFocused()
})

test('a timer that is stopped elsewhere stops here too', async ({ page }) => {
  await signIn(page)
  await startTimer(page, 'warehouse docu', 'Stopped elsewhere')
  await expect(page.getByRole('region', { name: /^Running/ })).toBeVisible()
  await allInHarvest(page)
  await stopAtHarvest(pinecrest.id)
  await timePasses(page, 70)
  await expect(page.getByRole('region', { name: /^Running/ })).toHaveCount(0)
  await expect(page.getByRole('timer')).toHaveCount(0)
})

test('the button that started an entry keeps the focus and stops it', async ({ page }) => {
  await signIn(page)
  const start = page
    .getByRole('region', { name: nordlicht.name })
    .getByRole('button', { name: /^Start .* again$/ })
    .first()
  await start.focus()
  await page.keyboard.press('Enter')
  const stop = page.getByRole('region', { name: nordlicht.name }).getByRole('button', { name: /^Stop / })
  await expect(stop).toBeFocused()
  await expect(page.getByText(/^Timer started: /)).toBeAttached()
  await gesturePasses(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Timer stopped: /)).toBeAttached()
  await expect(stop).toHaveCount(0)
})

test('start without a choice says what is missing', async ({ page }) => {
  await signIn(page)
  await openForm(page)
  await page.getByRole('form', { name: 'New entry' }).getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose a project and task first.')
})

test('the ends of the calendar are no fault', async ({ page, watched }) => {
  watched.expectErrors(/status of 404|MIME type/)
  await signIn(page)
  for (const date of ['9999-12-31', '0000-01-01', '0001-01-01']) {
    await page.goto(`day/${date}`)
    await expect(page.getByRole('heading', { name: 'There is no such day' })).toBeVisible()
  }
  for (const date of ['1900-01-01', '2199-12-31']) {
    await page.goto(`day/${date}`)
    await expect(page.getByText('Nothing tracked on this day.')).toBeVisible()
  }
})

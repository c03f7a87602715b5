import { nordlicht, pinecrest } from './support/harvest.ts'
import { goOffline } from './support/parts.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const failing = /ERR_FAILED|CORS policy|status of [45]\d\d|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_INTERNET_DISCONNECTED/

test('while an account is being read there is no total, above all no zero', async ({ page, sandbox }) => {
  await sandbox.faults([{ path: '/v2/time_entries', accountId: pinecrest.id, fault: { delayMs: 1500 } }])
  await signIn(page)
  const sheet = page.getByRole('region', { name: 'Entries' })
  await expect(page.getByRole('region', { name: nordlicht.name })).toBeVisible()
  await expect(sheet).toContainText('Total …')
  await expect(page.getByRole('navigation', { name: 'This week' }).getByRole('link').first()).toContainText('…')
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await expect(sheet).toContainText(/Total \d+:\d\d/)
})

test('an empty day says so', async ({ page }) => {
  await signIn(page)
  await page.getByLabel('Go to a day').fill('2026-03-15')
  await expect(page.getByText('Nothing tracked on this day.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Entries' })).toContainText('Total 0:00')
})

test('entries that cannot be read are an error with a way on, never an empty day', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(failing)
  await sandbox.faults([
    {
      path: '/v2/time_entries',
      accountId: pinecrest.id,
      fault: { status: 200, body: '<h1>Down</h1>', contentType: 'text/html' },
    },
  ])
  await signIn(page)
  await expect(page.getByRole('alert').filter({ hasText: `${pinecrest.name} is not in here.` })).toBeVisible({
    timeout: 25_000,
  })
  await expect(page.getByText('Nothing tracked')).toHaveCount(0)
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
})

test('a refresh that fails leaves what was read on the screen', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  const rows = page.getByRole('region', { name: 'Entries' }).getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  await sandbox.faults([{ path: '/v2/time_entries', fault: { status: 403, body: { message: 'Not authorized!' } } }])
  await page.clock.runFor('02:00')
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('could not be read again').first()).toBeVisible()
  await expect(rows).toHaveCount(before)
})

test('a refresh shows itself and leaves the entries in place', async ({ page, sandbox }) => {
  await signIn(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await sandbox.faults([{ path: '/v2/time_entries', fault: { delayMs: 1000 } }])
  await page.clock.runFor('02:00')
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('Refreshing…')).toBeVisible()
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await expect(page.getByText('Refreshing…')).toHaveCount(0)
})

test('offline is said, and what was read stays', async ({ page, context, watched }) => {
  watched.expectErrors(failing)
  await signIn(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await goOffline(page)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('You are offline.')).toHaveCount(0)
})

test('an entry in a form that cannot be read is named, and the rest is shown', async ({ page, sandbox }) => {
  await sandbox.faults([
    { path: '/v2/time_entries', accountId: nordlicht.id, fault: { removeField: 'time_entries.0.hours' } },
  ])
  await signIn(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Left out' })).toContainText(/time entry \d+/)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
})

test('when Harvest throttles, reading waits and goes on by itself', async ({ page, sandbox, watched }) => {
  watched.expectErrors(failing)
  await sandbox.faults([
    {
      path: '/v2/time_entries?from=',
      accountId: pinecrest.id,
      times: 1,
      fault: { status: 429, cors: true, headers: { 'retry-after': '2' } },
    },
  ])
  await signIn(page)
  await expect(page.getByText('Harvest asked for a pause')).toBeVisible()
  // whichever question was refused, the timer's or the month's
  await expect(page.getByText('Harvest asked for a pause')).toHaveCount(0, { timeout: 25_000 })
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
})

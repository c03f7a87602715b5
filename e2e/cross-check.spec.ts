import type { Locator, Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { entriesAtHarvest, nordlicht, pinecrest } from './support/harvest.ts'
import { add, failing, hoursWork, onThisDevice, untilAllInHarvest } from './support/outbox.ts'
import { goOffline } from './support/parts.ts'
import type { Sandbox } from './support/sandbox.ts'
import { signIn, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const accounts = [nordlicht, pinecrest]
const february = { from: '2026-02-01', to: '2026-02-28' }

const outcome = (page: Page, account: { name: string }): Locator =>
  page.getByRole('region', { name: `${account.name} against Harvest` })

const press = (page: Page): Promise<void> => page.getByRole('button', { name: 'Check against Harvest' }).click()

/** Goes to a screen by the header. */
const goTo = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click()

async function reportsAsked(sandbox: Sandbox): Promise<number> {
  const requests = await sandbox.requests()
  return requests.filter(({ method, path }) => method === 'GET' && path.startsWith('/v2/reports/')).length
}

test('Harvest’s report comes to the same for a member, and an entry from offline accounts for what differs', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(failing)
  await signIn(page)
  await goTo(page, 'Reports')
  await expect(page.getByRole('rowheader', { name: 'Total' })).toBeVisible()
  await page.getByRole('link', { name: 'Previous month' }).click()
  await expect(page.getByRole('heading', { name: 'Reports' })).toContainText('February 2026')
  await expect(page.getByRole('rowheader', { name: 'Total' })).toBeVisible()
  expect(await reportsAsked(sandbox), 'nothing is asked unless somebody wants it').toBe(0)
  await press(page)
  for (const account of accounts) {
    const entries = await entriesAtHarvest(account.id, february)
    const hundredths = entries.reduce((sum, { rounded_hours: hours }) => sum + Math.round(hours * 100), 0)
    await expect(outcome(page, account)).toContainText('Harvest’s report comes to the same: ')
    const told = await outcome(page, account).getByRole('status').innerText()
    expect(told.replace(/[^\d]/g, '')).toBe(String(hundredths))
  }
  expect(await reportsAsked(sandbox), 'one an account').toBe(2)

  await page.getByRole('link', { name: 'Next month' }).click()
  await press(page)
  for (const account of accounts) await expect(outcome(page, account)).toContainText('Harvest’s report is as of')
  await goTo(page, 'Today')
  await goOffline(page)
  await add(page, { work: hoursWork, notes: 'Counted on the train', hours: '0:45' })
  await onThisDevice(page, 1)
  await goTo(page, 'Reports')
  await press(page)
  const ours = outcome(page, nordlicht)
  await expect(ours).toContainText('What differs is accounted for.')
  await expect(ours).toContainText(/Not in Harvest yet, \+0[.,]75:.*“Counted on the train”, 0[.,]75\./)
  await expect(ours.getByRole('button', { name: 'Read these days again' })).toHaveCount(0)
  expect(await reportsAsked(sandbox), 'a report is kept').toBe(4)
  await expectNoAxeViolations(page)
  const search = /search\?from=2026-03-01&to=2026-03-31&project=1482011%2F\d+$/
  await expect(ours.getByRole('link', { name: 'Guest app' })).toHaveAttribute('href', search)

  await page.getByRole('navigation', { name: 'Range' }).getByRole('link', { name: 'Week' }).click()
  await press(page)
  await expect(ours).toContainText('You are offline. Harvest is asked once you are back')
  await page.context().setOffline(false)
  await untilAllInHarvest(page)
  for (const account of accounts) await expect(outcome(page, account)).toContainText('Harvest’s report is as of')
  expect(await reportsAsked(sandbox)).toBe(6)
})

test('what keeps a check from being made is said, and what nobody can explain is read again', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(/status of 4(03|29)/)
  const ofPinecrest = { path: '/v2/reports/time/projects', accountId: pinecrest.id }
  const refused = { status: 403, body: { message: 'Not authorized!' } }
  const row = { client_id: 1, client_name: 'Tidewater', project_id: 7, project_name: 'Gone', total_hours: 2.5 }
  const answer = { results: [row], links: { next: null } }
  const ofNordlicht = { ...ofPinecrest, accountId: nordlicht.id, fault: { status: 200, body: answer } }
  await sandbox.faults([ofNordlicht, { ...ofPinecrest, fault: { status: 429, cors: true } }])
  await signIn(page)
  await page.goto('reports?range=custom&from=2025-01-01&to=2026-01-31')
  await expect(page.getByText('Harvest’s report takes a year at most')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check against Harvest' })).toBeDisabled()

  await page.goto('reports?range=custom&from=2026-02-14&to=2026-02-15&billable=billable')
  await expect(page.getByText('All time of these days and accounts is checked')).toBeVisible()
  await press(page)
  await expect(outcome(page, pinecrest)).toContainText('Harvest asked for a pause')
  await sandbox.faults([ofNordlicht, { ...ofPinecrest, fault: refused }])
  // Harvest says no time, so that it is a minute and some
  await page.clock.runFor(75_000)
  await expect(outcome(page, pinecrest)).toContainText('Harvest does not show you its report of Pinecrest Analytics')
  const ours = outcome(page, nordlicht)
  await expect(ours.getByRole('listitem').filter({ hasText: 'Gone' }).first()).toContainText(
    /Tidewater: 0[.,]00 here, 2[.,]50 in the report \(−2[.,]50\)/,
  )
  await expect(ours).toContainText(/2[.,]50 more in the report than in the entries/)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  await sandbox.faults([])
  await ours.getByRole('button', { name: 'Read these days again' }).click()
  await expect(ours.getByRole('button', { name: 'Read these days again' })).not.toHaveAttribute('aria-disabled', 'true')
  await ours.getByRole('button', { name: 'Ask again' }).click()
  await expect(ours).toContainText('Harvest’s report comes to the same: ')
  expect(await reportsAsked(sandbox), 'one an account, and one of each again').toBe(4)
})

test('a manager’s time is checked as a whole, a check that fails is made again, and an entry that cannot be read is named', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(/status of 422/)
  const team = { path: '/v2/reports/time/team', fault: { status: 422, body: { message: 'Not this time.' } } }
  const unread = { path: '/v2/time_entries', fault: { setField: 'time_entries.0.hours', to: 'some' } }
  await sandbox.faults([team, unread])
  await signInAs(page, 'Leyla Aydin')
  await page.goto('reports?range=custom&from=2026-02-01&to=2026-02-28')
  await press(page)
  const ours = outcome(page, nordlicht)
  await expect(ours.getByRole('alert')).toContainText(`Harvest’s report of ${nordlicht.name} could not be read.`)
  await expectNoAxeViolations(page)
  await sandbox.faults([unread])
  await ours.getByRole('button', { name: 'Try again' }).click()
  await expect(ours).toContainText('Compared as a whole')
  await expect(ours).toContainText('The report may count what Harvest sent in a form that Sheaf cannot read: ')

  await sandbox.faults([])
  await ours.getByRole('button', { name: 'Read these days again' }).click()
  await expect(ours).toContainText('Harvest’s report comes to the same: ')
})

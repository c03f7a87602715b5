import type { Locator, Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { pinecrest } from './support/harvest.ts'
import { openForm } from './support/outbox.ts'
import type { Sandbox } from './support/sandbox.ts'
import { foundRows } from './support/search.ts'
import { signIn, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const phone = { width: 390, height: 844 }

const budgetOf = (page: Page, project: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: project }) })

async function openBudgets(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Budgets' }).click()
  await expect(page.getByRole('heading', { name: 'Budgets' })).toBeVisible()
}

/** Until the person's own part is known everywhere. */
const allIsRead = (page: Page): Promise<void> =>
  expect(page.getByRole('region', { name: 'Reading your time' })).toHaveCount(0, { timeout: 20_000 })

async function reportsAsked(sandbox: Sandbox): Promise<number> {
  const requests = await sandbox.requests()
  return requests.filter(({ method, path }) => method === 'GET' && path.startsWith('/v2/reports/')).length
}

test('a member sees what is shown to all with their own part and pace, past an account that fails', async ({
  page,
  sandbox,
}) => {
  const down = { status: 200, body: '<h1>Down</h1>', contentType: 'text/html' }
  await sandbox.faults([{ path: '/v2/reports/project_budget', accountId: pinecrest.id, fault: down }])
  await signIn(page)
  await openForm(page)
  const picker = page.getByRole('combobox', { name: 'Project and task' })
  await picker.fill('guest app')
  await expect(page.getByRole('option').first()).toContainText('Guest app')
  await expect(page.getByRole('option').first()).not.toContainText('left')
  expect(await reportsAsked(sandbox), 'nothing is asked for the picker').toBe(0)

  await openBudgets(page)
  const app = budgetOf(page, 'Guest app')
  const failure = page.getByRole('alert').filter({ hasText: `${pinecrest.name} is not in here.` })
  await expect(failure).toBeVisible()
  await expect(app).toContainText('of 1200:00')
  await expect(budgetOf(page, 'Data warehouse')).toHaveCount(0)
  await sandbox.faults([])
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(budgetOf(page, 'Data warehouse')).toContainText('of 640.00')

  await allIsRead(page)
  await expect(app).toContainText(/At your \d+:\d\d h a week it is used up|Over by/)
  await expect(budgetOf(page, 'Meter readings')).toContainText('Hours of March, 20 of 31 days to come')
  const unlisted = page.getByText(/^\d+ projects of Nordlicht Werkstatt are not listed/)
  await expect(unlisted).toContainText('they have no budget, or one that Harvest shows to managers only.')
  await expect(page.getByRole('table')).not.toContainText('Booking site')
  await unlisted.click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Booking site 2.0' })).toBeVisible()
  await expectNoAxeViolations(page)

  await app.getByRole('link', { name: 'Guest app' }).click()
  await expect(page).toHaveURL(/search\?project=\d+%2F29640222$/)
  await expect(foundRows(page).first()).toContainText('Guest app')
  await page.getByRole('link', { name: 'Today' }).click()
  await openForm(page)
  await picker.fill('guest app')
  await expect(page.getByRole('option').first()).toContainText('of the budget left')
  expect(await reportsAsked(sandbox), 'one an account, and one again').toBe(3)
})

test('a manager with the right to rates sees money in its currency, on a phone too', async ({ page }) => {
  await page.setViewportSize(phone)
  await signInAs(page, 'Leyla Aydin')
  await openBudgets(page)
  const refresh = budgetOf(page, 'Brand refresh')
  await expect(refresh).toContainText('of 6.000,00\u00a0€')
  await allIsRead(page)
  await expect(refresh).toContainText('Money of March')
  await expect(refresh.getByRole('cell').nth(2)).toContainText(/\d,\d\d\u00a0€/)
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

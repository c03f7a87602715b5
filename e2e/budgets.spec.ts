import type { Locator, Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/accessibility.ts'
import { nordlicht, pinecrest } from './support/harvest.ts'
import { openForm } from './support/outbox.ts'
import type { Sandbox } from './support/sandbox.ts'
import { foundRows, searchField } from './support/search.ts'
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

test('a member sees what is shown to all, their own part and pace, and opens it into entries', async ({
  page,
  sandbox,
}) => {
  await signIn(page)
  await openBudgets(page)
  const app = budgetOf(page, 'Guest app')
  await expect(app).toContainText('of 1200:00')
  await allIsRead(page)
  await expect(app).toContainText(/At your \d+:\d\d a week it is used up in the week of \d+ \w+ 202\d\.|Over by/)
  await expect(budgetOf(page, 'Meter readings')).toContainText('Hours of March, 20 of 31 days to come')
  await expect(budgetOf(page, 'Data warehouse')).toContainText('of 640.00')
  await expect(page.getByRole('table')).not.toContainText('Booking site')
  const unlisted = page.getByText(/^\d+ projects of Nordlicht Werkstatt are not listed/)
  await expect(unlisted).toContainText('they have no budget, or one that Harvest shows to managers only.')
  await unlisted.click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Booking site 2.0' })).toBeVisible()
  await expectNoAxeViolations(page)

  await app.getByRole('link', { name: 'Guest app' }).click()
  await expect(searchField(page)).toHaveValue('Guest app')
  await expect(foundRows(page).first()).toContainText('Guest app')
  await page.goBack()
  await expect(app).toContainText('of 1200:00')

  await page.getByRole('link', { name: 'Today' }).click()
  await openForm(page)
  await page.getByRole('combobox', { name: 'Project and task' }).fill('guest app')
  await expect(page.getByRole('option').first()).toContainText('of the budget left')
  expect(await reportsAsked(sandbox), 'reports asked for: one an account').toBe(2)
})

test('where no budgets were read, none are asked for to pick a project', async ({ page, sandbox }) => {
  await signIn(page)
  await openForm(page)
  await page.getByRole('combobox', { name: 'Project and task' }).fill('guest app')
  await expect(page.getByRole('option').first()).toContainText('Guest app')
  await expect(page.getByRole('option').first()).not.toContainText('left')
  expect(await reportsAsked(sandbox)).toBe(0)
})

test('a manager with the right to rates sees money in its currency, on a phone too', async ({ page }) => {
  await page.setViewportSize(phone)
  await signInAs(page, 'Leyla Aydin')
  await openBudgets(page)
  const refresh = budgetOf(page, 'Brand refresh')
  await expect(refresh).toContainText('of 6.000,00\u00a0€')
  await allIsRead(page)
  await expect(refresh).toContainText('Money of March')
  await expect(refresh.getByRole('cell').nth(2)).toContainText(/Yours ?[\d.,]+\u00a0€|[\d.,]+\u00a0€/)
  await expectNoAxeViolations(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

test('an account whose budgets cannot be read is named, and the other’s are there', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(/status of 5\d\d|ERR_/)
  const down = { status: 200, body: '<h1>Down</h1>', contentType: 'text/html' }
  await sandbox.faults([{ path: '/v2/reports/project_budget', accountId: pinecrest.id, fault: down }])
  await signIn(page)
  await openBudgets(page)
  await expect(page.getByRole('alert').filter({ hasText: `${pinecrest.name} is not in here.` })).toBeVisible()
  await expect(budgetOf(page, 'Guest app')).toContainText(nordlicht.name)
  await expect(budgetOf(page, 'Data warehouse')).toHaveCount(0)
  await expectNoAxeViolations(page)
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(budgetOf(page, 'Data warehouse')).toBeVisible()
})

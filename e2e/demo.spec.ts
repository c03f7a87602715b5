import { expectNoAxeViolations } from './support/accessibility.ts'
import { gesturePasses } from './support/outbox.ts'
import { goOffline } from './support/parts.ts'
import { expect, test } from './support/test.ts'

test('the demo is the same app on made-up data, with the network off', async ({ page, context, sandbox, site }) => {
  await page.goto('./')
  expect(site.visits().filter(({ address }) => address.includes('in-browser'))).toEqual([])
  await page.getByRole('button', { name: 'Try it with made-up data' }).click()
  await expect(page.getByText('Demo with made-up data. Nothing leaves this page.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Entries' }).getByRole('listitem').first()).toBeVisible()

  await goOffline(page)
  await page
    .getByRole('button', { name: /^Start .* again$/ })
    .first()
    .click()
  await expect(page.getByRole('region', { name: /^Running: / })).toBeVisible()
  await gesturePasses(page)
  await page
    .getByRole('region', { name: /^Running: / })
    .getByRole('button', { name: 'Stop' })
    .click()
  await expect(page.getByRole('region', { name: /^Running: / })).toHaveCount(0)
  await page.getByLabel('Go to a day').fill('2025-06-05')
  await expect(page.getByRole('region', { name: 'Entries' }).getByRole('listitem').first()).toBeVisible()
  await expectNoAxeViolations(page)

  expect(await sandbox.requests()).toEqual([])
  await context.setOffline(false)
})

test('the demo outlives a reload and ends with its tab', async ({ page, context }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Try it with made-up data' }).click()
  await expect(page.getByRole('region', { name: 'Entries' })).toBeVisible()
  await page.goto('./')
  await expect(page.getByText('Demo with made-up data.')).toBeVisible()
  const other = await context.newPage()
  await other.goto('./')
  await expect(other.getByRole('button', { name: 'Sign in with Harvest' })).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Mira Falk' }).click()
  await page.getByRole('group').getByRole('button', { name: 'Leave the demo' }).click()
  await expect(page.getByRole('button', { name: 'Sign in with Harvest' })).toBeVisible()
  expect(await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])).toEqual([])
})

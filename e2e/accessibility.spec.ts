import { expectNoAxeViolations } from './support/accessibility.ts'
import { nordlicht, pinecrest } from './support/harvest.ts'
import { allow, leaveForHarvest, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const phone = { width: 390, height: 844 }

test('the way in has no axe violations, nor its form for tokens', async ({ page }) => {
  await page.goto('./')
  await expectNoAxeViolations(page)
  await page.getByText('Use a personal access token').click()
  await page.getByLabel('Token', { exact: true }).fill('no token')
  await page.getByRole('button', { name: 'Use this token' }).click()
  await expectNoAxeViolations(page)
})

for (const size of [undefined, phone]) {
  test(`the day has no axe violations${size ? ' on a phone' : ''}`, async ({ page }) => {
    if (size) await page.setViewportSize(size)
    await signIn(page)
    await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
    await expectNoAxeViolations(page)
    await page
      .getByRole('button', { name: /^Start .* again$/ })
      .first()
      .click()
    await expect(page.getByRole('region', { name: /^Running: / })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('combobox', { name: 'Project and task' }).click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectNoAxeViolations(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Mira Falk' }).click()
    await expect(page.getByRole('group', { name: 'You and this browser' })).toBeVisible()
    await expectNoAxeViolations(page)
  })
}

test('loading, an account that failed, and an empty day have no axe violations', async ({ page, sandbox, watched }) => {
  watched.expectErrors(/status of 403/)
  await sandbox.faults([
    { path: '/v2/time_entries', accountId: nordlicht.id, fault: { delayMs: 4000 } },
    { path: '/v2/users/me', accountId: pinecrest.id, fault: { status: 403, body: { message: 'Not authorized!' } } },
  ])
  await signIn(page)
  await expect(page.getByText('Reading entries')).toBeAttached()
  await expectNoAxeViolations(page)
  await sandbox.faults([])
  await page.getByLabel('Go to a day').fill('2026-03-15')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Nothing tracked on this day.')).toBeVisible({ timeout: 20_000 })
  await expectNoAxeViolations(page)
})

test('no account, no such day, no such page and the end of a session have no axe violations', async ({
  page,
  sandbox,
  watched,
}) => {
  watched.expectErrors(/status of 40[14]|MIME type/)
  await page.goto('./')
  await leaveForHarvest(page)
  await allow(page, 'Theo Marsh')
  await expect(page.getByRole('heading', { name: 'No Harvest account to show' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await signIn(page)
  await page.goto('day/2026-02-30')
  await expect(page.getByRole('heading', { name: 'There is no such day' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.goto('nowhere')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await expectNoAxeViolations(page)
  await sandbox.faults([{ path: '/v2/time_entries', fault: { status: 401, body: { error: 'invalid_token' } } }])
  await page.getByRole('link', { name: 'Go to today' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoAxeViolations(page)
})

test('at 400 % zoom nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await signIn(page)
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})

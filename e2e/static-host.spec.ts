import { basePath, pageOrigin } from './support/addresses.ts'
import { expectSignedIn, expectSignedOut, signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('the site works below a sub-path and asks its host for nothing above it', async ({ page, site }) => {
  await page.goto('./')
  await expectSignedOut(page)
  expect(site.visits().length).toBeGreaterThan(1)
  expect(site.visits().filter(({ address, status }) => !address.startsWith(basePath) || status !== 200)).toEqual([])
})

test('the address without its last slash leads there too', async ({ page }) => {
  await page.goto(pageOrigin + basePath.slice(0, -1))
  await expectSignedOut(page)
  expect(page.url()).toBe(pageOrigin + basePath)
})

test('the policy comes as a header, also for what is not there', async ({ request }) => {
  for (const path of ['./', 'callback/', 'day/2026-03-11', 'assets/gone.js']) {
    const { 'content-security-policy': policy } = (await request.get(path)).headers()
    expect(policy, path).toContain("require-trusted-types-for 'script'")
    expect(policy, path).toContain("frame-ancestors 'none'")
  }
})

test('a day can be opened by its address and reloaded', async ({ page }) => {
  await signIn(page)
  await page.goto('day/2026-03-05')
  await expectSignedIn(page)
  await expect(page.getByRole('heading', { name: '5 March' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '5 March' })).toBeVisible()
  expect(page.url()).toBe(`${pageOrigin}${basePath}day/2026-03-05`)
})

test('an address that is none says so and leads back', async ({ page, watched }) => {
  // at an address it does not know, the app has to look for its files folder by folder
  watched.expectErrors(/status of 404|MIME type \('text\/html'\)/)
  await signIn(page)
  await page.goto('no/such/page')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to today' }).click()
  await expect(page).toHaveURL(/\/apps\/sheaf\/day\/2026-03-11$/)
})

import { join } from 'node:path'
import { tokenOfPerson } from '../sandbox/asking.ts'
import { basePath, pageOrigin } from './support/addresses.ts'
import { allow, expectEntries, expectSignedOut, leaveForHarvest, signOut } from './support/sign-in.ts'
import { editFile, withCopyOf } from './support/site-copy.ts'
import { expect, test as base } from './support/test.ts'

const day = 24 * 60 * 60_000

const [withId, withoutId] = ['"clientId": "sandbox"', '"clientId": ""']

/** The site of somebody who has no client ID yet. */
const test = base.extend<object, { siteFolder: string }>({
  siteFolder: [
    async ({ siteFolder }, provide) =>
      withCopyOf(siteFolder, async (folder) => {
        for (const file of ['index.html', '404.html']) await editFile(join(folder, file), withId, withoutId)
        await provide(folder)
      }),
    { scope: 'worker' },
  ],
})

test('without a client ID the page says how to get one, and offers the other ways in', async ({ page }) => {
  await page.goto('./')
  await expectSignedOut(page)
  const setup = page.getByRole('region', { name: 'This copy of Sheaf needs a client ID' })
  await expect(setup.getByRole('link')).toHaveAttribute('href', 'https://id.getharvest.com/oauth2/clients/new')
  await expect(setup.getByText(`${pageOrigin}${basePath}callback/`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in with Harvest' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Try it with made-up data' }).click()
  await expectEntries(page)
  await page.getByRole('button', { name: 'Leave the demo' }).first().click()
  await expectSignedOut(page)
})

test('without a client ID a personal token works, and its end leads to the start', async ({ page }) => {
  await page.goto('./')
  await page.getByText('Use a personal access token').click()
  await page.getByLabel('Token', { exact: true }).fill(tokenOfPerson('Mira'))
  await page.getByRole('button', { name: 'Use this token' }).click()
  await expectEntries(page)

  await page.clock.fastForward(14 * day)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'Your sign-in has ended, as it does after 14 days. Please sign in again.',
  )
  await expect(page.getByRole('heading', { name: 'This copy of Sheaf needs a client ID' })).toBeVisible()
})

test('a client ID written into index.html is all it takes', async ({ page, siteFolder, watched }) => {
  // deep addresses are answered by 404.html, which nobody has changed
  watched.expectErrors(/status of 404/)
  await editFile(join(siteFolder, 'index.html'), withoutId, withId)

  await page.goto('day/2026-03-05')
  await leaveForHarvest(page)
  await allow(page, 'Mira Falk')
  await expect(page.getByRole('heading', { name: '5 March' })).toBeVisible()

  await page.reload()
  await expectEntries(page)
  await page.clock.fastForward(14 * day)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await leaveForHarvest(page)
  await allow(page, 'Mira Falk')
  await expect(page.getByRole('heading', { name: '5 March' })).toBeVisible()
  await signOut(page, 'Mira Falk')
  await editFile(join(siteFolder, 'index.html'), withId, withoutId)
})

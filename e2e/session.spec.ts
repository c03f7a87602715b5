import { basePath, pageOrigin } from './support/addresses.ts'
import { callsFromNowOn } from './support/calls.ts'
import { expectTokenNowhere, expectTokenOnlyIn } from './support/canary.ts'
import { goOffline } from './support/parts.ts'
import { allow, expectEntries, expectSignedOut, leaveForHarvest, openPersonMenu, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { expectKeptIn, tokenInUse } from './support/tokens.ts'

const day = 24 * 60 * 60_000
const deepAddress = /status of 404/
const keepMe = 'Keep me signed in on this device'
const ended = 'Harvest has ended your sign-in'

test('whoever is not kept signed in is so in one tab alone', async ({ page, context }) => {
  await signInAs(page, 'Mira Falk')
  await expectKeptIn(page, 'tab')
  const other = await context.newPage()
  await other.goto('./')
  await expectSignedOut(other)
})

test('whoever is kept signed in is so in a new tab, until signing out in any', async ({ page, context, sandbox }) => {
  await signInAs(page, 'Mira Falk', { keep: true })
  const token = await tokenInUse(sandbox)
  await expectKeptIn(page, 'device')
  await expectTokenOnlyIn(page, token, 'sheaf.session')

  const other = await context.newPage()
  await other.goto('./')
  await expectEntries(other)
  await expectKeptIn(other, 'device')
  expect(await tokenInUse(sandbox)).toBe(token)

  const menu = await openPersonMenu(other, 'Mira Falk')
  await menu.getByRole('button', { name: 'Sign out' }).click()
  for (const tab of [page, other]) {
    await expectSignedOut(tab)
    await expectTokenNowhere(tab, token)
  }
})

test('being kept signed in is switched on and off in the menu', async ({ page, context, sandbox, watched }) => {
  watched.expectErrors(deepAddress)
  await signInAs(page, 'Mira Falk')
  const token = await tokenInUse(sandbox)
  const menu = await openPersonMenu(page, 'Mira Falk')
  const keep = menu.getByRole('checkbox', { name: keepMe })
  await expect(keep).not.toBeChecked()
  await expect(menu.getByText('Harvest’s permission ends on 25 March 2026.')).toBeVisible()

  await keep.check()
  await expectKeptIn(page, 'device')
  await expectTokenOnlyIn(page, token, 'sheaf.session')
  const other = await context.newPage()
  await other.goto('./')
  await expectEntries(other)
  const otherMenu = await openPersonMenu(other, 'Mira Falk')
  await expect(otherMenu.getByRole('checkbox', { name: keepMe })).toBeChecked()

  await keep.uncheck()
  await expectKeptIn(page, 'tab')
  await expect(otherMenu.getByRole('checkbox', { name: keepMe })).not.toBeChecked()
  await other.reload()
  await expectSignedOut(other)
  await expectEntries(page)
})

test('after 14 days one prompt asks to sign in again, and leads back to the day', async ({
  page,
  context,
  sandbox,
  watched,
}) => {
  watched.expectErrors(deepAddress)
  await signInAs(page, 'Mira Falk', { keep: true })
  const token = await tokenInUse(sandbox)
  await page.getByRole('link', { name: 'Previous day' }).click()
  await expect(page.getByRole('heading', { name: '10 March' })).toBeVisible()
  const entries = page.getByRole('region', { name: 'Nordlicht Werkstatt' }).getByRole('listitem')
  await expect(entries).not.toHaveCount(0)
  const shown = await entries.allInnerTexts()

  // asleep without a network, where no answer of Harvest's can tell
  await goOffline(page)
  await page.clock.fastForward(14 * day)
  await expect(page.getByRole('dialog', { name: ended })).toHaveCount(1)
  expect(await entries.allInnerTexts()).toEqual(shown)
  await expectTokenNowhere(page, token)

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await allow(page, 'Mira Falk')
  await expectEntries(page)
  await expect(page).toHaveURL(`${pageOrigin}${basePath}day/2026-03-10`)
  await expect(page.getByRole('heading', { name: '10 March' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => tokenInUse(sandbox)).not.toBe(token)
  await expectKeptIn(page, 'device')
})

test('a sign-in that Harvest has ended is ended once', async ({ page, sandbox, watched }) => {
  watched.expectErrors(/status of 40[14]/)
  await signInAs(page, 'Mira Falk')
  const token = await tokenInUse(sandbox)
  await sandbox.faults([{ path: '/v2/', fault: { status: 401, body: { error: 'invalid_token' } } }])

  await page.getByLabel('Go to a day').fill('2026-02-11')
  await expect(page.getByRole('dialog', { name: ended })).toHaveCount(1)
  await expectTokenNowhere(page, token)
  const calls = callsFromNowOn(page)
  await page.clock.fastForward(60 * 60_000)
  await expect(page.getByRole('dialog')).toHaveCount(1)
  expect(calls, 'calls after Harvest has ended the sign-in').toEqual([])
  await sandbox.faults([])

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await allow(page, 'Mira Falk')
  await expectEntries(page)
  await expect(page.getByRole('heading', { name: '11 February' })).toBeVisible()
  await expectKeptIn(page, 'tab')
})

test('who does not want to sign in again can sign out instead', async ({ page }) => {
  await signInAs(page, 'Mira Falk')
  await page.clock.fastForward(14 * day)
  const prompt = page.getByRole('dialog', { name: ended })
  await expect(prompt).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(prompt).toBeVisible()
  await prompt.getByRole('button', { name: 'Sign out' }).click()
  await expectSignedOut(page)
})

for (const address of ['./', 'day/2026-03-05']) {
  test(`a kept sign-in that has ended meanwhile is told at ${address}`, async ({ page, context, sandbox, watched }) => {
    watched.expectErrors(deepAddress)
    await signInAs(page, 'Mira Falk', { keep: true })
    const token = await tokenInUse(sandbox)
    await page.close()
    await context.clock.fastForward(14 * day)

    const later = await context.newPage()
    await later.goto(address)
    await expect(later.getByRole('alert')).toHaveText(
      'Your sign-in has ended, as it does after 14 days. Please sign in again.',
    )
    await expectSignedOut(later)
    await expectTokenNowhere(later, token)
    await leaveForHarvest(later)
    await allow(later, 'Mira Falk')
    await expectEntries(later)
  })
}

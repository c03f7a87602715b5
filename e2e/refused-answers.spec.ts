import type { Page } from '@playwright/test'
import { basePath, pageOrigin } from './support/addresses.ts'
import { expectTokenNowhere } from './support/canary.ts'
import { allow, deny, expectEntries, expectSignedOut, leaveForHarvest, signInAs, signOut } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { answerAddress, expectKeptIn } from './support/tokens.ts'

const callback = `${pageOrigin}${basePath}callback/`
const token = '5120431.at.a-token_that-nobody.has-handed-over'

/** Nobody is signed in, the person is told why, and signing in works at once. */
async function expectRefused(page: Page, sentence: string, refused?: string): Promise<void> {
  await expect(page.getByRole('alert')).toHaveText(sentence)
  await expectSignedOut(page)
  await expect(page).toHaveURL(pageOrigin + basePath)
  await expectKeptIn(page, 'nowhere')
  if (refused !== undefined) await expectTokenNowhere(page, refused)
  await leaveForHarvest(page)
  await allow(page, 'Mira Falk')
  await expectEntries(page)
}

/** What Sheaf gave Harvest to hand back, read off Harvest's own page. */
function stateAt(page: Page): string {
  const state = new URL(page.url()).searchParams.get('state')
  if (state === null) throw new Error('This is not the page that asks for permission.')
  return state
}

const notStartedHere = 'That sign-in did not start in this tab, so it was refused. If you meant to sign in, start here.'
const notToBeTrusted = 'Harvest’s answer was not one that Sheaf can trust, so it was refused. Please sign in again.'

test('somebody who does not allow Sheaf is back at the start', async ({ page }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  await deny(page, 'Mira Falk')
  await expectRefused(
    page,
    'You did not allow Sheaf at Harvest, so nothing was opened. You can sign in again whenever you like.',
  )
})

test('an answer with another state is refused', async ({ page, site }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  const asked = new URL(page.url())
  asked.searchParams.set(
    'state',
    stateAt(page).replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
  )
  await page.goto(asked.href)
  await allow(page, 'Mira Falk')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectRefused(page, notStartedHere, answerAddress(site).searchParams.get('access_token') ?? '')
})

test('an answer that was used before is refused', async ({ page, site }) => {
  await signInAs(page, 'Mira Falk')
  const used = answerAddress(site)
  await signOut(page, 'Mira Falk')
  await page.goto(used.href)
  await expectRefused(page, notStartedHere, used.searchParams.get('access_token') ?? '')
})

test('a token that nobody asked for is refused', async ({ page }) => {
  await page.goto(`${callback}?access_token=${token}&expires_in=1209599&scope=all&state=made-up&token_type=bearer`)
  await expectRefused(page, notStartedHere, token)
})

test('an answer that is both an error and a token is refused', async ({ page }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  const answer = `access_token=${token}&expires_in=1209599&scope=all&state=${stateAt(page)}&token_type=bearer`
  await page.goto(`${callback}?${answer}&error=access_denied`)
  await expectRefused(page, notToBeTrusted, token)
})

test('an answer that comes after more than ten minutes is refused', async ({ page, site }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  await page.clock.fastForward(10 * 60_000 + 1000)
  await allow(page, 'Mira Falk')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectRefused(
    page,
    'That sign-in took longer than ten minutes, so it no longer counts. Please sign in again.',
    answerAddress(site).searchParams.get('access_token') ?? '',
  )
})

test('permission for Forecast alone is refused', async ({ page, site }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  await allow(page, 'Mira Falk', { except: ['Nordlicht Werkstatt (Harvest)', 'Pinecrest Analytics (Harvest)'] })
  await expect(page.getByRole('alert')).toBeVisible()
  await expectRefused(
    page,
    'You allowed Forecast only, and Sheaf shows Harvest time. Sign in again and allow a Harvest account.',
    answerAddress(site).searchParams.get('access_token') ?? '',
  )
})

test('of two sign-ins started in a tab, the older one’s answer is refused', async ({ page, site }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  const older = page.url()
  await page.goto('./')
  await leaveForHarvest(page)
  await page.goto(older)
  await allow(page, 'Mira Falk')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectRefused(page, notStartedHere, answerAddress(site).searchParams.get('access_token') ?? '')
})

test('a forged answer does not disturb somebody who is signed in', async ({ page }) => {
  await signInAs(page, 'Mira Falk')
  await page.goto(`${callback}?access_token=${token}&expires_in=1209599&scope=all&state=made-up&token_type=bearer`)
  await expectEntries(page)
  await expectTokenNowhere(page, token)
  await signOut(page, 'Mira Falk')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

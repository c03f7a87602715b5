import type { BrowserContext, Page } from '@playwright/test'
import { tokenOfPerson } from '../sandbox/asking.ts'
import { basePath, pageOrigin } from './support/addresses.ts'
import { allow, expectEntries, expectSignedOut, leaveForHarvest, signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { expectKeptIn } from './support/tokens.ts'

const broken = ['', '{', 'null', '[]', '{"v":2}', '{"v":1,"token":7}', '\u0000', '{"v":1,"demo":"yes"}']

type Place = 'sessionStorage' | 'localStorage'

/** Leaves a record behind, as an older Sheaf or another page of this host might. */
async function leave(page: Page, place: Place, key: string, text: string): Promise<void> {
  await page.evaluate(([place, key, text]) => globalThis[place].setItem(key, text), [place, key, text] as const)
}

for (const place of ['sessionStorage', 'localStorage'] as const) {
  test(`a session in ${place} that cannot be read is told once, and removed`, async ({ page, sandbox }) => {
    await page.goto('./')
    // or this page would still find the first one
    await expectSignedOut(page)
    for (const text of broken) {
      await leave(page, place, 'sheaf.session', text)
      await page.goto('./')
      await expect(page.getByRole('alert')).toHaveText(
        'What this browser had kept of your sign-in could not be read, and is gone. Please sign in again.',
      )
      await expectKeptIn(page, 'nowhere')
    }
    await page.goto('./')
    await expectSignedOut(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await sandbox.requests()).toEqual([])
    await leaveForHarvest(page)
    await allow(page, 'Mira Falk')
    await expectEntries(page)
  })
}

test('a sign-in whose record was broken on the way is refused, and the next one works', async ({ page }) => {
  await page.goto('./')
  await leaveForHarvest(page)
  const asked = page.url()
  await page.goto('./')
  await leave(page, 'sessionStorage', 'sheaf.pending', '{"state":')
  await page.goto(asked)
  await allow(page, 'Mira Falk')
  await expect(page.getByRole('alert')).toContainText('That sign-in did not start in this tab')
  await leaveForHarvest(page)
  await allow(page, 'Mira Falk')
  await expectEntries(page)
})

test('preferences that cannot be read count as none', async ({ page }) => {
  await page.goto('./')
  for (const text of ['{', '[]', '{"version":1,"theme":"loud","hiddenAccounts":"all"}']) {
    await leave(page, 'localStorage', 'sheaf.preferences', text)
    await signInAs(page, 'Mira Falk')
    await expect(
      page.getByRole('group', { name: 'Accounts shown' }).getByRole('checkbox', { checked: true }),
    ).toHaveCount(2)
    await page.evaluate(() => sessionStorage.clear())
  }
})

test('a refusal or a way back that cannot be read is passed over', async ({ page }) => {
  await page.goto('./')
  for (const text of ['{', '{"because":"<b>because</b>"}', '{"because":["denied"]}']) {
    await leave(page, 'sessionStorage', 'sheaf.refusal', text)
    await leave(page, 'sessionStorage', 'sheaf.return-to', text)
    await page.goto('./')
    await expectSignedOut(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await leave(page, 'sessionStorage', 'sheaf.return-to', 'https://evil.example/day/2026-03-05')
  await signInAs(page, 'Mira Falk')
  await expect(page).toHaveURL(`${pageOrigin}${basePath}day/2026-03-11`)
})

/** What browsers do that are told to keep nothing for a site: the property itself throws. */
async function refuseStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
  })
}

/** A full disk, or a private window of some browsers: reading works, writing does not. */
async function refuseWriting(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
}

for (const [refusal, refuse] of [
  ['stores nothing', refuseStorage],
  ['has no room left', refuseWriting],
] as const) {
  test(`a browser that ${refusal} is told so, and takes a personal token for the visit`, async ({
    page,
    context,
    sandbox,
    watched,
  }) => {
    watched.expectErrors(/status of 404/)
    await refuse(context)
    await page.goto('./')
    await page.getByRole('button', { name: 'Sign in with Harvest' }).click()
    await expect(page.getByRole('alert')).toHaveText(
      'Your browser does not let this page store anything, and signing in needs that. Allow storage for this site and try again, or use a personal access token.',
    )
    await expect(page.getByRole('button', { name: 'Sign in with Harvest' })).toBeEnabled()
    expect(await sandbox.requests()).toEqual([])

    await page.getByText('Use a personal access token', { exact: true }).click()
    await page.getByLabel('Token', { exact: true }).fill(tokenOfPerson('Mira'))
    await page.getByRole('button', { name: 'Use this token' }).click()
    await expectEntries(page)
    await page.getByRole('link', { name: 'Previous day' }).click()
    await expect(page.getByRole('heading', { name: '10 March' })).toBeVisible()
    const accounts = page.getByRole('group', { name: 'Accounts shown' })
    await accounts.getByRole('checkbox', { name: 'Pinecrest Analytics' }).uncheck()
    await expect(page.getByRole('region', { name: 'Pinecrest Analytics' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Mira Falk' }).click()
    // not setChecked: it must spring back
    await page.getByRole('checkbox', { name: 'Keep me signed in on this device' }).click()
    await expect(page.getByRole('alert')).toHaveText(
      'Your browser does not let this page keep you signed in. You stay signed in as long as this tab is open.',
    )
    await expect(page.getByRole('checkbox', { name: 'Keep me signed in on this device' })).not.toBeChecked()
    await page.keyboard.press('Escape')
    await page.reload()
    await expectSignedOut(page)
  })

  test(`a browser that ${refusal} cannot finish a sign-in, and says so`, async ({ page, context }) => {
    await refuse(context)
    await page.goto('callback/?access_token=made-up-token&state=made-up')
    await expect(page.getByText('Your browser does not let this page store anything')).toBeVisible()
    await page.getByRole('link', { name: 'Back to Sheaf' }).click()
    await expectSignedOut(page)
  })
}

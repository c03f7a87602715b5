import type { Page } from '@playwright/test'
import { tokenOfPerson } from '../sandbox/asking.ts'
import { expectTokenNowhere, expectTokenOnlyIn } from './support/canary.ts'
import { nordlicht, pinecrest } from './support/harvest.ts'
import { expectEntries, expectSignedOut, openPersonMenu, signOut } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { expectKeptIn } from './support/tokens.ts'

const own = tokenOfPerson('Mira')

async function give(page: Page, { token = own, accountId = '', keep = false }): Promise<void> {
  await page.getByLabel('Token', { exact: true }).fill(token)
  await page.getByLabel('Account ID, if you want only one account').fill(accountId)
  await page.getByRole('checkbox', { name: 'Keep it on this device for up to 14 days' }).setChecked(keep)
  await page.getByRole('button', { name: 'Use this token' }).click()
}

test.beforeEach(async ({ page }) => {
  await page.goto('./')
  await page.getByText('Use a personal access token').click()
})

test('a personal token opens all accounts, in this tab', async ({ page, sandbox }) => {
  await give(page, { token: ` ${own} ` })
  await expectEntries(page)
  await expect(page.getByRole('region', { name: nordlicht.name })).toBeVisible()
  await expect(page.getByRole('region', { name: pinecrest.name })).toBeVisible()
  await expectKeptIn(page, 'tab')
  await expectTokenOnlyIn(page, own, 'sheaf.session')
  expect((await sandbox.requests()).filter(({ path }) => path.startsWith('/oauth2/'))).toEqual([])

  await signOut(page, 'Mira Falk')
  await expectTokenNowhere(page, own)
})

test('a personal token is kept on the device when asked to', async ({ page, context }) => {
  await give(page, { keep: true })
  await expectEntries(page)
  await expectKeptIn(page, 'device')
  await expectTokenOnlyIn(page, own, 'sheaf.session')
  const other = await context.newPage()
  await other.goto('./')
  await expectEntries(other)
})

test('with an account ID it opens that account alone and asks for no list', async ({ page, sandbox }) => {
  await give(page, { accountId: String(pinecrest.id) })
  await expectEntries(page)
  await expect(page.getByRole('region', { name: 'Entries' }).getByText('Data warehouse').first()).toBeVisible()
  await expect(page.getByRole('group', { name: 'Accounts shown' })).toHaveCount(0)
  const requests = await sandbox.requests()
  expect(requests.filter(({ path }) => path.startsWith('/api/v2/accounts'))).toEqual([])
  const asked = requests.map(({ headers }) => headers['harvest-account-id']).filter(Boolean)
  expect(new Set(asked)).toEqual(new Set([String(pinecrest.id)]))
  await expect(await openPersonMenu(page, 'Mira Falk')).toBeVisible()
})

const notWhole = 'This is not a whole token. Copy it again at Harvest, from its first character to its last.'
const twoParts = 'This has a space or a line break in it. Copy the token alone and paste it again.'
const noNumber = 'An account ID is a number. Harvest shows it below the token; leave this empty to use all accounts.'

test('what cannot be a token or an account is told before anything is sent', async ({ page, sandbox }) => {
  const wrong = [
    [{ token: 'a1b2c3' }, notWhole],
    [{ accountId: 'Nordlicht' }, noNumber],
    [{ token: `${own.slice(0, -1)}…` }, notWhole],
    [{ token: `${own} ${own}` }, twoParts],
    [{ token: `"${own}"` }, notWhole],
    [{ accountId: '-5' }, noNumber],
    [{ token: own.repeat(30) }, notWhole],
    [{ accountId: '1e9' }, noNumber],
  ] as const
  for (const [given, sentence] of wrong) {
    await give(page, given)
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
  }
  await give(page, { token: '' })
  await expect(page.getByLabel('Token', { exact: true })).toBeFocused()
  await expectSignedOut(page)
  await expectKeptIn(page, 'nowhere')
  expect(await sandbox.requests()).toEqual([])

  await give(page, {})
  await expectEntries(page)
})

test('a token that Harvest does not know is told, and kept nowhere', async ({ page, watched }) => {
  watched.expectErrors(/status of 40[14]/)
  const unknown = `${own.slice(0, -8)}mistyped`
  await give(page, { token: unknown })
  await expect(page.getByRole('alert').filter({ hasText: 'Harvest does not accept this token.' })).toBeVisible()
  await expectTokenNowhere(page, unknown)
  await expectSignedOut(page)
  await give(page, { token: `Bearer ${own}` })
  await expectEntries(page)
})

test('an account that the token does not reach is told', async ({ page, watched }) => {
  watched.expectErrors(/status of 40[14]/)
  await give(page, { accountId: '1000001' })
  const sentence = 'Harvest does not accept this token for this account.'
  await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
  await expectSignedOut(page)
})

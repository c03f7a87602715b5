import { expect, type Locator, type Page } from '@playwright/test'

export type SomebodyAtHarvest = 'Mira Falk' | 'Jonas Brandt' | 'Leyla Aydin' | 'Noor Haddad' | 'Theo Marsh'

/** From the signed-out start over Harvest's own pages to Today. */
export async function signInAs(page: Page, person: SomebodyAtHarvest, { keep = false } = {}): Promise<void> {
  await page.goto('./')
  await leaveForHarvest(page, { keep })
  await allow(page, person)
  await expectEntries(page)
}

/** From the signed-out start to Harvest's question who is signing in. */
export async function leaveForHarvest(page: Page, { keep = false } = {}): Promise<void> {
  if (keep) await page.getByRole('checkbox', { name: 'Keep me signed in on this device' }).check()
  await page.getByRole('button', { name: 'Sign in with Harvest' }).click()
  await expect(page.getByRole('heading', { name: 'Who is signing in?' })).toBeVisible()
}

/** At Harvest: signs in as this person and allows Sheaf, to all accounts but those. */
export async function allow(
  page: Page,
  person: SomebodyAtHarvest,
  { except = [] }: { except?: string[] } = {},
): Promise<void> {
  await page.getByRole('link', { name: person }).click()
  for (const account of except) await page.getByRole('checkbox', { name: account }).uncheck()
  await page.getByRole('button', { name: 'Allow' }).click()
}

/** At Harvest: signs in as this person and does not allow Sheaf. */
export async function deny(page: Page, person: SomebodyAtHarvest): Promise<void> {
  await page.getByRole('link', { name: person }).click()
  await page.getByRole('button', { name: 'Deny' }).click()
}

/** What stands behind the person's name: who is signed in, and how to end it. */
export async function openPersonMenu(page: Page, person: SomebodyAtHarvest): Promise<Locator> {
  await page.getByRole('button', { name: person }).click()
  return page.getByRole('group', { name: 'You and this browser' })
}

export async function signOut(page: Page, person: SomebodyAtHarvest): Promise<void> {
  const menu = await openPersonMenu(page, person)
  await menu.getByRole('button', { name: 'Sign out' }).click()
  await expectSignedOut(page)
}

export async function expectEntries(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Entries' })).toBeVisible()
}

/** Opens Sheaf and signs in as the member, until the app stands there. */
export async function signIn(page: Page): Promise<void> {
  await signInAs(page, 'Mira Falk')
}

/** The shell stands around the screen, and no longer the way in. */
export async function expectSignedIn(page: Page): Promise<void> {
  await expect(page.getByRole('banner')).toBeVisible()
}

/** The start stands there with its script, not only as it was served. */
export async function expectSignedOut(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Try it with made-up data' })).toBeEnabled()
  await expect(page.getByRole('heading', { name: 'Your Harvest time, bound together' })).toBeVisible()
}

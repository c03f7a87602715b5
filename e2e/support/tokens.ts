import { expect, type Page } from '@playwright/test'
import { pageOrigin } from './addresses.ts'
import { type Sandbox, tokensUsed } from './sandbox.ts'
import type { StaticHost } from './static-host.ts'

/** The token that the API was last asked with for the first time. */
export async function tokenInUse(sandbox: Sandbox): Promise<string> {
  const token = [...tokensUsed(await sandbox.requests())].at(-1)
  if (token === undefined) throw new Error('Nobody has asked the API anything yet.')
  return token
}

/** The address that Harvest last sent somebody back to with a token, which our host has seen. */
export function answerAddress(site: StaticHost): URL {
  const visit = site.visits().findLast(({ address }) => address.includes('access_token='))
  if (visit === undefined) throw new Error('Harvest has not handed over a token yet, or not in the query.')
  return new URL(visit.address, pageOrigin)
}

/** Expects that the session is kept on the device, in the tab, or nowhere. */
export async function expectKeptIn(page: Page, place: 'device' | 'tab' | 'nowhere'): Promise<void> {
  const kept = await page.evaluate(() => ({
    tab: sessionStorage.getItem('sheaf.session') !== null,
    device: localStorage.getItem('sheaf.session') !== null,
  }))
  expect(kept, 'where the session is kept').toEqual({ tab: place === 'tab', device: place === 'device' })
}

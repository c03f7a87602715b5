import { expect, type Page } from '@playwright/test'
import { pageOrigin } from './addresses.ts'
import { placesOf } from './places.ts'
import { watchOf } from './watch.ts'

/** The storage key that a token may be kept under. */
type Keeper = 'sheaf.session'

/** Where in this page, its storage, its history and its console a token stands, in whatever spelling. */
async function whereaboutsOf(page: Page, token: string): Promise<string[]> {
  if (token.length < 8) throw new Error('Too short for a token: it would be found everywhere.')
  const spellings = [token, encodeURIComponent(token), btoa(token).replace(/=+$/, '')]
  const places = [
    ...(await placesOf(page)),
    ...watchOf(page.context()).lines.map((text) => ({ name: 'console', text })),
  ]
  return places.filter(({ text }) => spellings.some((one) => text.includes(one))).map(({ name }) => name)
}

/** Expects that a token is nowhere in the page or in what it leaves behind. */
export async function expectTokenNowhere(page: Page, token: string): Promise<void> {
  expect(await whereaboutsOf(page, token), 'places where the token stands').toEqual([])
}

/** Expects that a token is under this storage key, of either storage, and nowhere else. */
export async function expectTokenOnlyIn(page: Page, token: string, key: Keeper): Promise<void> {
  const found = await whereaboutsOf(page, token)
  expect(found.length, `the token is kept under ${key}`).toBeGreaterThan(0)
  expect(besidesStorage(found, key), 'other places where the token stands').toEqual([])
}

/** The same for the end of any test: signed in or out, the token stands in no other place. */
export async function strayTokens(page: Page, tokens: Iterable<string>): Promise<string[]> {
  if (page.isClosed() || !page.url().startsWith(pageOrigin)) return []
  const found: string[] = []
  for (const token of tokens) found.push(...besidesStorage(await whereaboutsOf(page, token), 'sheaf.session'))
  return found
}

function besidesStorage(found: string[], key: Keeper): string[] {
  return found.filter((name) => name !== `sessionStorage ${key}` && name !== `localStorage ${key}`)
}

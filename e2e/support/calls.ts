import type { Page } from '@playwright/test'
import { apiOrigin, idOrigin } from './addresses.ts'

/** The calls that a page makes to Harvest from now on: the list grows with each. */
export function callsFromNowOn(page: Page): string[] {
  const calls: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(idOrigin) || request.url().startsWith(apiOrigin)) calls.push(request.url())
  })
  return calls
}

import * as v from 'valibot'
import { readUser } from '../src/harvest/account.ts'
import { checkedAnswer } from '../src/harvest/answer.ts'
import type { HarvestConnection } from '../src/harvest/connection.ts'
import type { HarvestRequest } from '../src/harvest/exchange.ts'
import { HarvestError } from '../src/harvest/errors.ts'
import { list, record, text } from '../src/harvest/fields.ts'
import type { Credentials } from '../src/harvest/pages.ts'

/** One of the guide's changes, and whether it is met. */
export type Finding = { isMet: boolean; sentence: string }

const mostPages = 50
const perPage = 100
const path = '/v2/time_entries'
const page = record({
  time_entries: list(v.unknown()),
  total_entries: v.number(),
  links: record({ next: v.nullable(text) }),
})

/** Asks one account as an integration of V2 does: by its id, and from page to page to the end. */
export async function checkAccount(
  connection: HarvestConnection,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<Finding[]> {
  const findings: Finding[] = []
  await finding(findings, `answers to its id in Harvest-Account-Id`, async () => {
    const { first_name, last_name } = await readUser(connection, credentials, signal)
    return `the person there is ${first_name} ${last_name}`
  })
  await finding(findings, 'hands out its time entries page by page', () => pagesOf(connection, credentials, signal))
  return findings
}

async function pagesOf(connection: HarvestConnection, credentials: Credentials, signal: AbortSignal): Promise<string> {
  const visited = new Set<string>()
  let next: string | null = new URL(`${path}?per_page=${perPage}`, connection.apiOrigin).href
  let items = 0
  let total = 0
  while (next !== null && visited.size < mostPages) {
    if (new URL(next).origin !== connection.apiOrigin || visited.has(next))
      throw new Error('A page names a next one that leads elsewhere or back.')
    visited.add(next)
    const request: HarvestRequest = { method: 'GET', url: new URL(next), ...credentials }
    const answer: v.InferOutput<typeof page> = checkedAnswer(
      page,
      await connection.send(request, signal),
      `GET ${path}`,
    )
    items += answer.time_entries.length
    total = answer.total_entries
    next = answer.links.next
  }
  const pages = `${visited.size} ${visited.size === 1 ? 'page' : 'pages'}`
  if (next !== null) return `${pages} read, ${items} of ${total} entries, and more follow`
  if (items !== total) throw new Error(`${pages} held ${items} entries where Harvest counts ${total}.`)
  return `${pages} to the end, ${items} entries`
}

/** What came of a check, beside the others. Whoever is interrupted has no finding. */
export async function finding(into: Finding[], what: string, check: () => Promise<string>): Promise<boolean> {
  try {
    into.push({ isMet: true, sentence: `${what}: ${await check()}` })
    return true
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AbortError') throw error
    const words = error instanceof HarvestError && error.detail !== undefined ? ` Harvest says: “${error.detail}”` : ''
    into.push({ isMet: false, sentence: `${what}: ${error.message}${words}` })
    return false
  }
}

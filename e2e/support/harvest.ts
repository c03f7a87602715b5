import { personalToken } from '../../sandbox/id/tokens.ts'
import { people } from '../../sandbox/world/people.ts'
import type { TimeEntry } from '../../src/harvest/wire.ts'
import { apiOrigin } from './addresses.ts'

export const nordlicht = { id: 1482011, name: 'Nordlicht Werkstatt' }
export const pinecrest = { id: 1533907, name: 'Pinecrest Analytics' }

function asMira(accountId: number): Record<string, string> {
  const mira = people.find(({ firstName }) => firstName === 'Mira')
  if (!mira) throw new Error('Mira does not live in the sandbox')
  return {
    Authorization: `Bearer ${personalToken(mira)}`,
    'Harvest-Account-Id': String(accountId),
    'User-Agent': 'Sheaf tests',
  }
}

/** Mira's entries in one account, asked of Harvest past the app: what the screen is held against. */
export async function entriesAtHarvest(accountId: number, query: Record<string, string>): Promise<TimeEntry[]> {
  const address = `${apiOrigin}/v2/time_entries?${new URLSearchParams(query)}`
  const response = await fetch(address, { headers: asMira(accountId) })
  const { time_entries: entries }: { time_entries: TimeEntry[] } = await response.json()
  return entries
}

/** Stops what Mira has running in an account, as another program of hers would. */
export async function stopAtHarvest(accountId: number): Promise<void> {
  for (const { id } of await entriesAtHarvest(accountId, { is_running: 'true' })) {
    await fetch(`${apiOrigin}/v2/time_entries/${id}/stop`, { method: 'PATCH', headers: asMira(accountId) })
  }
}

import { personalToken } from '../../sandbox/id/tokens.ts'
import { people } from '../../sandbox/world/people.ts'
import type { TimeEntry } from '../../src/harvest/wire.ts'
import { apiOrigin } from './addresses.ts'

export const nordlicht = { id: 1482011, name: 'Nordlicht Werkstatt' }
export const pinecrest = { id: 1533907, name: 'Pinecrest Analytics' }

/** Mira's entries in one account, asked of Harvest past the app: what the screen is held against. */
export async function entriesAtHarvest(accountId: number, query: Record<string, string>): Promise<TimeEntry[]> {
  const mira = people.find(({ firstName }) => firstName === 'Mira')
  if (!mira) throw new Error('Mira does not live in the sandbox')
  const headers = {
    Authorization: `Bearer ${personalToken(mira)}`,
    'Harvest-Account-Id': String(accountId),
    'User-Agent': 'Sheaf tests',
  }
  const response = await fetch(`${apiOrigin}/v2/time_entries?${new URLSearchParams(query)}`, { headers })
  const { time_entries: entries }: { time_entries: TimeEntry[] } = await response.json()
  return entries
}

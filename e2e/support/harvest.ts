import { personalToken } from '../../sandbox/id/tokens.ts'
import { people } from '../../sandbox/world/people.ts'
import type { TimeEntry, TimeEntryChange } from '../../src/harvest/wire.ts'
import { apiOrigin } from './addresses.ts'

export const nordlicht = { id: 1482011, name: 'Nordlicht Werkstatt' }
export const pinecrest = { id: 1533907, name: 'Pinecrest Analytics' }

function asSomebody(accountId: number, name: string): Record<string, string> {
  const somebody = people.find(({ firstName }) => firstName === name)
  if (!somebody) throw new Error(`${name} does not live in the sandbox`)
  return {
    Authorization: `Bearer ${personalToken(somebody)}`,
    'Harvest-Account-Id': String(accountId),
    'User-Agent': 'Sheaf tests',
  }
}

const asMira = (accountId: number) => asSomebody(accountId, 'Mira')

/** What somebody has running in an account. */
export async function runningAtHarvest(accountId: number, { name, userId }: { name: string; userId: number }) {
  const address = `${apiOrigin}/v2/time_entries?is_running=true&user_id=${userId}`
  const response = await fetch(address, { headers: asSomebody(accountId, name) })
  const { time_entries: entries }: { time_entries: TimeEntry[] } = await response.json()
  return entries
}

/** Mira's entries in one account, asked of Harvest past the app: what the screen is held against. */
export async function entriesAtHarvest(accountId: number, query: Record<string, string>): Promise<TimeEntry[]> {
  const address = `${apiOrigin}/v2/time_entries?${new URLSearchParams(query)}`
  const response = await fetch(address, { headers: asMira(accountId) })
  const { time_entries: entries }: { time_entries: TimeEntry[] } = await response.json()
  return entries
}

/** The one entry of Mira's with these notes. */
export async function entryAtHarvest(accountId: number, notes: string): Promise<TimeEntry> {
  const [entry, ...more] = (await entriesAtHarvest(accountId, someDays)).filter((one) => one.notes === notes)
  if (!entry || more.length > 0) throw new Error(`Harvest has ${more.length + (entry ? 1 : 0)} entries “${notes}”.`)
  return entry
}

/** How often Harvest has an entry of Mira's with these notes. */
export async function countAtHarvest(accountId: number, notes: string): Promise<number> {
  return (await entriesAtHarvest(accountId, someDays)).filter((one) => one.notes === notes).length
}

// where tests write; without an end Harvest lists far more than is looked for
const someDays = { from: '2026-03-09', to: '2026-04-30' }

/** Changes an entry of Mira's as another program of hers would. */
export async function changeAtHarvest(accountId: number, id: number, change: TimeEntryChange): Promise<void> {
  await fetch(`${apiOrigin}/v2/time_entries/${id}`, {
    method: 'PATCH',
    headers: { ...asMira(accountId), 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  })
}

/** Deletes an entry of Mira's as another program of hers would. */
export async function deleteAtHarvest(accountId: number, id: number): Promise<void> {
  await fetch(`${apiOrigin}/v2/time_entries/${id}`, { method: 'DELETE', headers: asMira(accountId) })
}

/** Stops what Mira has running in an account, as another program of hers would. */
export async function stopAtHarvest(accountId: number): Promise<void> {
  for (const { id } of await entriesAtHarvest(accountId, { is_running: 'true' })) {
    await fetch(`${apiOrigin}/v2/time_entries/${id}/stop`, { method: 'PATCH', headers: asMira(accountId) })
  }
}

/** Calls one of Nordlicht Werkstatt's projects otherwise, as its administrator. */
export async function renameProjectAtHarvest(id: number, name: string): Promise<void> {
  const response = await fetch(`${apiOrigin}/v2/projects/${id}`, {
    method: 'PATCH',
    headers: { ...asSomebody(nordlicht.id, 'Jonas'), 'Content-Type': 'application/json' },
    body: JSON.stringify({ name }),
  })
  if (!response.ok) throw new Error(`Harvest did not rename the project: ${await response.text()}`)
}

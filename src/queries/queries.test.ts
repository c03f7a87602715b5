import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from '../../sandbox/in-browser.ts'
import { day, type Month, monthOf } from '../domain/day.ts'
import { connectSession, openHarvestFor } from '../session/harvest.ts'
import { demoOpened } from '../session/session.ts'
import { accountQueries, reachOf } from './accounts.ts'
import { assignmentQueries } from './assignments.ts'
import { entryGone, entrySeen } from './entry-news.ts'
import { harvestNow } from './harvest-clock.ts'
import { profileQueries } from './profiles.ts'
import { timeEntryQueries } from './time-entries.ts'

const now = Date.parse('2026-03-11T09:30:00Z')
const everything = { all: true, harvestAccountIds: [], forecastAccountIds: [] }
const march: Month = monthOf(day('2026-03-01'))

let client: QueryClient

beforeEach(() => {
  const demo = openDemo(() => now)
  connectSession(demo, { tab: undefined, device: undefined }, () => now)
  demoOpened(demo)
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
})

async function accounts() {
  const reach = reachOf(everything, await client.query(accountQueries.own()))
  const [hours, times] = reach?.accounts ?? []
  if (!hours || !times) throw new Error('The demo has two accounts')
  const profiles = await Promise.all([hours, times].map(({ id }) => client.query(profileQueries.of(id))))
  const [inHours, inTimes] = profiles.map(({ userId }, index) => ({
    userId,
    accountId: [hours, times][index]?.id ?? 0,
  }))
  if (!inHours || !inTimes) throw new Error('The demo has two accounts')
  return { reach, profiles, inHours, inTimes }
}

describe('the accounts', () => {
  it('are those of Harvest; the Forecast one is left out by name', async () => {
    const { reach } = await accounts()
    expect(reach?.accounts.map(({ name }) => name)).toEqual(['Nordlicht Werkstatt', 'Pinecrest Analytics'])
    expect(reach?.leftOut).toMatchObject([{ name: 'Nordlicht Werkstatt', product: 'forecast' }])
    expect(reach?.person).toEqual({ name: 'Mira Falk', email: 'mira@falk.example' })
  })

  it('keep their own ways of showing time', async () => {
    const { profiles } = await accounts()
    expect(profiles).toMatchObject([
      {
        hoursAs: 'hours-minutes',
        separators: { decimal: ',', thousands: '.' },
        clock: '24h',
        dateAs: '%d.%m.%Y',
        firstWeekday: 1,
        timeZone: 'Europe/Berlin',
        moneyAs: { currency: 'EUR', symbol: 'after', code: 'none' },
      },
      {
        hoursAs: { decimal: '.', thousands: ',' },
        clock: '12h',
        dateAs: '%m/%d/%Y',
        firstWeekday: 0,
        moneyAs: { currency: 'USD', symbol: 'before' },
      },
    ])
  })
})

describe('entries by month', () => {
  it('are the person’s own, of that month alone, frozen, in whole seconds', async () => {
    const { inHours } = await accounts()
    const {
      piece: { entries },
      rejected,
    } = await client.query(timeEntryQueries.month(inHours, march))
    expect(entries.length).toBeGreaterThan(10)
    expect(rejected).toEqual([])
    expect(new Set(entries.map((entry) => monthOf(entry.day)))).toEqual(new Set([march]))
    expect(entries.every((entry) => Object.isFrozen(entry) && entry.seconds % 36 === 0)).toBe(true)
  })

  it('have clock times where the account has them', async () => {
    const { inHours, inTimes } = await accounts()
    const [hours, times] = await Promise.all(
      [inHours, inTimes].map((me) => client.query(timeEntryQueries.month(me, march))),
    )
    expect(hours?.piece.entries.every(({ startMinute }) => startMinute === undefined)).toBe(true)
    expect(times?.piece.entries.every(({ startMinute, endMinute }) => (startMinute ?? 0) < (endMinute ?? 0))).toBe(true)
  })

  it('stand under keys that begin with the person and the account, and hold no token', async () => {
    const { inHours, inTimes } = await accounts()
    const keys = [inHours, inTimes].map((me) => timeEntryQueries.month(me, march).queryKey)
    expect(keys).toEqual([
      [inHours.userId, inHours.accountId, 'time-entries', 'month', '2026-03'],
      [inTimes.userId, inTimes.accountId, 'time-entries', 'month', '2026-03'],
    ])
    expect(
      JSON.stringify(
        client
          .getQueryCache()
          .getAll()
          .map(({ queryKey }) => queryKey),
      ),
    ).not.toContain('.pt.')
  })
})

describe('assignments', () => {
  it('are what one may track to, with nothing archived', async () => {
    const { inHours } = await accounts()
    const assignments = await client.query(assignmentQueries.mine(inHours))
    expect(assignments.length).toBeGreaterThan(5)
    expect(assignments.every(({ accountId }) => accountId === inHours.accountId)).toBe(true)
  })
})

describe('a timer', () => {
  it('that runs is found, and tells Harvest’s time', async () => {
    const { inTimes } = await accounts()
    const [assignment] = await client.query(assignmentQueries.mine(inTimes))
    if (!assignment) throw new Error('The demo has assignments')
    const { project, task } = assignment
    const harvest = openHarvestFor(inTimes)
    const body = { project_id: project.id, task_id: task.id, spent_date: '2026-03-11', notes: 'From here' }
    const { id } = await harvest.createTimeEntry(body)

    const running = await client.query(timeEntryQueries.running(inTimes))
    expect(running).toMatchObject([{ id, isRunning: true, notes: 'From here', day: '2026-03-11' }])
    expect(Math.abs((harvestNow() ?? 0) - now)).toBeLessThan(37_000)
    await harvest.stopTimeEntry(id)
    expect(await client.query({ ...timeEntryQueries.running(inTimes), staleTime: 0 })).toEqual([])
  })
})

async function readMarch() {
  const { inHours } = await accounts()
  const month = timeEntryQueries.month(inHours, march)
  const { entries } = (await client.query(month)).piece
  const [entry] = entries
  if (!entry) throw new Error('March has entries')
  const shown = () => client.getQueryData(month.queryKey)?.piece.entries ?? []
  return { inHours, month, entry, count: entries.length, shown }
}

describe('news of an entry', () => {
  it('goes into its month, which keeps its age', async () => {
    const { inHours, month, entry, count, shown } = await readMarch()
    const before = client.getQueryState(month.queryKey)?.dataUpdatedAt
    entrySeen(client, inHours, { ...entry, notes: 'Changed' })
    expect(shown()).toHaveLength(count)
    expect(shown().find(({ id }) => id === entry.id)?.notes).toBe('Changed')
    expect(client.getQueryState(month.queryKey)?.dataUpdatedAt).toBe(before)
  })

  it('takes an entry that has moved out of the month that had it', async () => {
    const { inHours, entry, count, shown } = await readMarch()
    entrySeen(client, inHours, { ...entry, day: day('2026-04-01') })
    expect(shown()).toHaveLength(count - 1)
    expect(client.getQueryData(timeEntryQueries.month(inHours, monthOf(day('2026-04-01'))).queryKey)).toBeUndefined()
  })

  it('adds a timer to those that run, and takes it out when it has stopped or gone', async () => {
    const { inHours, entry } = await readMarch()
    const { queryKey } = timeEntryQueries.running(inHours)
    await client.query(timeEntryQueries.running(inHours))
    const running = { ...entry, isRunning: true }
    entrySeen(client, inHours, running)
    expect(client.getQueryData(queryKey)).toEqual([running])
    entrySeen(client, inHours, entry)
    expect(client.getQueryData(queryKey)).toEqual([])
    entrySeen(client, inHours, running)
    entryGone(client, inHours, entry.id)
    expect(client.getQueryData(queryKey)).toEqual([])
  })

  it('takes what is deleted out of its month', async () => {
    const { inHours, entry, count, shown } = await readMarch()
    entryGone(client, inHours, entry.id)
    expect(shown()).toHaveLength(count - 1)
  })
})

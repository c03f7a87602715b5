import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from '../../sandbox/in-browser.ts'
import { day, type Month, monthOf } from '../domain/day.ts'
import { elapsed } from '../domain/time-entry.ts'
import { connectSession } from '../session/harvest.ts'
import { demoOpened } from '../session/session.ts'
import { accountQueries, reachOf } from './accounts.ts'
import { assignmentQueries } from './assignments.ts'
import { harvestNow } from './harvest-clock.ts'
import { profileQueries } from './profiles.ts'
import { timeEntryQueries } from './time-entries.ts'
import { timerMutations } from './timers.ts'

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
      { hoursAs: 'hours-minutes', clock: '24h', firstWeekday: 1, timeZone: 'Europe/Berlin' },
      { hoursAs: 'decimal', clock: '12h', firstWeekday: 0 },
    ])
  })
})

describe('entries by month', () => {
  it('are the person’s own, of that month alone, frozen, in whole seconds', async () => {
    const { inHours } = await accounts()
    const { entries, rejected } = await client.query(timeEntryQueries.month(inHours, march))
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
    expect(hours?.entries.every(({ startMinute }) => startMinute === undefined)).toBe(true)
    expect(times?.entries.every(({ startMinute, endMinute }) => (startMinute ?? 0) < (endMinute ?? 0))).toBe(true)
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
  it('starts in one account, tells Harvest’s time, is found running, and is stopped', async () => {
    const { inTimes } = await accounts()
    const [assignment] = await client.query(assignmentQueries.mine(inTimes))
    if (!assignment) throw new Error('The demo has assignments')
    const { project, task } = assignment
    const start = { me: inTimes, projectId: project.id, taskId: task.id, day: day('2026-03-11'), notes: 'From here' }
    const started = await client.getMutationCache().build(client, timerMutations.start(client)).execute(start)
    expect(started).toMatchObject({ isRunning: true, notes: 'From here', day: '2026-03-11' })
    expect(Math.abs((harvestNow() ?? 0) - now)).toBeLessThan(2000)
    expect(elapsed(started, harvestNow())).toBeLessThan(2)

    const running = await client.query(timeEntryQueries.running(inTimes))
    expect(running.map(({ id }) => id)).toEqual([started.id])
    const stop = timerMutations.stop(client)
    const stopped = await client.getMutationCache().build(client, stop).execute({ me: inTimes, entry: started })
    expect(stopped.isRunning).toBe(false)
    expect(await client.query({ ...timeEntryQueries.running(inTimes), staleTime: 0 })).toEqual([])
  })
})

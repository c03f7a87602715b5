import { describe, expect, it } from 'vitest'
import { day, type Day } from '../../domain/day.ts'
import { readLine } from '../../domain/quick-entry.ts'
import { lexicon, works } from '../../domain/quick-entry-samples.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { moneyOfCompany, usualWays } from '../../queries/ways.ts'
import { type Around, entryMeant } from './entry-meant.ts'

const today = day('2026-03-11')
const now = Date.parse('2026-03-11T11:00:00Z')

const account = (id: number, hasClockTimes: boolean): ReadyAccount => ({
  state: 'ready',
  id,
  name: `Account ${id}`,
  me: { accountId: id, userId: 11 },
  profile: {
    userId: 11,
    personName: 'Anna',
    companyName: `Account ${id}`,
    zoneName: 'UTC',
    timeZone: 'UTC',
    ...usualWays,
    moneyAs: moneyOfCompany(undefined),
    hasClockTimes,
  },
})
const [inHours, inTimes] = [account(1, false), account(2, true)]

const tracked = (fields: Partial<TimeEntry>): TimeEntry => ({
  ...works.warehouse,
  id: 5,
  day: today,
  seconds: 3600,
  notes: '',
  isRunning: false,
  updatedAt: 0,
  ...fields,
})
const morning = tracked({ startMinute: 540, endMinute: 600 })

function meant(
  line: string,
  { of = today, entries = [morning] }: { of?: Day; entries?: TimeEntry[] | undefined } = {},
) {
  const around: Around = {
    accounts: [inHours, inTimes],
    isReadingWorks: false,
    day: of,
    today,
    now,
    workingHours: { startMinute: 540, endMinute: 1080 },
    entriesOf: ({ id }, wanted) => entries.filter((entry) => entry.accountId === id && entry.day === wanted),
  }
  return entryMeant(readLine(line, lexicon, today), around)
}

const hourWork = '[Website · Design]'
const timeWork = '[Data warehouse · Documentation]'

describe('what a line comes to', () => {
  it('is its length where entries have no clock times, also when it says from when to when', () => {
    expect(meant(`1:30 ${hourWork}`)).toMatchObject({
      kind: 'entry',
      day: today,
      time: { kind: 'hours', seconds: 5400 },
    })
    expect(meant(`22:00-1:00am ${hourWork}`)).toMatchObject({ time: { kind: 'hours', seconds: 10_800 } })
  })

  it('is put where the day has room, unless it says when', () => {
    const placed = { kind: 'clock', startMinute: 600, endMinute: 690 }
    expect(meant(`1:30 ${timeWork}`)).toMatchObject({ time: placed, isPlaced: true })
    expect(meant(`1:30 from 9:15 ${timeWork}`)).toMatchObject({
      time: { kind: 'clock', startMinute: 555, endMinute: 645 },
      isPlaced: false,
    })
    expect(meant(`0:30 since last ${timeWork}`)).toMatchObject({ time: { startMinute: 600, endMinute: 630 } })
  })

  it('is a timer without a length, as of when it says', () => {
    expect(meant(timeWork)).toMatchObject({ kind: 'timer', since: undefined })
    expect(meant(`20m ago ${hourWork}`)).toMatchObject({ kind: 'timer', since: now - 20 * 60_000 })
    expect(meant(`from 10:15 ${timeWork}`)).toMatchObject({ since: Date.parse('2026-03-11T10:15:00Z') })
    expect(meant(`since last entry ${hourWork}`)).toMatchObject({ since: Date.parse('2026-03-11T10:00:00Z') })
  })

  it('is of the day that is shown, unless it says another', () => {
    const shown = day('2026-03-09')
    expect(meant(`1h ${hourWork}`, { of: shown })).toMatchObject({ day: shown })
    expect(meant(`1h ${hourWork} 2026-03-05`, { of: shown })).toMatchObject({ day: '2026-03-05' })
  })

  it.each([
    ['1:30 nobody', /^Which project and task/],
    [`${hourWork} yesterday`, /^Timers start today/],
    [`from 11:30 ${hourWork}`, /^That is still to come/],
    [`0:00 ${hourWork}`, /^That is no time at all/],
    [`25h ${hourWork}`, /24 hours/],
    [`22:00-1:00am ${timeWork}`, /over midnight/],
    [`24h ${timeWork}`, /no room left|over midnight/],
  ])('%s is told what it lacks', (line, sentence) => {
    expect(meant(line)).toMatchObject({ kind: 'problem', sentence: expect.stringMatching(sentence) })
  })

  it('never begins before a timer of the account, nor after an end that nobody knows', () => {
    const running = tracked({
      startMinute: 630,
      isRunning: true,
      timer: { startedAt: now - 1_800_000, secondsBefore: 0 },
    })
    expect(meant(`from 10:00 ${timeWork}`, { entries: [running] })).toMatchObject({ kind: 'problem' })
    expect(meant(`since last entry ${hourWork}`, { entries: [tracked({})] })).toMatchObject({ kind: 'problem' })
  })

  it('is nothing yet while something is asked, or nothing is said', () => {
    expect(meant('1:30 acme').kind).toBe('asked')
    expect(meant('').kind).toBe('nothing')
  })
})

import { describe, expect, it } from 'vitest'
import { dayNumber, isHoliday, weekday } from './calendar.ts'
import type { Entry } from './entry.ts'
import { lockedReason } from './entry.ts'
import { createWorld } from './world.ts'

const today = '2026-03-11'
const world = createWorld(today)
const [hours, clockTimes] = world.accounts
if (!hours || !clockTimes) throw new Error('The world has two accounts')

const entriesOf = (of: typeof hours, name = 'Mira') =>
  of.timesheet.entries.filter(({ owner }) => owner.firstName === name)
function byDay(entries: readonly Entry[]): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) days.set(entry.spentDate, [...(days.get(entry.spentDate) ?? []), entry])
  return days
}

const notesOf = ({ accounts }: typeof world) => accounts[0]?.timesheet.entries.map(({ notes }) => notes)

const lately = (entries: readonly Entry[] = []) =>
  entries
    .filter(({ spentDate }) => spentDate > '2026-01-15' && spentDate < today)
    .map(({ id, spentDate, notes, hours }) => ({ id, spentDate, notes, hours }))

const plain = ({ owner, userAssignment, taskAssignment, ...rest }: Entry) => ({
  ...rest,
  user: owner.id,
  project: userAssignment.project.id,
  assignment: userAssignment.id,
  task: taskAssignment.id,
})

describe('the made-up world', () => {
  it('is the same for the same seed and day', () => {
    const first = entriesOf(hours).map(plain)
    createWorld('2026-03-12')
    const again = createWorld(today).accounts[0]
    expect(again && entriesOf(again).map(plain)).toEqual(first)
  })

  it('shares no entry with another world', () => {
    const entry = createWorld(today).accounts[0]?.timesheet.entries[0]
    if (entry) entry.notes = 'changed'
    expect(createWorld(today).accounts[0]?.timesheet.entries[0]?.notes).not.toBe('changed')
  })

  it('is another one for another seed', () => {
    expect(notesOf(createWorld(today, { seed: 2 }))).not.toEqual(notesOf(createWorld(today, { seed: 1 })))
  })

  it('keeps what a day held when the next day comes, ids and all', () => {
    const tomorrow = createWorld('2026-03-12').accounts[0]
    expect(lately(tomorrow?.timesheet.entries)).toEqual(lately(hours.timesheet.entries))
  })

  it('gives entries ids above 2^31 that no other entry of any account has', () => {
    const ids = world.accounts.flatMap(({ timesheet }) => timesheet.entries.map(({ id }) => id))
    expect(Math.min(...ids)).toBeGreaterThan(2 ** 31)
    expect(new Set(ids).size).toBe(ids.length)
    expect(hours.timesheet.nextId()).toBeGreaterThan(Math.max(...ids))
  })

  it('holds three years of the member in both accounts', () => {
    for (const account of [hours, clockTimes]) {
      const own = entriesOf(account)
      expect(own.at(-1)?.spentDate).toMatch(/^2023-03-1/)
      expect(own.length).toBeGreaterThan(1000)
      const months = new Set(own.map(({ spentDate }) => spentDate.slice(0, 7)))
      expect(months.size).toBe(37)
    }
  })

  it.each(['2026-03-11', '2026-03-15', '2026-12-25', '2028-02-29'])(
    'has two finished entries in each account on %s',
    (day) => {
      for (const account of createWorld(day).accounts) {
        const own = entriesOf(account).filter(({ spentDate }) => spentDate === day)
        expect(own).toHaveLength(2)
        expect(own.every(({ timerStartedAt, notes }) => timerStartedAt === null && notes !== null)).toBe(true)
        expect(account.timesheet.entries.some(({ spentDate }) => spentDate > day)).toBe(false)
      }
    },
  )

  it('works two to five times on working days, seldom at weekends, never on holidays', () => {
    const days = [...byDay(entriesOf(hours))]
    expect(days.every(([, entries]) => entries.length >= 2 && entries.length <= 5)).toBe(true)
    expect(days.some(([day]) => isHoliday(dayNumber(day)))).toBe(false)
    const weekends = days.filter(([day]) => [0, 6].includes(weekday(dayNumber(day))))
    expect(weekends.length).toBeGreaterThan(0)
    expect(weekends.length / days.length).toBeLessThan(0.03)
  })

  it('goes on vacation, in both accounts at once', () => {
    const worked = new Set([...entriesOf(hours), ...entriesOf(clockTimes)].map(({ spentDate }) => dayNumber(spentDate)))
    let longest = 0
    for (let day = dayNumber('2025-01-10'), away = 0; day < dayNumber('2025-12-10'); day++) {
      away = worked.has(day) ? 0 : away + 1
      longest = Math.max(longest, away)
    }
    expect(longest).toBeGreaterThanOrEqual(14)
  })

  it('has clock times that follow each other in the start/end account, and none in the other', () => {
    for (const [, entries] of byDay(entriesOf(clockTimes))) {
      let free = 0
      for (const { startedMinute, endedMinute } of entries.toSorted((one, other) => one.id - other.id)) {
        expect(startedMinute).toBeGreaterThanOrEqual(free)
        expect(endedMinute).toBeGreaterThan(startedMinute ?? NaN)
        free = endedMinute ?? NaN
      }
      expect(free).toBeLessThan(1440)
    }
    expect(
      hours.timesheet.entries.every(({ startedMinute, endedMinute }) => startedMinute === null && endedMinute === null),
    ).toBe(true)
  })

  it('locks old entries for every reason that Harvest has, and this week none', () => {
    const reasons = world.accounts.flatMap(({ timesheet }) => timesheet.entries.map(lockedReason))
    expect(new Set(reasons)).toEqual(
      new Set([
        null,
        'Item Approved and Locked for this Time Period',
        'Item Invoiced and Approved and Locked for this Time Period',
        'Item Invoiced',
        'Item Archived',
        'Item Invoiced and Archived',
        'Item Locked for this Time Period',
      ]),
    )
    const thisWeek = hours.timesheet.entries.filter(({ spentDate }) => spentDate >= '2026-03-09')
    expect(thisWeek.map(lockedReason).every((reason) => reason === null)).toBe(true)
  })

  it('takes notes that tell the work, seldom none, and points at a few tickets', () => {
    const own = entriesOf(hours)
    const bare = own.filter(({ notes }) => notes === null)
    expect(bare.length).toBeGreaterThan(0)
    expect(bare.length / own.length).toBeLessThan(0.06)
    expect(new Set(own.map(({ notes }) => notes)).size).toBeGreaterThan(200)
    expect(own.filter(({ reference }) => reference !== null).length).toBeGreaterThan(20)
  })

  it('has a few months of other people, so that an administrator has somebody to see', () => {
    for (const account of world.accounts) {
      const names = new Set(account.timesheet.entries.map(({ owner }) => owner.firstName))
      expect(names.size).toBe(account.users.all.length)
    }
  })

  it('is quick to make', () => {
    const started = performance.now()
    createWorld('2026-06-17')
    process.stdout.write(`a world took ${Math.round(performance.now() - started)} ms\n`)
    expect(world.accounts).toHaveLength(2)
  })
})

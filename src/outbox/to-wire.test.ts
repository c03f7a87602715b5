import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { clockAccount, hoursAccount, openSandbox, tokenOfPerson } from '../../sandbox/asking.ts'
import { day } from '../domain/day.ts'
import { connectHarvest } from '../harvest/connection.ts'
import { fakeClock } from '../harvest/fake-harvest.ts'
import { type Harvest, openHarvest } from '../harvest/harvest.ts'
import type { Fields } from './entry.ts'
import type { EntryTime } from './entry-time.ts'
import { agree, fieldsOf } from './fields.ts'
import { clock, fields, hours, running } from './sample-operations.ts'
import { toSeen } from './to-seen.ts'
import { changeToSend, entryToSend } from './to-wire.ts'

const link = 'https://sheaf.example/'

describe('the body of a new entry', () => {
  it('says what, when and how long, with two places of hours', () => {
    expect(entryToSend(fields({ time: { kind: 'hours', seconds: 4790 } }), undefined, link)).toEqual({
      project_id: 2,
      task_id: 3,
      spent_date: '2026-03-09',
      hours: 1.33,
      notes: 'Sketches',
    })
  })

  it('of a timer has no hours, and no end', () => {
    expect(entryToSend(fields({ time: running('09:00') }), undefined, link)).not.toHaveProperty('hours')
    const body = entryToSend(fields({ time: running('09:00', 725) }), undefined, link)
    expect(body).toMatchObject({ started_time: '12:05pm' })
    expect(body).not.toHaveProperty('ended_time')
  })

  it.each([
    [0, '12:00am'],
    [5, '12:05am'],
    [485, '8:05am'],
    [719, '11:59am'],
    [720, '12:00pm'],
    [1439, '11:59pm'],
  ])('has minute %i as %s', (minute, text) => {
    expect(entryToSend(fields({ time: clock(minute, 1439) }), undefined, link)).toMatchObject({ started_time: text })
  })

  it('carries its marker in a group of our own, beside the address that Harvest shows', () => {
    expect(entryToSend(fields(), 'a', link)).toMatchObject({
      external_reference: { id: 'a', group_id: 'sheaf', permalink: link },
    })
    expect(entryToSend(fields(), undefined, link)).not.toHaveProperty('external_reference')
  })
})

describe('the body of a change', () => {
  it('names only what changes, and clears notes by name', () => {
    expect(changeToSend({})).toEqual({})
    expect(changeToSend({ notes: '' })).toEqual({ notes: '' })
    expect(changeToSend({ day: day('2026-03-10'), time: clock(540, 600) })).toEqual({
      spent_date: '2026-03-10',
      started_time: '9:00am',
      ended_time: '10:00am',
    })
  })

  it('never touches the reference that an entry has', () => {
    expect(changeToSend(fields())).not.toHaveProperty('external_reference')
  })
})

const userIds = new Map([
  [hoursAccount, 4711202],
  [clockAccount, 4823310],
])

/** Mira in one account of a Harvest; what one clock shows as `8:05pm`, the other shows as `20:05`. */
async function mira(accountId: number, hasClockTimes: boolean) {
  const time = fakeClock()
  const start = Date.parse('2026-03-11T09:30:00Z')
  const { sandbox, ask } = openSandbox({ world: { entries: 0 }, now: () => start + time.now() })
  await ask('/v2/company', {
    method: 'PATCH',
    as: 'Jonas',
    account: hoursAccount,
    body: { wants_timestamp_timers: hasClockTimes },
  })
  const connection = connectHarvest({
    idOrigin: 'http://id.sandbox.test',
    apiOrigin: 'http://api.sandbox.test',
    clock: time,
    random: () => 0,
    fetch: sandbox,
  })
  const harvest = openHarvest(connection, {
    token: tokenOfPerson('Mira'),
    accountId,
    userId: userIds.get(accountId) ?? NaN,
  })
  const works = (await harvest.projectAssignments()).items.flatMap(({ client, project, task_assignments }) =>
    task_assignments
      .filter(({ is_active }) => is_active)
      .map(({ task, billable }) => ({
        client: { id: client.id, name: client.name },
        project: { id: project.id, name: project.name },
        task: { id: task.id, name: task.name },
        billable,
      })),
  )
  const asked = async <Answer>(promise: Promise<Answer>) => time.until(promise)
  return { harvest, works, asked }
}

const readBack = async (harvest: Harvest, id: number) => toSeen(await harvest.timeEntry(id))

describe.each([
  ['hours', hoursAccount, false],
  ['start and end times, shown in 24 hours', hoursAccount, true],
  ['start and end times, shown in 12 hours', clockAccount, true],
])('what is sent in an account in %s', (_, accountId, hasClockTimes) => {
  let opened: Awaited<ReturnType<typeof mira>>
  beforeAll(async () => {
    opened = await mira(accountId, hasClockTimes)
  })

  const time: fc.Arbitrary<EntryTime> = hasClockTimes
    ? fc.tuple(fc.nat(1439), fc.nat(1439)).map(([one, other]) => clock(Math.min(one, other), Math.max(one, other)))
    : fc.integer({ min: 1, max: 86_400 }).map((seconds): EntryTime => ({ kind: 'hours', seconds }))
  const some = fc.record({
    work: fc.nat().map((index) => opened.works[index % opened.works.length]!),
    day: fc.constantFrom(day('2026-03-09'), day('2026-03-11'), day('2026-03-12')),
    notes: fc.string(),
    time,
  })

  it('is what is read back', { timeout: 30_000 }, async () => {
    const { harvest, asked } = opened
    const property = fc.asyncProperty(some, fc.string({ minLength: 1 }), async (wanted: Fields, marker) => {
      const made = toSeen(await asked(harvest.createTimeEntry(entryToSend(wanted, marker, link))))
      expect(agree(wanted, made)).toBe(true)
      expect(made.marker).toBe(marker)
      expect(fieldsOf(await asked(readBack(harvest, made.id)))).toEqual(fieldsOf(made))
    })
    await fc.assert(property, { numRuns: 60 })
  })

  it('to change an entry is what is read back, and what was not named stays', { timeout: 30_000 }, async () => {
    const { harvest, asked } = opened
    const made = toSeen(
      await asked(
        harvest.createTimeEntry(
          entryToSend(
            { ...fields({ time: hasClockTimes ? clock(540, 600) : hours(1) }), work: opened.works[0]! },
            'm',
            link,
          ),
        ),
      ),
    )
    let before: Fields = made
    const names = fc.subarray(['work', 'day', 'notes', 'time'] as const)
    const property = fc.asyncProperty(some, names, async (wanted: Fields, named) => {
      const change: Partial<Fields> = Object.fromEntries(named.map((name) => [name, wanted[name]]))
      const after = toSeen(await asked(harvest.changeTimeEntry(made.id, changeToSend(change))))
      expect(agree({ ...before, ...change }, after)).toBe(true)
      expect(after.marker).toBe('m')
      before = fieldsOf(after)
    })
    await fc.assert(property, { numRuns: 60 })
  })
})

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { people } from '../../sandbox/world/people.ts'
import { personalToken } from '../../sandbox/id/tokens.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { day, monthsBetween } from '../domain/day.ts'
import type { Piece } from '../domain/piece.ts'
import { openKeptReads } from './kept-reads.ts'
import { mira, RigReading } from './rig-reading.ts'

const [miraFalk] = people
if (!miraFalk) throw new Error('Nobody lives in the sandbox')
const token = personalToken(miraFalk)
const today = '2026-03-11'

const tenYears = monthsBetween(day('2016-03-01'), day('2026-03-31'))
const years = 10
const week = monthsBetween(day('2026-02-27'), day('2026-03-05'))
const march = tenYears.slice(-1)
const minute = 60_000

let now = Date.parse(`${today}T09:30:00Z`)
let rig: RigReading
/** The entry that somebody has locked, which is not known to count as a change of it. */
let locked: number | undefined

function open(entries: number) {
  now = Date.parse(`${today}T09:30:00Z`)
  vi.useFakeTimers({ now, toFake: ['Date'] })
  // each question a second later by Harvest’s clock, which so does not throttle
  const sandbox = createSandbox({ now: () => (now += 1000), world: { entries, accounts: 1, years } })
  locked = undefined
  rig = new RigReading(async (request) => withLock(await sandbox(request)), token)
}

async function withLock(answer: Response): Promise<Response> {
  if (locked === undefined || !answer.ok) return answer
  const body: { time_entries?: { id: number }[] } = await answer.json()
  for (const entry of body.time_entries ?? [])
    if (entry.id === locked) Object.assign(entry, { is_locked: true, locked_reason: 'Item Invoiced' })
  return Response.json(body)
}

/** Time passes, after which nothing is fresh any more. */
function wait(ms = 6 * minute) {
  now += ms
  vi.setSystemTime(Date.now() + ms)
  rig.asked.length = 0
}

/** The next visit of this browser, some minutes later. */
async function visitAgain() {
  await rig.reading.shelf.keeper.settle()
  rig.reading.shelf.kept.close()
  rig.reopened()
  rig.reading.shelf.keepIn(openKeptReads())
  wait()
}

const pieces = (): (Piece | undefined)[] => tenYears.map((month) => rig.reading.shelf.read(mira, month)?.piece)
const count = () => rig.entries(tenYears).length
const isLockSeen = () => rig.entries(march).find(({ id }) => id === locked)?.lock === 'Item Invoiced'

beforeEach(() => open(2500))
// what is still to be written would get into the next test
afterEach(() => rig.reading.shelf.kept.close())

describe('a week', () => {
  it('over a month’s end is one question, and none while it is fresh', async () => {
    await rig.shown(week)
    expect(rig.asked).toEqual(['time_entries from=2026-02-01&to=2026-03-31&per_page=2000'])
    await rig.shown(week)
    await rig.shown(march)
    expect(rig.asked).toHaveLength(1)
  })

  it('is read again whole after a minute, and stays the same objects while nothing is new', async () => {
    await rig.shown(week)
    const before = pieces()
    wait()
    await rig.shown(week)
    expect(rig.asked).toEqual(['time_entries from=2026-02-01&to=2026-03-31&per_page=2000'])
    expect(pieces().every((piece, index) => piece === before[index])).toBe(true)
  })
})

describe('a lock that was set elsewhere', () => {
  beforeEach(async () => {
    await rig.shown(march)
    await rig.shown(tenYears)
    locked = rig.entries(march)[0]?.id
    if (locked === undefined) throw new Error('March has entries')
  })

  it('is seen in the week of the entry, although years are shown beside it', async () => {
    const stop = rig.reading.show({ me: mira, months: tenYears })
    wait()
    await rig.shown(march)
    expect(isLockSeen()).toBe(true)
    stop()
  })

  it('is seen over years as well, with the count that is asked for anyway; at the latest after an hour', async () => {
    wait()
    await rig.shown(tenYears)
    expect(isLockSeen()).toBe(true)
    locked = rig.entries(march)[1]?.id
    wait()
    await rig.shown(tenYears)
    expect(isLockSeen()).toBe(false)
    wait(60 * minute)
    await rig.shown(tenYears)
    expect(isLockSeen()).toBe(true)
    expect(rig.asked).toHaveLength(2)
  })
})

describe('ten years', () => {
  it('are asked in a few windows side by side, and are all there', async () => {
    await rig.shown(march)
    rig.asked.length = 0
    await rig.shown(tenYears)
    expect(count()).toBe(2500)
    expect(rig.asked.length).toBeLessThanOrEqual(Math.ceil(2500 / 2000) + 12)
  })

  it('without changes are brought up to date by two questions', async () => {
    await rig.shown(march)
    await rig.shown(tenYears)
    const before = pieces()
    wait()
    await rig.shown(tenYears)
    expect(rig.asked.map((asked) => asked.replace(/since=.*Z/, 'since='))).toEqual([
      'time_entries updated_since=&per_page=2000',
      'time_entries from=2016-03-01&to=2026-03-31&per_page=2000',
    ])
    wait()
    await rig.shown(tenYears)
    expect(rig.asked[1]).toBe('time_entries from=2016-03-01&to=2026-03-31&per_page=1')
    expect(rig.asked).toHaveLength(2)
    expect(pieces().every((piece, index) => piece === before[index])).toBe(true)
  })

  it('bring in what was changed, moved, made and deleted elsewhere, and make those months anew alone', async () => {
    await rig.shown(march)
    await rig.shown(tenYears)
    const before = pieces()
    const [edited, moved, deleted] = rig.entries(march)
    if (!edited || !moved || !deleted) throw new Error('March has entries')
    wait()
    await rig.elsewhere('PATCH', `/${edited.id}`, { notes: 'Edited elsewhere' })
    await rig.elsewhere('PATCH', `/${moved.id}`, { spent_date: '2026-01-15' })
    await rig.elsewhere('DELETE', `/${deleted.id}`)
    const { project, task } = edited
    const made = await rig.elsewhere('POST', '', {
      project_id: project.id,
      task_id: task.id,
      spent_date: '2025-12-24',
      hours: 1,
    })
    await rig.shown(tenYears)
    const byId = new Map(rig.entries(tenYears).map((entry) => [entry.id, entry]))
    expect(byId.get(edited.id)?.notes).toBe('Edited elsewhere')
    expect(byId.get(moved.id)?.day).toBe('2026-01-15')
    expect(byId.has(deleted.id)).toBe(false)
    expect(byId.get(made.id)?.day).toBe('2025-12-24')
    const anew = pieces().flatMap((piece, index) => (piece === before[index] ? [] : [piece?.month]))
    expect(anew).toEqual(['2025-12', '2026-01', '2026-03'])
  })
})

describe('what this browser keeps', () => {
  beforeEach(async () => {
    const kept = openKeptReads()
    await kept.wipe()
    rig.reading.shelf.keepIn(kept)
  })

  it('is shown in the next visit, and brought up to date by two questions', async () => {
    await rig.shown(march)
    await rig.shown(tenYears)
    const before = pieces()
    await visitAgain()
    await rig.shown(tenYears)
    expect(rig.asked).toHaveLength(2)
    expect(pieces()).toEqual(before)
  })

  it('is shown as of when it was read while Harvest cannot be reached', async () => {
    await rig.shown(march)
    const before = Date.now()
    await visitAgain()
    rig.isDown = true
    const range = { me: mira, months: march }
    const stop = rig.reading.show(range)
    const view = rig.reading.view([range])
    await vi.waitFor(() => expect(view()[0]?.pieces).toHaveLength(1))
    expect(view()[0]?.oldest).toBe(before)
    stop()
  })

  it('takes in changes of months that no screen has shown since', async () => {
    await rig.shown(march)
    await rig.shown(tenYears)
    const [moved] = rig.entries(march)
    if (!moved) throw new Error('March has entries')
    await visitAgain()
    await rig.elsewhere('PATCH', `/${moved.id}`, { spent_date: '2026-02-10' })
    await rig.shown(tenYears.slice(0, 100))
    await visitAgain()
    rig.isDown = true
    const stop = rig.reading.show({ me: mira, months: tenYears })
    await vi.waitFor(() => expect(pieces().every(Boolean)).toBe(true))
    expect(rig.entries(tenYears).find(({ id }) => id === moved.id)?.day).toBe('2026-02-10')
    expect(count()).toBe(2500)
    stop()
  })

  it('is not shown to anybody else, and is dropped once somebody else is here', async () => {
    await rig.shown(march)
    await visitAgain()
    const other = { ...mira, userId: 1 }
    await rig.reading.shelf.restore(other, march)
    expect(rig.reading.shelf.read(other, march[0] ?? tenYears[0]!)).toBeUndefined()
    await rig.reading.shelf.kept.retain([other])
    expect(await rig.reading.shelf.kept.contents()).toMatchObject({ months: 0, entries: 0 })
  })

  it('can be wiped, and is not written any more after the end', async () => {
    await rig.shown(march)
    const { kept, keeper } = rig.reading.shelf
    await keeper.settle()
    expect(await kept.contents()).toMatchObject({ months: 1 })
    kept.close()
    await kept.wipe()
    await rig.shown(week)
    await keeper.settle()
    rig.reopened()
    expect(await openKeptReads().contents()).toMatchObject({ months: 0 })
  })
})

describe('a first reading of years', () => {
  it('goes on where it was left', async () => {
    await rig.shown(march)
    const range = { me: mira, months: tenYears }
    const stop = rig.reading.show(range)
    await vi.waitFor(() => expect(pieces().filter(Boolean).length).toBeGreaterThan(10))
    stop()
    await vi.waitFor(() => expect(rig.client.isFetching()).toBe(0))
    const had = pieces()
    await rig.shown(tenYears)
    expect(count()).toBe(2500)
    for (const [index, piece] of had.entries()) expect(piece ?? pieces()[index]).toBe(pieces()[index])
  })
})

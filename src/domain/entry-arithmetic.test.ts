import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './day.ts'
import { gapsOf, moveTo, overlapsOf } from './entry-day.ts'
import { merge, mergeable } from './entry-merge.ts'
import { evenParts, splitAt, splitInto } from './entry-split.ts'
import { totalSeconds } from './time-entry.ts'
import { after, anyOverlap, clockAccount, entryOf, hoursAccount, monday, workNamed } from './week-grid-samples.ts'

const website = workNamed(hoursAccount, 'Website')
const audit = workNamed(clockAccount, 'Audit')
const locked = entryOf(website, monday, { lock: 'Invoiced' })
const running = entryOf(website, monday, { isRunning: true })
const span = (startMinute: number, endMinute: number) => ({ startMinute, endMinute })
const changesOf = (plan: ReturnType<typeof merge>) => (plan.is === 'possible' ? plan.changes : [])

const fixed = [
  [locked, { is: 'refused', because: 'locked', words: 'Invoiced' }],
  [running, { is: 'refused', because: 'running' }],
] as const

describe('an entry that is split', () => {
  it('at a time of the day goes on as two', () => {
    const entry = entryOf(audit, monday, { ...span(540, 660), notes: 'Interviews' })
    expect(splitAt(entry, 600)).toMatchObject({
      changes: [
        { kind: 'change', entry, fields: { time: { kind: 'clock', ...span(540, 600) } } },
        { kind: 'create', fields: { day: monday, notes: 'Interviews', time: { kind: 'clock', ...span(600, 660) } } },
      ],
    })
    for (const minute of [500, 540, 660, 700])
      expect(splitAt(entry, minute)).toEqual({ is: 'refused', because: 'no-part' })
  })

  it('is split by its start and end, which Harvest’s hours with two places are only near to', () => {
    // 40 minutes, that is 0.67 h
    const entry = entryOf(audit, monday, { ...span(375, 415), seconds: 2412 })
    expect(splitAt(entry, 385)).toMatchObject({
      changes: [{ fields: { time: span(375, 385) } }, { fields: { time: span(385, 415) } }],
    })
    expect(evenParts(entry, 2)).toEqual([1200, 1200])
  })

  it('is refused while it is locked, runs, or goes over midnight', () => {
    for (const [entry, why] of fixed) expect(splitInto(entry, [1800, 1800])).toEqual(why)
    const late = entryOf(audit, monday, { ...span(1380, 60), seconds: 7200 })
    expect(splitInto(late, [3600, 3600])).toEqual({ is: 'refused', because: 'over-midnight' })
  })

  it('into parts that do not add up to it is refused', () => {
    const entry = entryOf(website, monday)
    for (const parts of [[], [3600], [1800, 1801], [3600, 0], [4000, -400]])
      expect(splitInto(entry, parts)).toEqual({ is: 'refused', because: 'no-part' })
    expect(splitAt(entry, 600)).toEqual({ is: 'refused', because: 'no-part' })
  })

  it('stays as long as it was, in as many parts as one likes, and is merged again', () => {
    const entry = fc.oneof(
      fc.integer({ min: 20, max: 2400 }).map((count) => entryOf(website, monday, { seconds: count * 36 })),
      fc
        .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 20, max: 700 }))
        .map(([start, minutes]) => entryOf(audit, monday, span(start, start + minutes))),
    )
    fc.assert(
      fc.property(entry, fc.integer({ min: 2, max: 8 }), (one, count) => {
        const then = after([one], changesOf(splitInto(one, evenParts(one, count))))
        expect(then).toHaveLength(count)
        expect(totalSeconds(then, 0)).toBe(one.seconds)
        expect(anyOverlap(then)).toBe(false)
        const [again, ...more] = after(then, changesOf(merge(then)))
        expect(more).toEqual([])
        expect({ ...again, id: 0 }).toEqual({ ...one, id: 0 })
      }),
    )
  })
})

describe('entries that are merged', () => {
  it('become one, with their hours and notes together', () => {
    const [one, other, third] = ['Plan', ' Build', 'Plan'].map((notes) => entryOf(website, monday, { notes }))
    const all = [one, other, third].filter((entry) => entry !== undefined)
    expect(merge(all)).toEqual({
      is: 'possible',
      changes: [
        { kind: 'change', entry: one, fields: { time: { kind: 'hours', seconds: 10_800 }, notes: 'Plan\nBuild' } },
        { kind: 'delete', entry: other },
        { kind: 'delete', entry: third },
      ],
    })
  })

  it('count time once that two of them cover, and are refused with a gap between them', () => {
    const entry = (start: number, end: number) => entryOf(audit, monday, span(start, end))
    expect(merge([entry(600, 660), entry(540, 630)])).toMatchObject({
      changes: [{ fields: { time: { kind: 'clock', ...span(540, 660) } } }, { kind: 'delete' }],
    })
    expect(merge([entry(540, 600), entry(601, 660)])).toEqual({ is: 'refused', because: 'gap' })
  })

  it('have to be of the same work and day, unlocked and stopped', () => {
    const entry = entryOf(website, monday)
    const others = [
      entryOf(workNamed(hoursAccount, 'Website', 'Copy'), monday),
      entryOf(website, addDays(monday, 1)),
      entryOf(workNamed(clockAccount, 'Website'), monday),
    ]
    for (const other of others) expect(merge([entry, other])).toEqual({ is: 'refused', because: 'different-work' })
    for (const [other, why] of fixed) expect(merge([entry, other])).toEqual(why)
    expect(merge([entry])).toEqual({ is: 'refused', because: 'no-part' })
    const long = entryOf(website, monday, { seconds: 23 * 3600 + 1800 })
    expect(merge([entry, long])).toEqual({ is: 'refused', because: 'too-long' })
    expect(mergeable(entry, [entry, long, locked, ...others, entryOf(website, monday, { seconds: 60 })])).toHaveLength(
      1,
    )
  })
})

describe('a day', () => {
  it('tells what takes place at the same time, in each account by itself', () => {
    const [one, other] = [entryOf(audit, monday, span(540, 600)), entryOf(audit, monday, span(570, 660))]
    const elsewhere = entryOf(workNamed(3, 'Audit'), monday, span(540, 660))
    const next = entryOf(audit, monday, span(660, 700))
    expect(overlapsOf([one, other, elsewhere, next, entryOf(website, monday)])).toEqual([
      { ...span(570, 600), entries: [one, other] },
    ])
  })

  it('tells where nothing is tracked, over all accounts', () => {
    const entries = [entryOf(audit, monday, span(540, 600)), entryOf(workNamed(3, 'Audit'), monday, span(660, 700))]
    expect(gapsOf(entries, span(540, 720))).toEqual([span(600, 660), span(700, 720)])
  })
})

describe('an entry that is moved to another day', () => {
  it('keeps all else', () => {
    const entry = entryOf(audit, monday, span(540, 600))
    const day = addDays(monday, 1)
    expect(moveTo(entry, day)).toEqual({ is: 'possible', changes: [{ kind: 'change', entry, fields: { day } }] })
    expect(moveTo(entry, monday)).toEqual({ is: 'possible', changes: [] })
  })

  it('is refused while it is locked or runs', () => {
    for (const [entry, why] of fixed) expect(moveTo(entry, addDays(monday, 1))).toEqual(why)
  })
})

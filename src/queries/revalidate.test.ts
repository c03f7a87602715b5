import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, day, type Month, monthOf, monthsBetween } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { accountId, ModelList } from './model-list.ts'
import { countIn, type ReadMonth, withNews } from './read-month.ts'
import { readWindow } from './read-window.ts'
import { revalidate } from './revalidate.ts'

const first = day('2016-04-01')
const tenYears = monthsBetween(first, day('2026-03-31'))
const days = 3651
const entries = 50_000

let harvest: ModelList
let kept: Map<Month, ReadMonth>
let since: number

const put = (some: ReadMonth[]) => some.forEach((one) => kept.set(one.piece.month, one))

function read(months: readonly Month[]): Promise<void> {
  return readWindow(harvest.source, accountId, months, put, () => undefined)
}

const revalidated = () =>
  revalidate(
    harvest.source,
    {
      countOf: (month) => countIn(kept.get(month)),
      change: async (news: readonly TimeEntry[]) => kept.forEach((one, month) => kept.set(month, withNews(one, news))),
      readAgain: read,
    },
    tenYears,
    since,
  )

const isAsThere = () => harvest.entries.length === [...kept.values()].reduce((sum, one) => sum + countIn(one), 0)

describe('bringing ten years of 50,000 entries up to date', () => {
  beforeEach(async () => {
    harvest = new ModelList({ pageSize: 2000, byCursor: false, first })
    for (let which = 0; which < entries; which++) harvest.do({ kind: 'add', which, days: which % days })
    kept = new Map()
    await read(tenYears)
    harvest.requests = 0
    since = harvest.now
  })

  it('takes two requests when nothing has changed', async () => {
    await revalidated()
    expect(harvest.requests).toBe(2)
  })

  it.each([0, 1, 1234, 49_999])('takes few more to find the one that was deleted (%d)', async (which) => {
    harvest.do({ kind: 'delete', which, days: 0 })
    await revalidated()
    expect(isAsThere()).toBe(true)
    expect(harvest.requests).toBeLessThanOrEqual(2 + Math.log2(tenYears.length))
  })

  it('takes one more for what was made in a month of its own, and for as many as are deleted there', async () => {
    harvest.do({ kind: 'add', which: 0, days: 40 })
    await revalidated()
    expect(isAsThere()).toBe(true)
    expect(harvest.requests).toBe(2)
    for (const each of [0, 1, 2, 3]) harvest.do({ kind: 'delete', which: each, days: 0 })
    expect(monthOf(addDays(first, 3))).toBe(tenYears[0])
    harvest.requests = 0
    await revalidated()
    expect(isAsThere()).toBe(true)
    expect(harvest.requests).toBeLessThanOrEqual(2 + Math.log2(tenYears.length))
  })
})

describe('changes over several pages', () => {
  it('are all found, also one that another pushes onto the page before', async () => {
    const few = new ModelList({ pageSize: 3, byCursor: false, first })
    for (const days of [3, 2, 1, 0]) few.do({ kind: 'add', which: 0, days })
    const april = monthOf(first)
    let month: ReadMonth = { piece: { accountId, month: april, entries: few.entries }, rejected: [] }
    const since = few.now
    for (let each = 0; each < 4; each++) few.do({ kind: 'edit', which: 0, days: 0 })
    few.meanwhile = [{ kind: 'move', which: 0, days: 0 }]
    const change = async (news: readonly TimeEntry[]) => {
      month = withNews(month, news)
    }
    const kept = { countOf: () => countIn(month), change, readAgain: () => Promise.reject(new Error('not needed')) }
    await revalidate(few.source, kept, [april], since, { onePage: few.pageSize })
    expect(month.piece.entries).toEqual(few.entries)
  })
})

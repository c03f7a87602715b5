import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type Day,
  day,
  dayAt,
  type Month,
  monthOf,
  monthsBetween,
  weekOf,
  type Weekday,
} from '../domain/day.ts'
import { markBy } from './mark.ts'
import { accountId, type Act, type ListOptions, ModelList } from './model-list.ts'
import { countIn, monthRead, type ReadMonth, withNews } from './read-month.ts'
import { windowsFor } from './read-plan.ts'
import { readWindow } from './read-window.ts'
import { revalidate } from './revalidate.ts'

const runs = Number(process.env['SHEAF_READ_RUNS'] ?? 20_000)

/** What is kept of a list, by the parts that the app is made of. */
class Shelf {
  readonly #list: ModelList
  readonly kept = new Map<Month, ReadMonth>()
  readonly #expected: number
  #mark: number | undefined
  #firstAt = 0

  constructor(list: ModelList, expected: number) {
    this.#list = list
    this.#expected = expected
  }

  async show(months: readonly Month[]): Promise<void> {
    if (this.kept.size === 0) this.#firstAt = this.#list.now
    const missing = months.filter((month) => !this.kept.has(month))
    for (const window of windowsFor(missing, (month) => this.#countOf(month) ?? this.#expected))
      await this.#read(window)
  }

  async revalidate(): Promise<void> {
    const months = [...this.kept.keys()].toSorted()
    const latest = await revalidate(
      this.#list.source,
      {
        countOf: (month) => this.#countOf(month) ?? 0,
        change: async (entries) => {
          for (const [month, read] of this.kept) this.kept.set(month, withNews(read, entries))
        },
        readAgain: (some) => this.#read(some),
      },
      months,
      this.#mark ?? 0,
      { onePage: this.#list.pageSize },
    )
    if (latest !== undefined) this.#mark = Math.max(this.#mark ?? 0, markBy(latest, 0))
  }

  #countOf(month: Month): number | undefined {
    const read = this.kept.get(month)
    return read && countIn(read)
  }

  #read(months: readonly Month[]): Promise<void> {
    return readWindow(
      this.#list.source,
      accountId,
      months,
      (some) => {
        for (const one of some) this.kept.set(one.piece.month, monthRead(this.kept.get(one.piece.month), one))
      },
      (updatedAt) => {
        this.#mark = Math.max(this.#mark ?? 0, markBy(updatedAt, this.#list.now - this.#firstAt))
      },
    )
  }
}

const first = day('2025-12-20')
/** How many entries a month is thought to have, which decides how many windows are asked side by side. */
const expectation = fc.constantFrom(0, 100, 1000)
const act = fc.record<Act>({
  kind: fc.constantFrom('add', 'edit', 'edit', 'move', 'delete', 'wait', 'wait'),
  which: fc.nat(30),
  days: fc.nat(100),
})
const acts = fc.array(act, { minLength: 1, maxLength: 6 })
const list = fc.record<ListOptions>({
  pageSize: fc.integer({ min: 1, max: 6 }),
  byCursor: fc.boolean(),
  first: fc.constant(first),
})
/** A week, or some months, as a screen asks for them somewhere on earth. */
const view = fc.record({
  hours: fc.nat(100 * 24),
  zone: fc.constantFrom('UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu'),
  firstWeekday: fc.constantFrom<Weekday>(0, 1, 6),
  months: fc.constantFrom(0, 0, 1, 3),
})
const step = fc.oneof(
  { weight: 3, arbitrary: view.map((shown) => ({ kind: 'show' as const, shown })) },
  { weight: 2, arbitrary: acts.map((elsewhere) => ({ kind: 'elsewhere' as const, elsewhere })) },
  { weight: 2, arbitrary: acts.map((meanwhile) => ({ kind: 'meanwhile' as const, meanwhile })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'revalidate' as const }) },
)

type View = { hours: number; zone: string; firstWeekday: Weekday; months: number }

// asking for a zone is slow
const days = new Map<string, Day>()
function dayIn(hours: number, zone: string): Day {
  const key = `${hours} ${zone}`
  const known = days.get(key) ?? dayAt(Date.parse(`${first}T00:00:00Z`) + hours * 3_600_000, zone)
  days.set(key, known)
  return known
}

function monthsOf({ hours, zone, firstWeekday, months }: View): Month[] {
  const [from = first, to = from] = weekOf(dayIn(hours, zone), firstWeekday).filter((_, index) => index % 6 === 0)
  const last = addDays(from, months * 30)
  return monthsBetween(from, last > to ? last : to)
}

describe('what is kept', () => {
  it(`is, once it was brought up to date, all that reading everything again shows (${runs} cases)`, async () => {
    await fc.assert(
      fc.asyncProperty(
        list,
        expectation,
        fc.array(act, { maxLength: 25 }),
        fc.array(step, { maxLength: 7 }),
        async (options, expected, before, steps) => {
          const harvest = new ModelList(options)
          for (const one of before) harvest.do(one)
          const shelf = new Shelf(harvest, expected)
          for (const one of steps) {
            if (one.kind === 'show') await shelf.show(monthsOf(one.shown))
            else if (one.kind === 'elsewhere') one.elsewhere.forEach((some) => harvest.do(some))
            else if (one.kind === 'meanwhile') harvest.meanwhile = [...one.meanwhile]
            else await shelf.revalidate()
          }
          harvest.meanwhile = []
          await shelf.revalidate()
          for (const [month, { piece }] of shelf.kept) {
            expect(piece.entries).toEqual(harvest.entries.filter((entry) => monthOf(entry.day) === month))
          }
        },
      ),
      { numRuns: runs },
    )
  }, 300_000)
})

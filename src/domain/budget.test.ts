import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Budget, byUrgency, monthDays, type Outlook, outlookOf, paceDays, shareOf } from './budget.ts'
import { addDays, type Day, day, daysBetween, monthOf, monthRange } from './day.ts'

const hour = 3600
const march9 = day('2026-03-09')
const course = { left: 48 * hour, burn: 48 * hour, today: march9, isMonthly: false }
const budget = (some: Partial<Budget> = {}): Budget => ({
  accountId: 1,
  client: { id: 1, name: 'Saltmarsh' },
  project: { id: 1, name: 'Webshop' },
  by: 'project',
  isMonthly: false,
  amounts: { budget: 100 * hour, spent: 50 * hour },
  ...some,
})

const lastDay = (outlook: Outlook, today: Day) =>
  outlook.kind === 'runs-out' ? daysBetween(today, outlook.day) : Infinity

/** Whether an outlook says what its pace comes to. */
function holds(outlook: Outlook, { left, burn, today, isMonthly }: typeof course): boolean {
  const { to } = monthRange(monthOf(today))
  const spentAfter = (days: number) => (days * burn) / paceDays
  if (outlook.kind === 'lasts') return isMonthly && outlook.left >= 0 && spentAfter(daysBetween(today, to)) <= left
  if (outlook.kind === 'far') return !isMonthly && spentAfter(3650) <= left
  if (outlook.kind !== 'runs-out') return false
  const days = daysBetween(today, outlook.day)
  return spentAfter(days) <= left && spentAfter(days + 1) > left && (!isMonthly || outlook.day <= to)
}

describe('the outlook of a budget', () => {
  it('runs out by the pace of four weeks', () => {
    // 12 hours a week
    expect(outlookOf(course)).toEqual({ kind: 'runs-out', day: '2026-04-06' })
    expect(outlookOf({ ...course, left: 1 })).toEqual({ kind: 'runs-out', day: '2026-03-09' })
  })

  it('counts days over changes of clocks, leap days and ends of years', () => {
    expect(outlookOf({ ...course, today: day('2026-03-28'), left: 12 * hour })).toEqual({
      kind: 'runs-out',
      day: '2026-04-04',
    })
    expect(outlookOf({ ...course, today: day('2028-02-27'), left: 12 * hour })).toEqual({
      kind: 'runs-out',
      day: '2028-03-05',
    })
    expect(outlookOf({ ...course, today: day('2026-12-28'), left: 12 * hour })).toEqual({
      kind: 'runs-out',
      day: '2027-01-04',
    })
  })

  it('is over by what was spent beyond it, whatever the pace', () => {
    expect(outlookOf({ ...course, left: -hour })).toEqual({ kind: 'over', by: hour })
    expect(outlookOf({ ...course, left: -hour, burn: undefined })).toEqual({ kind: 'over', by: hour })
    expect(outlookOf({ ...course, left: 0 })).toEqual({ kind: 'used-up' })
  })

  it('is none where nothing was spent lately, or that is not known', () => {
    expect(outlookOf({ ...course, burn: 0 })).toEqual({ kind: 'idle' })
    expect(outlookOf({ ...course, burn: undefined })).toEqual({ kind: 'unknown' })
    expect(outlookOf({ ...course, burn: 1 })).toEqual({ kind: 'far' })
  })

  it('of a month lasts when the month ends first, and begins anew then', () => {
    // 22 days are left of March, of 12 / 7 hours each
    const left = Math.round(48 * hour - (12 / 7) * 22 * hour)
    expect(outlookOf({ ...course, isMonthly: true })).toEqual({ kind: 'lasts', left })
    expect(outlookOf({ ...course, isMonthly: true, left: 36 * hour })).toEqual({ kind: 'runs-out', day: '2026-03-30' })
    expect(outlookOf({ ...course, isMonthly: true, today: day('2026-03-31') })).toEqual({
      kind: 'lasts',
      left: 48 * hour,
    })
  })

  const someDay = fc.integer({ min: -4000, max: 4000 }).map((days) => addDays(march9, days))
  const some = fc.record({
    left: fc.integer({ min: 1, max: 5000 * hour }),
    burn: fc.integer({ min: 1, max: 400 * hour }),
    today: someDay,
    isMonthly: fc.boolean(),
  })
  it('names the day on which what is left is spent at that pace', () => {
    fc.assert(
      fc.property(some, ({ left, burn, today, isMonthly }) => {
        expect(holds(outlookOf({ left, burn, today, isMonthly }), { left, burn, today, isMonthly })).toBe(true)
      }),
    )
  })

  it('never comes sooner for having more left, nor later for spending faster', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 100 * hour }), (one, more) => {
        const at = lastDay(outlookOf(one), one.today)
        expect(lastDay(outlookOf({ ...one, left: one.left + more }), one.today)).toBeGreaterThanOrEqual(at)
        expect(lastDay(outlookOf({ ...one, burn: one.burn + more }), one.today)).toBeLessThanOrEqual(at)
      }),
    )
  })
})

it('knows the days of a month, those to come without today', () => {
  expect(monthDays(march9)).toEqual({ all: 31, left: 22 })
  expect(monthDays(day('2028-02-29'))).toEqual({ all: 29, left: 0 })
})

describe('the share of a budget', () => {
  it('is more than all when it is overspent, also of a budget of nothing', () => {
    expect(shareOf(budget())).toBe(0.5)
    expect(shareOf(budget({ amounts: { budget: hour, spent: 2 * hour } }))).toBe(2)
    expect(shareOf(budget({ amounts: { budget: 0, spent: hour } }))).toBeGreaterThan(1000)
    expect(shareOf(budget({ amounts: { budget: 0, spent: 0 } }))).toBe(1)
  })
})

describe('the order by urgency', () => {
  const spent = (hours: number, outlook: Outlook | undefined, name: string) => ({
    budget: budget({ project: { id: 1, name }, amounts: { budget: 100 * hour, spent: hours * hour } }),
    outlook,
  })
  const rows = [
    spent(120, { kind: 'over', by: 20 * hour }, 'Far over'),
    spent(101, { kind: 'over', by: hour }, 'A little over'),
    spent(100, { kind: 'used-up' }, 'Used up'),
    spent(10, { kind: 'runs-out', day: day('2026-03-20') }, 'This month'),
    spent(90, { kind: 'runs-out', day: day('2026-05-20') }, 'In May'),
    spent(80, { kind: 'idle' }, 'Idle and full'),
    spent(70, { kind: 'lasts', left: hour }, 'Lasts'),
    spent(2, { kind: 'far' }, 'Far off'),
    { budget: budget({ amounts: undefined, project: { id: 1, name: 'Hidden' } }), outlook: undefined },
  ]

  it('begins with what is over, then by the day, and ends with what is hidden', () => {
    const names = rows.map(({ budget: { project } }) => project.name)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (some) => {
        expect(some.toSorted(byUrgency).map(({ budget: { project } }) => project.name)).toEqual(names)
      }),
    )
  })

  it('is the same whichever came first, by name and id where nothing else tells', () => {
    const one = { budget: budget({ accountId: 1 }), outlook: undefined }
    const other = { budget: budget({ accountId: 2 }), outlook: undefined }
    expect([other, one].toSorted(byUrgency)).toEqual([one, other])
  })
})

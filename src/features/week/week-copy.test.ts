import { describe, expect, it } from 'vitest'
import { addDays, weekOf } from '../../domain/day.ts'
import { clockAccount, entryOf, hoursAccount, monday } from '../../domain/week-grid-samples.ts'
import { moneyOfCompany, usualWays } from '../../queries/ways.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { copiedRows, copySaid, planCopy, skippedSaid } from './week-copy.ts'
import { audit, meetings, website } from './week-samples.ts'

const next = weekOf(addDays(monday, 7), 1)
const account: ReadyAccount = {
  state: 'ready',
  id: hoursAccount,
  name: 'Account',
  me: { accountId: hoursAccount, userId: 1 },
  profile: {
    userId: 1,
    personName: 'Somebody',
    companyName: undefined,
    zoneName: 'Berlin',
    timeZone: undefined,
    ...usualWays,
    moneyAs: moneyOfCompany(undefined),
    hasClockTimes: false,
  },
}
const last = [
  entryOf(website, monday),
  entryOf(website, addDays(monday, 2)),
  entryOf(meetings, monday),
  entryOf(audit, monday),
]
const copying = {
  accounts: [account],
  days: next,
  last,
  with: 'hours' as const,
  assignments: { of: () => [website, meetings], isReading: false },
  dayEndsAt: 1080,
}

describe('a copy of the week before', () => {
  it('is laid out by rows and days before it is made', () => {
    const plan = planCopy(copying, [])
    expect(copySaid(plan, 'hours')).toBe('3 entries')
    expect(skippedSaid(plan)).toBe('Left out: 1 archived.')
    expect(copiedRows(plan, 'hours', next)).toEqual([
      { work: website, days: [0, 2], seconds: 7200 },
      { work: meetings, days: [0], seconds: 3600 },
    ])
  })

  it('of rows alone has no entries', () => {
    const plan = planCopy({ ...copying, with: 'rows' }, [entryOf(meetings, addDays(monday, 8))])
    expect(plan.changes).toEqual([])
    expect(copySaid(plan, 'rows')).toBe('1 row')
    expect(copiedRows(plan, 'rows', next)).toEqual([{ work: website, days: [], seconds: 0 }])
  })

  it('leaves an account out that has not been read', () => {
    const other = entryOf({ ...website, accountId: clockAccount }, monday)
    expect(copySaid(planCopy({ ...copying, last: [other] }, []), 'hours')).toBe('')
  })
})

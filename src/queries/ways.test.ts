import { describe, expect, it } from 'vitest'
import type { ChosenWays } from '../preferences/preferences.ts'
import type { ReadyAccount } from './scope.ts'
import { waysOf } from './use-ways.ts'
import { moneyOfCompany, usualWays, type Ways, waysOfCompany, withChosen } from './ways.ts'

const german = {
  week_start_day: 'Monday',
  time_format: 'decimal',
  date_format: '%d.%m.%Y',
  clock: '24h',
  decimal_symbol: ',',
  thousands_separator: '.',
} as const

const asAccounts: ChosenWays = {
  hoursAs: 'account',
  clock: 'account',
  dateAs: 'account',
  numbersAs: 'account',
  firstWeekday: 'account',
}

const ready = (ways: Partial<Ways>): ReadyAccount => ({
  state: 'ready',
  id: 1,
  name: 'Studio',
  me: { accountId: 1, userId: 2 },
  profile: {
    userId: 2,
    personName: 'Ada',
    companyName: 'Studio',
    zoneName: 'Berlin',
    timeZone: 'Europe/Berlin',
    moneyAs: moneyOfCompany(undefined),
    hasClockTimes: false,
    ...usualWays,
    ...ways,
  },
})

const point = { decimal: '.', thousands: ',' } as const
const comma = { decimal: ',', thousands: '.' } as const

describe('an account’s ways', () => {
  it('are what its company says', () => {
    expect(waysOfCompany(german)).toEqual({
      hoursAs: comma,
      separators: comma,
      clock: '24h',
      dateAs: '%d.%m.%Y',
      firstWeekday: 1,
    })
  })

  it('are the usual where a member may not read them, or Harvest has thought of new ones', () => {
    expect(waysOfCompany(undefined)).toEqual(usualWays)
    const odd = { ...german, date_format: '%j', decimal_symbol: '٫', thousands_separator: '_' }
    expect(waysOfCompany(odd)).toMatchObject({ dateAs: '%Y-%m-%d', separators: { decimal: '.', thousands: '' } })
  })

  it('never write two signs alike, which would make 1,234 of 1.234', () => {
    const alike = { ...german, decimal_symbol: ',', thousands_separator: ',' }
    expect(waysOfCompany(alike).separators).toEqual({ decimal: ',', thousands: '' })
  })

  it('give way to what the person has chosen, each by itself', () => {
    const own = waysOfCompany(german)
    expect(withChosen(own, asAccounts)).toEqual(own)
    expect(withChosen(own, { ...asAccounts, numbersAs: '1,234.56' })).toEqual({
      ...own,
      hoursAs: point,
      separators: point,
    })
    expect(withChosen(own, { ...asAccounts, hoursAs: 'hours-minutes' }).hoursAs).toBe('hours-minutes')
    expect(withChosen(usualWays, { ...asAccounts, hoursAs: 'decimal', numbersAs: '1234,56' }).hoursAs).toEqual({
      decimal: ',',
      thousands: '',
    })
    const others = { clock: '12h', dateAs: '%m/%d/%Y', firstWeekday: 0 } as const
    expect(withChosen(own, { ...asAccounts, ...others })).toEqual({ ...own, ...others })
  })
})

describe('the ways of a screen', () => {
  it('are those of the first account that is ready', () => {
    const loading = { state: 'loading', id: 2, name: 'Other' } as const
    const accounts = [loading, ready({ clock: '12h', firstWeekday: 0 }), ready({ clock: '24h' })]
    expect(waysOf(accounts, asAccounts)).toMatchObject({ clock: '12h', firstWeekday: 0 })
  })

  it('are decimal hours only where all accounts use them', () => {
    expect(waysOf([ready({ hoursAs: comma }), ready({ hoursAs: point })], asAccounts).hoursAs).toEqual(comma)
    expect(waysOf([ready({ hoursAs: comma }), ready({})], asAccounts).hoursAs).toBe('hours-minutes')
  })

  it('are what the person has chosen before any account is ready', () => {
    expect(waysOf([], { ...asAccounts, hoursAs: 'decimal', clock: '12h' })).toMatchObject({
      hoursAs: point,
      clock: '12h',
    })
    expect(waysOf([], asAccounts)).toEqual(usualWays)
  })
})

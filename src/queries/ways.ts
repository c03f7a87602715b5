import type { Weekday } from '../domain/day.ts'
import type { CheckedCompany } from '../harvest/account-schema.ts'
import { type ChosenWays, numberForms } from '../preferences/preferences.ts'
import { type DateAs, dateForms } from '../ui/format/day.ts'
import type { HoursAs } from '../ui/format/duration.ts'
import type { MoneyAs } from '../ui/format/money.ts'
import type { Separators } from '../ui/format/number.ts'

/** How figures are written. */
export type Ways = {
  hoursAs: HoursAs
  /** Of all numbers, hours or not. */
  separators: Separators
  clock: '12h' | '24h'
  dateAs: DateAs
  firstWeekday: Weekday
}

const separators: Separators = { decimal: '.', thousands: ',' }
export const usualWays: Ways = {
  hoursAs: 'hours-minutes',
  separators,
  clock: '24h',
  dateAs: '%Y-%m-%d',
  firstWeekday: 1,
}

export type WaysOfCompany = Pick<
  CheckedCompany,
  'week_start_day' | 'time_format' | 'date_format' | 'clock' | 'decimal_symbol' | 'thousands_separator'
>

const weekdays: Record<CheckedCompany['week_start_day'], Weekday> = { Sunday: 0, Monday: 1, Saturday: 6 }

/** What an account says of itself. The usual serves where it does not, as to members who may not read it. */
export function waysOfCompany(company: WaysOfCompany | undefined): Ways {
  if (!company) return usualWays
  const ownSeparators = separatorsOf(company)
  return {
    hoursAs: company.time_format === 'decimal' ? ownSeparators : 'hours-minutes',
    separators: ownSeparators,
    clock: company.clock,
    dateAs: dateForms.find((form) => form === company.date_format) ?? usualWays.dateAs,
    firstWeekday: weekdays[company.week_start_day],
  }
}

function separatorsOf(company: Pick<WaysOfCompany, 'decimal_symbol' | 'thousands_separator'>): Separators {
  const decimal = company.decimal_symbol === ',' ? ',' : '.'
  const known = ([',', '.', "'", ' '] as const).find((sign) => sign === company.thousands_separator)
  // one sign for both would make another number of it
  return { decimal, thousands: known === undefined || known === decimal ? '' : known }
}

type CompanyMoney = Pick<CheckedCompany, 'currency' | 'currency_code_display' | 'currency_symbol_display'>

/** How an account writes amounts; its currency is its own, whatever a person prefers. */
export function moneyOfCompany(company: CompanyMoney | undefined): MoneyAs {
  if (!company) return { currency: undefined, symbol: 'before', code: 'none' }
  return {
    currency: company.currency,
    symbol: placeOf(company.currency_symbol_display, 'before'),
    code: placeOf(company.currency_code_display, 'none'),
  }
}

const places = ['before', 'after', 'none'] as const

/** `symbol_before`, `iso_code_none` and the like. */
const placeOf = (display: string, otherwise: MoneyAs['symbol']) =>
  places.find((place) => display.endsWith(`_${place}`)) ?? otherwise

/** An account's ways, but for what the person has chosen instead. */
export function withChosen<Own extends Ways>(own: Own, chosen: ChosenWays): Own {
  const kept = chosen.numbersAs === 'account' ? own.separators : numberForms[chosen.numbersAs]
  const isDecimal = chosen.hoursAs === 'account' ? own.hoursAs !== 'hours-minutes' : chosen.hoursAs === 'decimal'
  return {
    ...own,
    hoursAs: isDecimal ? kept : 'hours-minutes',
    separators: kept,
    clock: chosen.clock === 'account' ? own.clock : chosen.clock,
    dateAs: chosen.dateAs === 'account' ? own.dateAs : chosen.dateAs,
    firstWeekday: chosen.firstWeekday === 'account' ? own.firstWeekday : chosen.firstWeekday,
  }
}

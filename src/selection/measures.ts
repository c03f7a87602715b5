import type { AccountState } from '../queries/scope.ts'
import { formatDuration, type HoursAs, sayDuration } from '../ui/format/duration.ts'
import { formatMoney } from '../ui/format/money.ts'
import type { Separators } from '../ui/format/number.ts'
import type { Measure } from '../ui/charts/measure.ts'

const hour = 3600

/** Seconds, told as hours. */
export const hoursMeasure = (hoursAs: HoursAs): Measure => ({
  unit: hour,
  tick: (seconds) => (seconds < hour ? `${Math.round(seconds / 60)} min` : `${seconds / hour} h`),
  format: (seconds) => formatDuration(seconds, hoursAs),
  say: sayDuration,
})

/** Cents of a currency, told as the first account does that uses it. */
export function amountsOf(accounts: readonly AccountState[], separators: Separators) {
  const ways = accounts.flatMap((account) => (account.state === 'ready' ? [account.profile.moneyAs] : []))
  return (currency: string, cents: number): string => {
    const { symbol = 'before', code = 'none' } = ways.find((way) => way.currency === currency) ?? {}
    return formatMoney(cents / 100, { currency: currency || undefined, symbol, code }, separators)
  }
}

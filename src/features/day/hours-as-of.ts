import type { AccountState } from '../../queries/scope.ts'
import type { HoursAs } from '../../ui/format/duration.ts'

/** One screen, one form of hours: decimals where all accounts use them, else hours and minutes. */
export function hoursAsOf(accounts: readonly AccountState[]): HoursAs {
  const ready = accounts.filter((account) => account.state === 'ready')
  return ready.length > 0 && ready.every(({ profile }) => profile.hoursAs === 'decimal') ? 'decimal' : 'hours-minutes'
}

import { type Day, dayAt } from '../domain/day.ts'
import { useFromNow } from './harvest-clock.ts'
import type { AccountState } from './scope.ts'

/** Today on a screen over several accounts: that of the first that is ready. */
export function useToday(accounts: readonly AccountState[]): Day {
  const zone = accounts.find((account) => account.state === 'ready')?.profile.timeZone
  return useFromNow((now) => dayInZone(zone, now))
}

function dayInZone(zone: string | undefined, now: number | undefined): Day {
  return dayAt(now ?? Date.now(), zone ?? deviceZone())
}

/** The IANA name of the device's zone, for what Harvest's decides nothing about. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

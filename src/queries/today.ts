import { type Day, dayAt } from '../domain/day.ts'
import { harvestNow, useFromNow } from './harvest-clock.ts'
import type { AccountState, ReadyAccount } from './scope.ts'

/** Today as Harvest counts it for this person: in the zone of their profile, else in the browser's. */
export function todayIn({ profile }: ReadyAccount): Day {
  return dayInZone(profile.timeZone, harvestNow())
}

/** Today on a screen over several accounts: that of the first that is ready. */
export function useToday(accounts: readonly AccountState[]): Day {
  const zone = accounts.find((account) => account.state === 'ready')?.profile.timeZone
  return useFromNow((now) => dayInZone(zone, now))
}

function dayInZone(zone: string | undefined, now: number | undefined): Day {
  return dayAt(now ?? Date.now(), zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
}

import { addDays } from '../domain/day.ts'
import { trackedIn } from '../domain/tracked.ts'
import { useEntriesRead } from './entries-read.ts'
import type { ReadyAccount } from './scope.ts'
import { useToday } from './today.ts'

/** What was tracked before this is no longer recent. */
export const recentDays = 60

/** What was tracked to lately, as far as that has been read, by `workKey`; the latest first. */
export function useRecentWorks(accounts: readonly ReadyAccount[]): string[] {
  const today = useToday(accounts)
  return trackedIn(useEntriesRead(accounts, addDays(today, -recentDays), today)).map(({ key }) => key)
}

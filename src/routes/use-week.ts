import { useMemo } from 'react'
import { type Day, weekOf } from '../domain/day.ts'
import { useOverlaid } from '../outbox/use-outbox.ts'
import { useEntriesIn } from '../queries/entries-in.ts'
import type { AccountState, ReadyAccount } from '../queries/scope.ts'
import { useWays } from '../queries/use-ways.ts'
import { useShownSeconds } from '../queries/use-shown-seconds.ts'

/** The week of a day over the accounts, with what waits laid over what was read, and how its hours are shown. */
export function useWeek(accounts: readonly AccountState[], day: Day) {
  const ready = accounts.filter((account): account is ReadyAccount => account.state === 'ready')
  const { firstWeekday, hoursAs, dateAs } = useWays(accounts)
  const days = weekOf(day, firstWeekday)
  const [from, to] = [days[0] ?? day, days[6] ?? day]
  const read = useEntriesIn(accounts, from, to)
  const overlaid = useOverlaid(
    read.entries,
    ready.map(({ me }) => me),
  )
  const entries = useMemo(() => overlaid.filter((entry) => from <= entry.day && entry.day <= to), [overlaid, from, to])
  const shownSeconds = useShownSeconds(entries, hoursAs)
  return { ready, days, week: { ...read, entries }, hoursAs, dateAs, shownSeconds }
}

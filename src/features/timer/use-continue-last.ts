import { useQueryClient } from '@tanstack/react-query'
import { addDays, type Day, monthOf, monthRange } from '../../domain/day.ts'
import { harvestAheadMs } from '../../outbox/in-browser.ts'
import { isOf } from '../../outbox/outbox.ts'
import { overlay } from '../../outbox/overlay.ts'
import { useOutbox } from '../../outbox/use-outbox.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { timeEntryQueries } from '../../queries/time-entries.ts'
import { lastEntry } from './last-entry.ts'
import type { TimeActions } from './use-time-actions.ts'

/**
 * Goes on with what was worked on last in any of the accounts, this month or the one before. Answers false when there is
 * nothing. Reads a month only if no screen has.
 */
export function useContinueLast(accounts: readonly ReadyAccount[], today: Day, time: TimeActions) {
  const client = useQueryClient()
  const { store } = useOutbox()

  async function entriesOf({ me }: ReadyAccount, month: ReturnType<typeof monthOf>) {
    const { piece } = await client.query({ ...timeEntryQueries.month(me, month), staleTime: 'static' })
    const shown = overlay(piece.entries, store.getState().operations.filter(isOf(me)), harvestAheadMs())
    return shown.filter(({ day }) => monthOf(day) === month)
  }

  return async (): Promise<boolean> => {
    const thisMonth = monthOf(today)
    for (const month of [thisMonth, monthOf(addDays(monthRange(thisMonth).from, -1))]) {
      // an account that cannot be read does not hold up the others
      const answers = await Promise.allSettled(accounts.map((account) => entriesOf(account, month)))
      const last = lastEntry(
        answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
        today,
      )
      const account = accounts.find(({ id }) => id === last?.accountId)
      if (!last || !account) continue
      time.toggle(account, last)
      return true
    }
    return false
  }
}

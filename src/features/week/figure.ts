import type { ShownEntry } from '../../outbox/overlay.ts'
import type { Missing } from '../../queries/pieces-in.ts'
import { totalOf } from '../../queries/total-of.ts'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'
import { type HoursAs, formatDuration, sayDuration } from '../../ui/format/duration.ts'

export type Figure = { shown: string; said: string; isNothing: boolean }

export type FigureOf = (entries: readonly ShownEntry[], accountIds?: readonly number[]) => Figure

/** The sum of entries of some accounts, or of all, as it is shown and said: never for more than has been read. */
export const figuresOf =
  (missing: readonly Missing[], shownSeconds: ShownSeconds, hoursAs: HoursAs): FigureOf =>
  (entries, accountIds) => {
    const seconds = entries.map((entry) => shownSeconds.get(entry) ?? 0)
    const lacking = missing.filter(({ account }) => accountIds?.includes(account.id) ?? true)
    const { label, shown } = totalOf(seconds, lacking, (sum) => formatDuration(sum, hoursAs))
    const { said } = totalOf(seconds, lacking, sayDuration)
    return {
      shown: label === 'At least' ? `≥ ${shown}` : shown,
      said,
      isNothing: lacking.length === 0 && seconds.every((each) => each === 0),
    }
  }

import { EntryDesk } from '../features/entry/entry-desk.tsx'
import { usePlans } from '../features/timer/use-plans.ts'
import type { ShownEntry } from '../outbox/overlay.ts'
import { useScreenActs } from '../outbox/use-acts.ts'
import { type DayOffering, useDayOffers } from './use-day-offers.ts'

export type DayDeskProps = DayOffering & {
  opened: ShownEntry | undefined
  onClose: () => void
}

/** What can be done with the day’s entries, once the day is there: by keys, from the palette, and in forms over it. */
export function DayDesk({ opened, onClose, ...offering }: DayDeskProps) {
  const carryOut = usePlans(useScreenActs())
  useDayOffers(offering)
  if (!opened) return null
  const { accounts, entries, time } = offering
  return (
    <EntryDesk
      opened={opened}
      accounts={accounts}
      entries={entries}
      carryOut={carryOut}
      onDelete={time.remove}
      onClose={onClose}
    />
  )
}

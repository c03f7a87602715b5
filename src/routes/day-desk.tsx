import { ListChecks } from 'lucide-react'
import { whyFixed } from '../domain/entry-change.ts'
import { rowKey } from '../features/day/chosen-row.ts'
import { useDragToDay } from '../features/day/use-drag-to-day.ts'
import { carryDeed } from '../features/entry/carry-deed.ts'
import { ChosenDialog } from '../features/entry/chosen-dialog.tsx'
import { leftOutSaid } from '../features/entry/chosen-words.ts'
import type { Opened } from '../features/entry/entry-action.ts'
import { EntryDesk } from '../features/entry/entry-desk.tsx'
import { SelectSheet } from '../features/entry/select-sheet.tsx'
import { usePlans } from '../features/timer/use-plans.ts'
import { useScreenActs } from '../outbox/use-acts.ts'
import { useEntryKeys } from '../outbox/use-outbox.ts'
import { useTimerPreferences } from '../preferences/preferences.ts'
import type { ShownSeconds } from '../queries/use-shown-seconds.ts'
import { Button } from '../ui/button.tsx'
import type { HoursAs } from '../ui/format/duration.ts'
import styles from './day-desk.module.css'
import { type DayOffering, useDayOffers } from './use-day-offers.ts'
import { useSelecting } from './use-selecting.ts'

export type DayDeskProps = Omit<DayOffering, 'selecting'> & {
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  opened: Opened | undefined
  onClose: () => void
  /** Whether entries are being selected, in place of the sheet. */
  isSelecting: boolean
  onSelecting: (isSelecting: boolean) => void
}

/** What can be done with the day’s entries, once the day is there: by keys, from the palette, and in forms over it. */
export function DayDesk({
  opened,
  onClose,
  isSelecting,
  onSelecting,
  shownSeconds,
  hoursAs,
  ...offering
}: DayDeskProps) {
  const { day, today, accounts, entries, time, onOpen } = offering
  const acts = useScreenActs()
  const carryOut = usePlans(acts)
  const keyOf = useEntryKeys()
  const { dayEndsAt } = useTimerPreferences()
  const ofDay = accounts.flatMap(({ id }) =>
    entries
      .filter((entry) => entry.accountId === id && entry.day === day)
      .toSorted((one, other) => (one.startMinute ?? 0) - (other.startMinute ?? 0) || one.id - other.id),
  )
  const selecting = useSelecting(ofDay, isSelecting, onSelecting)
  useDayOffers({ ...offering, selecting })

  const entryOf = (key: string) => entries.find((entry) => rowKey(entry) === key)
  useDragToDay({
    canMove(key) {
      const entry = entryOf(key)
      return entry !== undefined && whyFixed(entry) === undefined
    },
    onDrop(key, to, isCopy) {
      const entry = entryOf(key)
      if (!entry) return
      const material = { accounts, keyOf, dayEndsAt, isAssigned: () => undefined }
      const deed = { kind: isCopy ? 'duplicate' : 'move', day: to } as const
      void carryDeed(deed, [entry], carryOut, material, ({ leftOut }) => acts.tell(leftOutSaid(leftOut)))
    },
  })

  return (
    <>
      {isSelecting && (
        <SelectSheet
          key={day}
          entries={ofDay}
          accounts={accounts}
          shownSeconds={shownSeconds}
          hoursAs={hoursAs}
          selection={selecting.selection}
          onSelect={selecting.select}
          onDeed={selecting.ask}
          onClose={selecting.end}
        />
      )}
      {!isSelecting && ofDay.length > 0 && (
        <div className={styles['under']}>
          <Button look="quiet" onClick={() => selecting.begin()}>
            <ListChecks aria-hidden="true" /> Select entries
          </Button>
        </div>
      )}
      {selecting.asked && (
        <ChosenDialog
          {...selecting.asked}
          accounts={accounts}
          today={today}
          hoursAs={hoursAs}
          carryOut={carryOut}
          onClose={selecting.turnBack}
          onDone={selecting.end}
        />
      )}
      {opened && (
        <EntryDesk
          opened={opened}
          accounts={accounts}
          entries={entries}
          today={today}
          carryOut={carryOut}
          onOpen={onOpen}
          onDelete={time.remove}
          onClose={onClose}
        />
      )}
    </>
  )
}

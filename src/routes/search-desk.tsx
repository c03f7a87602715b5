import { monthOf } from '../domain/day.ts'
import type { Piece } from '../domain/piece.ts'
import { useOffers } from '../features/commands/use-offers.ts'
import { chosenRowKey, rowKey } from '../features/day/chosen-row.ts'
import { canDo, type EntryAction, type Opened } from '../features/entry/entry-action.ts'
import { EntryDesk } from '../features/entry/entry-desk.tsx'
import { usePlans } from '../features/timer/use-plans.ts'
import { useRunningTimers } from '../features/timer/use-running-timers.ts'
import { useTimeActions } from '../features/timer/use-time-actions.ts'
import type { ShownEntry } from '../outbox/overlay.ts'
import { useScreenActs } from '../outbox/use-acts.ts'
import type { AccountsInScope, ReadyAccount } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'

export type SearchDeskProps = {
  accounts: AccountsInScope
  /** All that has been read, with what waits laid over it: an entry is merged with what was not found, too. */
  pieces: readonly Piece[]
  opened: Opened | undefined
  onOpen: (opened: Opened) => void
  onClose: () => void
}

/** What can be done with entries where they are found: by keys, from the palette, and in forms over the list. */
export function SearchDesk({ accounts: { shown, hidden }, pieces, opened, onOpen, onClose }: SearchDeskProps) {
  const { running } = useRunningTimers(shown, hidden)
  const acts = useScreenActs()
  const time = useTimeActions(acts, running)
  const carryOut = usePlans(acts)
  const today = useToday(shown)
  const ready = shown.filter((account): account is ReadyAccount => account.state === 'ready')

  const inMonthOf = (entry: ShownEntry): ShownEntry[] =>
    pieces.filter(({ month }) => month === monthOf(entry.day)).flatMap(({ entries }) => entries)

  function chosen(): ShownEntry | undefined {
    const key = chosenRowKey()
    if (key === undefined) return undefined
    for (const { entries } of pieces) {
      const entry = entries.find((one) => rowKey(one) === key)
      if (entry) return entry
    }
    return undefined
  }

  const opening = (action: EntryAction) => () => {
    const entry = chosen()
    return entry && canDo(action, entry, inMonthOf(entry)) ? () => onOpen({ entry, action }) : undefined
  }

  useOffers('screen', {
    editEntry: opening('edit'),
    duplicateEntry: opening('duplicate'),
    moveEntry: opening('move'),
    splitEntry: opening('split'),
    mergeEntry: opening('merge'),
    deleteEntry() {
      const entry = chosen()
      const account = ready.find(({ id }) => id === entry?.accountId)
      return entry && account && !entry.lock ? () => void time.remove(account, entry) : undefined
    },
  })

  function close() {
    // where the row that it was opened from has gone meanwhile, the focus is still in the form
    if (chosenRowKey() === undefined) tabStop()?.focus({ preventScroll: true })
    onClose()
  }

  if (!opened) return null
  return (
    <EntryDesk
      opened={opened}
      accounts={ready}
      entries={inMonthOf(opened.entry)}
      today={today}
      carryOut={carryOut}
      onOpen={onOpen}
      onDelete={time.remove}
      onClose={close}
    />
  )
}

const tabStop = () => document.querySelector<HTMLElement>('[data-entry] > a[tabindex="0"]')

import type { Day } from '../../domain/day.ts'
import type { EntryChange } from '../../domain/entry-change.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import { useEntryKeys } from '../../outbox/use-outbox.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { ChosenDialog } from './chosen-dialog.tsx'
import { canDo, type Opened } from './entry-action.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { dayName, workName } from './words.ts'

type EntryDeskProps = {
  opened: Opened
  accounts: readonly ReadyAccount[]
  /** Those of the screen, as they are now. */
  entries: readonly ShownEntry[]
  today: Day
  carryOut: CarryOut
  onOpen: (opened: Opened) => void
  onDelete: (account: ReadyAccount, entry: ShownEntry) => Promise<boolean>
  onClose: () => void
}

/** Whatever is being done with one entry. */
export function EntryDesk({ opened, accounts, entries, today, carryOut, onOpen, onDelete, onClose }: EntryDeskProps) {
  const keyOf = useEntryKeys()
  // one that is deleted elsewhere keeps its form open all the same
  const entry = entries.find((one) => keyOf(one) === keyOf(opened.entry)) ?? opened.entry
  const account = accounts.find(({ id }) => id === entry.accountId)
  if (!account) return null

  const form = { entry, account, accounts, entries, carryOut, onClose }
  const { action } = opened
  if (action === 'duplicate' || action === 'move') {
    const { hoursAs } = account.profile
    return <ChosenDialog {...form} key={action} kind={action} chosen={[entry]} today={today} hoursAs={hoursAs} />
  }
  if (action === 'split') return <SplitDialog {...form} />
  if (action === 'merge') return <MergeDialog {...form} />

  const nameOf = (accountId: number) => plainText(accounts.find(({ id }) => id === accountId)?.name ?? '')
  return (
    <EntryDialog
      {...form}
      key={keyOf(entry)}
      actions={(['duplicate', 'split', 'merge'] as const).filter((one) => canDo(one, entry, entries))}
      onChange={(changes) =>
        carryOut(accounts, [entry.day], () => ({
          changes,
          said: `${saidOf(changes, nameOf)}: ${workName(entry)}`,
        })).then((isKept) => isKept !== false)
      }
      onDelete={() => onDelete(account, entry)}
      onAction={(next) => onOpen({ entry, action: next })}
    />
  )
}

function saidOf([first]: readonly EntryChange<ShownEntry>[], nameOf: (accountId: number) => string): string {
  if (first?.kind === 'create') return `Moved to ${nameOf(first.accountId)}`
  return first?.kind === 'change' && first.fields.day ? `Moved to ${dayName(first.fields.day)}` : 'Changed'
}

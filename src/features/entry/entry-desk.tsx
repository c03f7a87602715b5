import type { EntryChange } from '../../domain/entry-change.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import { useEntryKeys } from '../../outbox/use-outbox.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { dayName, workName } from './words.ts'

type EntryDeskProps = {
  opened: ShownEntry
  accounts: readonly ReadyAccount[]
  /** Those of the screen, as they are now. */
  entries: readonly ShownEntry[]
  carryOut: CarryOut
  onDelete: (account: ReadyAccount, entry: ShownEntry) => Promise<boolean>
  onClose: () => void
}

/** Whatever is being done with one entry. */
export function EntryDesk({ opened, accounts, entries, carryOut, onDelete, onClose }: EntryDeskProps) {
  const keyOf = useEntryKeys()
  // one that is deleted elsewhere keeps its form open all the same
  const entry = entries.find((one) => keyOf(one) === keyOf(opened)) ?? opened
  const account = accounts.find(({ id }) => id === entry.accountId)
  if (!account) return null

  const nameOf = (accountId: number) => plainText(accounts.find(({ id }) => id === accountId)?.name ?? '')
  return (
    <EntryDialog
      key={keyOf(entry)}
      entry={entry}
      account={account}
      accounts={accounts}
      entries={entries}
      onChange={(changes) =>
        carryOut(accounts, [entry.day], () => ({
          changes,
          said: `${saidOf(changes, nameOf)}: ${workName(entry)}`,
        })).then((isKept) => isKept !== false)
      }
      onDelete={() => onDelete(account, entry)}
      onClose={onClose}
    />
  )
}

function saidOf([first]: readonly EntryChange<ShownEntry>[], nameOf: (accountId: number) => string): string {
  if (first?.kind === 'create') return `Moved to ${nameOf(first.accountId)}`
  return first?.kind === 'change' && first.fields.day ? `Moved to ${dayName(first.fields.day)}` : 'Changed'
}

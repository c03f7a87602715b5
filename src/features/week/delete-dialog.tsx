import type { ShownEntry } from '../../outbox/overlay.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './entries-dialog.module.css'
import { dayName, entriesCounted, workName } from './words.ts'

type DeleteDialogProps = { entries: readonly ShownEntry[]; onDelete: () => void; onClose: () => void }

const mostNamed = 6

/** Asks before several entries are deleted, which are named. */
export function DeleteDialog({ entries, onDelete, onClose }: DeleteDialogProps) {
  return (
    <FormDialog
      title={`Delete ${entriesCounted(entries.length)}?`}
      problem={undefined}
      saveLabel="Delete"
      onSave={() => {
        onDelete()
        return true
      }}
      onClose={onClose}
    >
      <ul className={styles['named']}>
        {entries.slice(0, mostNamed).map((entry) => (
          <li key={`${entry.accountId}-${entry.id}`}>
            <bdi>{workName(entry)}</bdi>, {dayName(entry.day)}
            {entry.notes && `: ${plainText(entry.notes)}`}
          </li>
        ))}
        {entries.length > mostNamed && <li>and {entriesCounted(entries.length - mostNamed)} more</li>}
      </ul>
    </FormDialog>
  )
}

import { Lock } from 'lucide-react'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { colourOf } from '../../ui/colour.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import styles from './select-sheet.module.css'

type SelectRowProps = {
  entry: ShownEntry
  /** Where there are several. */
  account: ReadyAccount | undefined
  hours: string
  isSelected: boolean
  onTurn: () => void
}

/** One entry to select; all of it is its checkbox. */
export function SelectRow({ entry, account, hours, isSelected, onTurn }: SelectRowProps) {
  const { accountId, id, project, task, notes, lock, isRunning } = entry
  return (
    <li data-entry={`${accountId} ${id}`} data-selected={isSelected || undefined}>
      <label className={styles['row']}>
        <input type="checkbox" data-edit checked={isSelected} onChange={onTurn} />
        <span className={styles['colour']} style={{ background: colourOf(accountId, project.id) }} aria-hidden="true" />
        <span className={styles['what']}>
          <span className={styles['work']}>
            <bdi>{plainText(project.name)}</bdi>
            <span className={styles['soft']}>
              <bdi>{plainText(task.name)}</bdi>
              {account && ' · '}
              {account && <bdi>{plainText(account.name)}</bdi>}
            </span>
          </span>
          {notes && (
            <span dir="auto" className={styles['notes']}>
              {plainText(notes)}
            </span>
          )}
          {lock !== undefined && (
            <span className={styles['lock']}>
              <Lock aria-hidden="true" /> {plainText(lock)}
            </span>
          )}
          {isRunning && <span className={styles['lock']}>Running</span>}
        </span>
        <b className={styles['hours']}>{hours}</b>
      </label>
    </li>
  )
}

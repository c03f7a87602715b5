import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { EntryChange } from '../../domain/entry-change.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { editDraft, editDrafted } from '../../preferences/edit-draft.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { Button } from '../../ui/button.tsx'
import { formatDate, formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { EntryAction } from './entry-action.ts'
import { changesOf, draftOf, type EntryEdit, editOf, withDraft } from './entry-edit.ts'
import { EntryFields } from './entry-fields.tsx'
import { EntryReference } from './entry-reference.tsx'
import styles from './entry.module.css'

type EntryDialogProps = {
  entry: ShownEntry
  account: ReadyAccount
  /** All that it can be moved to. */
  accounts: readonly ReadyAccount[]
  /** Of the days around, as far as they are known. */
  entries: readonly ShownEntry[]
  /** Answers whether it was kept. */
  onChange: (changes: EntryChange<ShownEntry>[]) => Promise<boolean>
  onDelete: () => Promise<boolean>
  /** What else can be done with it. */
  actions: readonly EntryAction[]
  onAction: (action: EntryAction) => void
  onClose: () => void
}

/** All of one entry that can be changed, and the way to delete it. What is locked can be looked at. */
export function EntryDialog({
  entry,
  account,
  accounts,
  entries,
  onChange,
  onDelete,
  actions,
  onAction,
  onClose,
}: EntryDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const notes = useRef<HTMLTextAreaElement>(null)
  const isSaving = useRef(false)
  const next = useRef<EntryAction>(undefined)
  const named = { ...account.me, id: entry.id }
  const [typed] = useState(() => (entry.lock === undefined ? editDraft(named) : undefined))
  const [edit, setShown] = useState(() => withDraft(editOf(entry), typed))
  const [problem, setProblem] = useState<string>()
  const { lock } = entry
  const target = accounts.find(({ id }) => id === edit.work?.accountId) ?? account
  const isElsewhere = target.id !== account.id
  const hasClockTimes = isElsewhere ? (target.profile.hasClockTimes ?? false) : entry.startMinute !== undefined

  function setEdit(next: EntryEdit) {
    setShown(next)
    editDrafted(named, draftOf(next))
  }

  useEffect(() => {
    dialog.current?.showModal()
    // what is changed most often
    notes.current?.focus()
  }, [])

  /** Closes when all is done; a second click meanwhile is the same one. */
  async function finish(doing: () => Promise<boolean>) {
    if (isSaving.current) return
    isSaving.current = true
    try {
      if (await doing()) dialog.current?.close()
    } finally {
      isSaving.current = false
    }
  }

  function save(event: FormEvent) {
    event.preventDefault()
    const changes = changesOf(entry, edit, hasClockTimes)
    if ('problem' in changes) return setProblem(changes.problem)
    setProblem(undefined)
    void finish(() => (changes.length === 0 ? Promise.resolve(true) : onChange(changes)))
    return undefined
  }

  function goOnTo(action: EntryAction) {
    const changes = changesOf(entry, edit, hasClockTimes)
    if ('problem' in changes || changes.length > 0) return setProblem('Save or cancel what you have changed first.')
    // once this one is closed, so that the focus finds back to where it came from
    next.current = action
    dialog.current?.close()
    return undefined
  }

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="entry-dialog"
      onClose={() => {
        editDrafted(named, undefined)
        if (next.current) onAction(next.current)
        else onClose()
      }}
    >
      <form method="dialog" className={styles['edit']} onSubmit={save}>
        <header>
          <h2 id="entry-dialog">
            <bdi>{plainText(entry.project.name)}</bdi>, <bdi>{plainText(entry.task.name)}</bdi>
          </h2>
          <p className={styles['where']}>
            {formatDay(entry.day, 'weekday')} {formatDate(entry.day, account.profile.dateAs)} ·{' '}
            <bdi>{plainText(account.name)}</bdi>
          </p>
          <EntryReference entry={entry} />
        </header>
        {lock !== undefined && (
          <p role="status">Harvest has locked this entry: {plainText(lock)}. It cannot be changed here.</p>
        )}
        {typed && (
          <p className={styles['warning']} role="status">
            What you had begun to change is here again.
          </p>
        )}
        <EntryFields
          entry={entry}
          account={account}
          target={target}
          accounts={accounts}
          entries={entries}
          edit={edit}
          hasClockTimes={hasClockTimes}
          notesRef={notes}
          onEdit={setEdit}
        />
        {problem && (
          <p className={styles['failed']} role="alert">
            {problem}
          </p>
        )}
        <div className={styles['choices']}>
          {lock === undefined && (
            <Button look="primary" type="submit">
              Save
            </Button>
          )}
          <Button onClick={() => dialog.current?.close()}>{lock === undefined ? 'Cancel' : 'Close'}</Button>
          {lock === undefined && (
            <Button look="quiet" onClick={() => void finish(onDelete)}>
              Delete
            </Button>
          )}
        </div>
        {actions.length > 0 && (
          <div className={styles['actions']}>
            {actions.map((action) => (
              <Button key={action} look="quiet" onClick={() => goOnTo(action)}>
                {actionNames[action]}
              </Button>
            ))}
          </div>
        )}
      </form>
    </dialog>
  )
}

const actionNames: Record<EntryAction, string> = {
  edit: 'Edit…',
  duplicate: 'Duplicate…',
  move: 'Move…',
  split: 'Split…',
  merge: 'Merge…',
}

import { CalendarArrowUp, Copy, FolderPen, NotebookPen, Trash2 } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Deed } from '../../domain/entry-chosen.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { useEntryKeys } from '../../outbox/use-outbox.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'
import { Button } from '../../ui/button.tsx'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { everything, nothing, type Selection, turned } from './selection.ts'
import { SelectRow } from './select-row.tsx'
import { entriesCounted } from './words.ts'
import styles from './select-sheet.module.css'

type SelectSheetProps = {
  /** Of the day, in order. */
  entries: readonly ShownEntry[]
  accounts: readonly ReadyAccount[]
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  selection: Selection
  onSelect: (selection: Selection) => void
  onDeed: (kind: Deed['kind']) => void
  onClose: () => void
}

const deeds = [
  ['move', 'Move…', CalendarArrowUp],
  ['duplicate', 'Duplicate…', Copy],
  ['work', 'Project…', FolderPen],
  ['notes', 'Notes…', NotebookPen],
  ['delete', 'Delete…', Trash2],
] as const

/** The day’s entries to choose many of, and what can be done with those. */
export function SelectSheet(props: SelectSheetProps) {
  const { entries, accounts, shownSeconds, hoursAs, selection, onSelect, onDeed, onClose } = props
  const keyOf = useEntryKeys()
  const sheet = useRef<HTMLElement>(null)
  const isRange = useRef(false)
  const order = entries.map(keyOf)
  const chosen = entries.filter((entry) => selection.keys.has(keyOf(entry)))
  const isAll = chosen.length === entries.length && entries.length > 0
  const seconds = chosen.reduce((sum, entry) => sum + (shownSeconds.get(entry) ?? 0), 0)

  const leave = useEffectEvent(onClose)

  useEffect(() => {
    const boxes = [...(sheet.current?.querySelectorAll<HTMLInputElement>('[data-edit]') ?? [])]
    const first = boxes.find(({ checked }) => checked) ?? boxes[0]
    first?.focus()
    const listening = new AbortController()
    const { signal } = listening
    // what turns a checkbox does not tell everywhere which keys were held
    const noteShift = ({ shiftKey }: KeyboardEvent | PointerEvent) => (isRange.current = shiftKey)
    document.addEventListener('pointerdown', noteShift, { signal })
    document.addEventListener(
      'keydown',
      (event) => {
        noteShift(event)
        const isBehindDialog = document.querySelector('dialog[open]') !== null
        if (event.key === 'Escape' && !event.defaultPrevented && !isBehindDialog) leave()
      },
      { signal },
    )
    return () => listening.abort()
  }, [])

  return (
    <section ref={sheet} className={styles['sheet']} aria-labelledby="select-sheet">
      <header className={styles['head']}>
        <h2 id="select-sheet">Select entries</h2>
        <Button look="quiet" onClick={onClose}>
          Done
        </Button>
      </header>
      <label className={styles['all']}>
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = chosen.length > 0 && !isAll
          }}
          onChange={() => onSelect(isAll ? nothing : everything(order))}
        />
        All of the day
      </label>
      <ul className={styles['rows']}>
        {entries.map((entry) => (
          <SelectRow
            key={keyOf(entry)}
            entry={entry}
            account={accounts.length > 1 ? accounts.find(({ id }) => id === entry.accountId) : undefined}
            hours={formatDuration(shownSeconds.get(entry) ?? 0, hoursAs)}
            isSelected={selection.keys.has(keyOf(entry))}
            onTurn={() => onSelect(turned(selection, keyOf(entry), order, isRange.current))}
          />
        ))}
      </ul>
      <footer className={styles['foot']}>
        <p role="status">
          {chosen.length === 0
            ? 'None selected'
            : `${entriesCounted(chosen.length)}, ${formatDuration(seconds, hoursAs)}`}
        </p>
        <div className={styles['deeds']} role="group" aria-label="With the selected">
          {deeds.map(([kind, label, Icon]) => (
            <Button key={kind} look="quiet" isBusy={chosen.length === 0} onClick={() => onDeed(kind)}>
              <Icon aria-hidden="true" /> {label}
            </Button>
          ))}
        </div>
      </footer>
    </section>
  )
}

import { useRef, useState } from 'react'
import { type Day, day as toDay } from '../../domain/day.ts'
import type { Deed } from '../../domain/entry-chosen.ts'
import type { RowWork } from '../../domain/week-grid.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import { useEntryKeys } from '../../outbox/use-outbox.ts'
import { useTimerPreferences } from '../../preferences/preferences.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { DateField } from '../../ui/date-field.tsx'
import { type HoursAs, formatDuration } from '../../ui/format/duration.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { carryDeed, planOfDeed } from './carry-deed.ts'
import { leftOutSaid } from './chosen-words.ts'
import { NotesFields } from './notes-fields.tsx'
import { useAround } from './use-around.ts'
import { WorkPicker } from './work-picker.tsx'
import { dayName, entriesCounted, workName } from './words.ts'
import styles from './entry.module.css'

type ChosenDialogProps = {
  kind: Deed['kind']
  chosen: readonly ShownEntry[]
  accounts: readonly ReadyAccount[]
  today: Day
  hoursAs: HoursAs
  carryOut: CarryOut
  /** It is done. */
  onDone?: () => void
  onClose: () => void
}

const titles: Record<Deed['kind'], string> = {
  move: 'Move',
  duplicate: 'Duplicate',
  work: 'Change the project of',
  notes: 'Change the notes of',
  delete: 'Delete',
}
const verbs = { ...titles, work: 'Change', notes: 'Change' }

/** Does the same with one entry or many, and says before which are left out and why. */
export function ChosenDialog({ kind, chosen, accounts, today, hoursAs, carryOut, onDone, onClose }: ChosenDialogProps) {
  const keyOf = useEntryKeys()
  const isDone = useRef(false)
  const [first] = chosen
  const [day, setDay] = useState<Day | undefined>(first?.lock === undefined ? first?.day : today)
  const [work, setWork] = useState<RowWork>()
  const [note, setNote] = useState<{ how: 'append' | 'replace'; notes: string }>({ how: 'append', notes: '' })
  const { dayEndsAt } = useTimerPreferences()
  const around = useAround(accounts, day ?? today)

  const deed = deedOf(kind, day, work, note)
  const material = { accounts, keyOf, dayEndsAt, isAssigned: around.isAssigned }
  const plan = deed && planOfDeed(deed, chosen, around.entries, material)
  const count = plan?.changes.length ?? 0
  // before anything was chosen, all is as it is
  const untold = plan?.leftOut.every(({ because }) => count === 0 && because === 'same') ?? true
  const left = new Set(plan?.leftOut.map(({ entry }) => entry))
  const seconds = chosen.reduce((sum, entry) => sum + (left.has(entry) ? 0 : entry.seconds), 0)
  const hasDay = kind === 'move' || kind === 'duplicate'
  const isReading = hasDay && around.isReading

  async function carry() {
    if (!deed || count === 0 || isReading) return false
    isDone.current = await carryDeed(deed, chosen, carryOut, material)
    return isDone.current
  }

  // Harvest moves no entry to another account
  const concerned = accounts.filter(({ id }) => chosen.some(({ accountId }) => accountId === id))
  const what = first && chosen.length === 1 ? workName(first) : entriesCounted(chosen.length)
  return (
    <FormDialog
      title={`${titles[kind]} ${what}`}
      problem={undefined}
      saveLabel={chosen.length === 1 || count === 0 ? verbs[kind] : `${verbs[kind]} ${entriesCounted(count)}`}
      isSaveIdle={count === 0 || isReading}
      onSave={carry}
      onClose={() => {
        onClose()
        // once the dialog is gone, and the focus is back
        if (isDone.current) onDone?.()
      }}
    >
      {hasDay && (
        <DateField label="To" value={day} onChange={(date) => setDay(date === undefined ? undefined : toDay(date))} />
      )}
      {kind === 'work' && <WorkPicker accounts={concerned} onPick={(picked) => setWork(picked?.assignment)} />}
      {kind === 'notes' && <NotesFields value={note} onChange={setNote} />}
      <p role="status" className={styles['where']}>
        {isReading && `Reading ${day === undefined ? 'that day' : dayName(day)}…`}
        {!isReading && plan && `${summaryOf(count, seconds)} ${untold ? '' : leftOutSaid(plan.leftOut)}`.trim()}
        {hasDay && around.unread !== '' && ` What ${around.unread} has on that day could not be read.`}
      </p>
    </FormDialog>
  )

  function summaryOf(of: number, length: number): string {
    if (of === 0) return 'Nothing would change yet.'
    return chosen.length > 1 ? `${entriesCounted(of)} with ${formatDuration(length, hoursAs)}.` : ''
  }
}

function deedOf(
  kind: Deed['kind'],
  day: Day | undefined,
  work: RowWork | undefined,
  note: { how: 'append' | 'replace'; notes: string },
): Deed | undefined {
  switch (kind) {
    case 'move':
    case 'duplicate':
      return day && { kind, day }
    case 'work':
      return work && { kind, work }
    case 'notes':
      return { kind, ...note }
    case 'delete':
      return { kind }
  }
}

import { CopyPlus, Plus } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import { rowKey } from '../../domain/week-grid.ts'
import type { CellValue } from '../../domain/week-grid-set.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import type { CarryOut } from '../../outbox/planned.ts'
import { weekRowsAdded, weekRowsRemoved } from '../../preferences/week-rows.ts'
import type { EntriesIn } from '../../queries/entries-in.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import type { ShownSeconds } from '../../queries/use-shown-seconds.ts'
import { Button } from '../../ui/button.tsx'
import type { HoursAs } from '../../ui/format/duration.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AddRowDialog } from './add-row-dialog.tsx'
import type { Onward } from './cell-editor.tsx'
import { CellDetail } from './cell-detail.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { EntriesDialog } from './entries-dialog.tsx'
import { figuresOf } from './figure.ts'
import { KeyHelp } from './key-help.tsx'
import { type Row, rowsOf } from './lines.ts'
import { below, besides, firstDay, type Place } from './moves.ts'
import { entriesAt } from './place-entries.ts'
import { rowOfWeek, useAssignments } from './use-added-rows.ts'
import { useLines } from './use-lines.ts'
import { useOpened } from './use-opened.ts'
import { useSheet } from './use-sheet.ts'
import { useTableEvents } from './use-table-events.ts'
import { useWeekEdits } from './use-week-edits.ts'
import type { WorkPicker } from './week-material.ts'
import styles from './week-sheet.module.css'
import { WeekTable } from './week-table.tsx'

type WeekSheetProps = {
  /** The first of the days. */
  first: Day
  days: readonly Day[]
  today: Day
  accounts: readonly AccountState[]
  ready: readonly ReadyAccount[]
  week: EntriesIn & { entries: ShownEntry[] }
  shownSeconds: ShownSeconds
  hoursAs: HoursAs
  /** What is missing or may be out of date. */
  notices: ReactNode
  Picker: WorkPicker
  carryOut: CarryOut
  onEdit: (entry: ShownEntry) => void
}

/** A week of all accounts as a spreadsheet, with sums that never pass for more than has been read. */
export function WeekSheet(props: WeekSheetProps) {
  const { first, days, today, accounts, ready, week, shownSeconds, hoursAs, notices, Picker, carryOut, onEdit } = props
  const id = useId()
  const assignments = useAssignments(ready)
  const lines = useLines(days, week.entries, assignments)
  const rows = rowsOf(lines)
  const idOf = ({ line, column }: Place) => `${id}-${line}-${column}`
  const sheet = useSheet(lines, idOf, Math.max(0, days.indexOf(today)) + firstDay)
  const edits = useWeekEdits({ accounts: ready, days, entries: week.entries, missing: week.missing, rows, carryOut })
  const opened = useOpened(lines, onEdit)
  const [dialog, setDialog] = useState<'add-row' | 'copy'>()
  const figureOf = figuresOf(week.missing, shownSeconds, hoursAs)
  const isLoading = week.missing.some(({ error }) => !error)

  function removeRow(line: string) {
    const row = rows.find(({ key }) => key === line)
    if (!row || row.cells.some(({ entries }) => entries.length > 0)) return
    sheet.go(below(lines, sheet.active))
    weekRowsRemoved([rowOfWeek(row.work, days)])
  }

  function written(row: Row, day: Day, value: CellValue | 'same', onward: Onward) {
    const { active, began } = sheet
    const next =
      onward === 'next' || onward === 'previous' ? besides(lines, active, onward === 'next' ? 1 : -1) : undefined
    if (onward === 'away') sheet.left()
    else if (next) sheet.wrote(next, began ?? active.column)
    else if (onward === 'below') sheet.wrote(below(lines, active, began), began)
    else if (onward === 'above') sheet.wrote(below(lines, active, active.column, -1), undefined)
    else sheet.wrote(active, undefined)
    edits.say('')
    const done = value === 'same' ? Promise.resolve(true) : edits.set([{ work: row.work, day, value }])
    if (onward === 'open') void done.then((isDone) => isDone && opened.openWritten(active))
  }

  const events = useTableEvents({
    lines,
    sheet,
    edits,
    shownSeconds,
    hoursAs,
    onOpen: opened.open,
    onRemoveRow: removeRow,
  })
  const copyName = days.includes(today) ? 'Copy last week' : 'Copy the week before'

  return (
    <section className={styles['sheet']} aria-labelledby={`${id}-title`} aria-busy={isLoading}>
      <header className={styles['head']}>
        <h2 id={`${id}-title`}>Timesheet</h2>
        <p className={styles['refreshing']} role="status">
          {week.isRefreshing && 'Refreshing…'}
        </p>
        <Button onClick={() => setDialog('copy')}>
          <CopyPlus aria-hidden="true" /> {copyName}
        </Button>
        <Button onClick={() => setDialog('add-row')}>
          <Plus aria-hidden="true" /> Add a row
        </Button>
      </header>
      {notices}
      {isLoading && rows.length === 0 ? (
        <div className={styles['loading']}>
          <Skeleton label="Reading the week" />
        </div>
      ) : (
        <WeekTable
          days={days}
          today={today}
          accounts={ready}
          lines={lines}
          entries={week.entries}
          sheet={sheet}
          edits={edits}
          events={events}
          figureOf={figureOf}
          idOf={idOf}
          onWritten={written}
          onRemoveRow={removeRow}
        />
      )}
      {week.missing.length === 0 && rows.length === 0 && (
        <p className={styles['empty']}>
          Nothing tracked in this week{days.includes(today) && ' yet'}. Add a row and type, or copy the week before.
        </p>
      )}
      <CellDetail
        lines={lines}
        active={sheet.active}
        accounts={ready}
        shownSeconds={shownSeconds}
        hoursAs={hoursAs}
        said={edits.said}
        onOpen={() => opened.open(sheet.active)}
      />
      <KeyHelp />
      {dialog === 'add-row' && (
        <AddRowDialog
          accounts={accounts}
          Picker={Picker}
          onAdd={(work) => {
            weekRowsAdded([rowOfWeek(work, days)])
            sheet.go({ line: rowKey(work), column: firstDay })
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'copy' && (
        <CopyDialog
          title={copyName}
          accounts={accounts}
          first={first}
          days={days}
          week={week}
          assignments={assignments}
          hoursAs={hoursAs}
          carryOut={carryOut}
          onClose={() => setDialog(undefined)}
        />
      )}
      {edits.asked && <DeleteDialog entries={edits.asked} onDelete={edits.confirm} onClose={edits.turnBack} />}
      {opened.listed && (
        <EntriesDialog
          entries={entriesAt(lines, opened.listed)}
          accounts={ready}
          shownSeconds={shownSeconds}
          hoursAs={hoursAs}
          onEdit={onEdit}
          onClose={opened.close}
        />
      )}
    </section>
  )
}

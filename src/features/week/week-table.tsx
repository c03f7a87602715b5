import type { Day } from '../../domain/day.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { isInBlock } from './block.ts'
import type { Onward } from './cell-editor.tsx'
import { ClientLine } from './client-line.tsx'
import { DaysLine } from './days-line.tsx'
import type { FigureOf } from './figure.ts'
import { type Line, type Row, rowsOf } from './lines.ts'
import type { CellValue } from '../../domain/week-grid-set.ts'
import type { Place } from './moves.ts'
import { RowLine } from './row-line.tsx'
import { TotalLine } from './total-line.tsx'
import type { useTableEvents } from './use-table-events.ts'
import type { Sheet } from './use-sheet.ts'
import type { WeekEdits } from './use-week-edits.ts'
import styles from './week-table.module.css'

type WeekTableProps = {
  days: readonly Day[]
  today: Day
  accounts: readonly ReadyAccount[]
  lines: readonly Line[]
  entries: readonly ShownEntry[]
  sheet: Sheet
  edits: WeekEdits
  events: ReturnType<typeof useTableEvents>
  figureOf: FigureOf
  idOf: (place: Place) => string
  onWritten: (row: Row, day: Day, value: CellValue | 'same', onward: Onward) => void
  onRemoveRow: (line: string) => void
}

/** The week as a grid: the pattern of the ARIA practices, one stop for Tab, and arrows within. */
export function WeekTable(props: WeekTableProps) {
  const { days, today, accounts, lines, entries, sheet, edits, events, figureOf, idOf, onWritten, onRemoveRow } = props

  /** What makes an element a cell of the sheet that can be gone to. */
  const at = (line: string, column: number) => ({
    id: idOf({ line, column }),
    tabIndex: sheet.active.line === line && sheet.active.column === column ? 0 : -1,
    'data-line': line,
    'data-column': column,
  })

  return (
    <div className={styles['box']}>
      <table
        className={styles['table']}
        role="grid"
        aria-label="Hours by project and day"
        aria-multiselectable
        {...events}
      >
        <thead>
          <DaysLine days={days} today={today} at={at} />
        </thead>
        <tbody>
          {lines.map((line) => {
            if (line.kind === 'client') {
              const account = accounts.find(({ id }) => id === line.total.accountId)
              const accountName = accounts.length > 1 ? account?.name : undefined
              return <ClientLine key={line.key} line={line} accountName={accountName} figureOf={figureOf} at={at} />
            }
            if (line.kind !== 'row') return null
            const { row, key } = line
            return (
              <RowLine
                key={key}
                row={row}
                days={days}
                today={today}
                entries={entries}
                isSelected={(dayIndex) => isInBlock(sheet.block, row, dayIndex)}
                writing={sheet.active.line === key ? sheet.writing : undefined}
                activeColumn={sheet.active.line === key ? sheet.active.column : undefined}
                figureOf={figureOf}
                idOf={idOf}
                at={at}
                problemOf={(day, value) => edits.problemOf({ work: row.work, day, value })}
                onWritten={(day, value, onward) => onWritten(row, day, value, onward)}
                onCancel={(because) => {
                  if (because === undefined) sheet.letGo()
                  else sheet.left()
                  edits.say(because ?? '')
                }}
                onRemove={() => onRemoveRow(key)}
              />
            )
          })}
        </tbody>
        <tfoot>
          <TotalLine days={days} rows={rowsOf(lines)} figureOf={figureOf} at={at} />
        </tfoot>
      </table>
    </div>
  )
}

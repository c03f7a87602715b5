import { X } from 'lucide-react'
import type { Day } from '../../domain/day.ts'
import type { CellValue } from '../../domain/week-grid-set.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { colourOf } from '../../ui/colour.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { CellAt } from './cell-at.ts'
import { CellEditor, type Onward } from './cell-editor.tsx'
import { closedBy } from './closed.ts'
import { DayCell } from './day-cell.tsx'
import type { FigureOf } from './figure.ts'
import type { Row } from './lines.ts'
import { firstDay, type Place, sumColumn } from './moves.ts'
import { entriesOf } from './place-entries.ts'
import { SumCell } from './sum-cell.tsx'
import type { Writing } from './use-sheet.ts'
import styles from './week-table.module.css'
import { workName } from './words.ts'

type RowLineProps = {
  row: Row
  days: readonly Day[]
  today: Day
  /** Of the week. */
  entries: readonly ShownEntry[]
  isSelected: (dayIndex: number) => boolean
  activeColumn: number | undefined
  writing: Writing | undefined
  figureOf: FigureOf
  idOf: (place: Place) => string
  at: CellAt
  problemOf: (day: Day, value: CellValue) => string | undefined
  onWritten: (day: Day, value: CellValue | 'same', onward: Onward) => void
  onCancel: (because?: string) => void
  onRemove: () => void
}

/** A project and task, and its time on each day. */
export function RowLine(props: RowLineProps) {
  const { row, days, today, entries, isSelected, activeColumn, writing, figureOf, idOf, at } = props
  const { work, key, cells } = row
  const figure = (column: number) => figureOf(entriesOf([row], column), [work.accountId])
  const isEmpty = cells.every((cell) => cell.entries.length === 0)

  return (
    <tr className={styles['row']}>
      <th scope="row" {...at(key, 0)} className={styles['head']} aria-selected={activeColumn === 0}>
        <span
          className={styles['colour']}
          style={{ background: colourOf(work.accountId, work.project.id) }}
          aria-hidden="true"
        />
        <bdi className={styles['project']}>{plainText(work.project.name)}</bdi>
        <span className={styles['task']}>
          <bdi>{plainText(work.task.name)}</bdi>
          {!work.billable && ' · not billable'}
        </span>
        {isEmpty && (
          // by keyboard: Delete on the row's name
          <button
            type="button"
            className={styles['remove']}
            tabIndex={-1}
            onClick={props.onRemove}
            aria-label={`Remove the row ${workName(work)}`}
          >
            <X aria-hidden="true" />
          </button>
        )}
      </th>
      {cells.map((cell, index) => {
        const column = index + firstDay
        const closed = closedBy(work, cell, entries)
        const isWriting = writing && activeColumn === column
        const shown = figure(column)
        const day = days[index] ?? cell.day
        return (
          <td
            key={day}
            {...at(key, column)}
            className={styles['cell']}
            data-today={day === today || undefined}
            aria-selected={isSelected(index)}
            aria-readonly={closed?.because === 'locked' || closed?.because === 'running'}
          >
            {isWriting ? (
              <CellEditor
                labelledBy={`${idOf({ line: key, column: 0 })} ${idOf({ line: 'days', column })}`}
                writing={writing}
                written={shown.isNothing ? '' : shown.shown}
                problemOf={(value) => props.problemOf(day, value)}
                onWritten={(value, onward) => props.onWritten(day, value, onward)}
                onCancel={props.onCancel}
              />
            ) : (
              <DayCell entries={cell.entries} figure={shown} closed={closed} />
            )}
          </td>
        )
      })}
      <SumCell figure={figure(sumColumn)} at={at(key, sumColumn)} />
    </tr>
  )
}

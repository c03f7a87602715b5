import type { Day } from '../../domain/day.ts'
import type { CellAt } from './cell-at.ts'
import type { FigureOf } from './figure.ts'
import type { Row } from './lines.ts'
import { firstDay, sumColumn } from './moves.ts'
import { entriesOf } from './place-entries.ts'
import { SumCell } from './sum-cell.tsx'
import styles from './week-table.module.css'

type TotalLineProps = { days: readonly Day[]; rows: readonly Row[]; figureOf: FigureOf; at: CellAt }

/** The sums of the days and of the week, over all accounts. */
export function TotalLine({ days, rows, figureOf, at }: TotalLineProps) {
  return (
    <tr className={styles['total']}>
      <th scope="row" {...at('total', 0)} className={styles['head']}>
        Total
      </th>
      {days.map((day, index) => (
        <SumCell key={day} figure={figureOf(entriesOf(rows, index + firstDay))} at={at('total', index + firstDay)} />
      ))}
      <SumCell figure={figureOf(entriesOf(rows, sumColumn))} at={at('total', sumColumn)} isWeek />
    </tr>
  )
}

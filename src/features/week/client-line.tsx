import { Dot } from '../../ui/dot.tsx'
import { plainText } from '../../ui/format/plain-text.ts'
import type { CellAt } from './cell-at.ts'
import type { FigureOf } from './figure.ts'
import type { Line } from './lines.ts'
import { firstDay, sumColumn } from './moves.ts'
import { entriesOf } from './place-entries.ts'
import { SumCell } from './sum-cell.tsx'
import styles from './week-table.module.css'

type ClientLineProps = {
  line: Extract<Line, { kind: 'client' }>
  /** Undefined where there is one account alone. */
  accountName: string | undefined
  figureOf: FigureOf
  at: CellAt
}

/** A client with its sums, above its rows. */
export function ClientLine({ line: { key, total, rows }, accountName, figureOf, at }: ClientLineProps) {
  const columns = total.daySeconds.map((_, index) => index + firstDay)
  return (
    <tr className={styles['client']}>
      <th scope="row" {...at(key, 0)} className={styles['head']}>
        <bdi className={styles['clientName']}>{plainText(total.client.name)}</bdi>
        {accountName !== undefined && (
          <span className={styles['account']}>
            <Dot id={total.accountId} /> <bdi>{plainText(accountName)}</bdi>
          </span>
        )}
      </th>
      {[...columns, sumColumn].map((column) => (
        <SumCell key={column} figure={figureOf(entriesOf(rows, column), [total.accountId])} at={at(key, column)} />
      ))}
    </tr>
  )
}

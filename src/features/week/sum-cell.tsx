import type { CellAt } from './cell-at.ts'
import type { Figure } from './figure.ts'
import styles from './week-table.module.css'

type SumCellProps = { figure: Figure; at: ReturnType<CellAt>; isWeek?: boolean }

/** A sum, which opens into the entries behind it. */
export function SumCell({ figure, at, isWeek = false }: SumCellProps) {
  return (
    <td
      {...at}
      className={styles['sum']}
      aria-readonly="true"
      data-nothing={figure.isNothing || undefined}
      data-week={isWeek || undefined}
    >
      <span aria-hidden="true">{figure.shown}</span>
      <span className={styles['unseen']}>{figure.said}</span>
    </td>
  )
}

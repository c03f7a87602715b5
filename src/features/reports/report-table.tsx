import { useState } from 'react'
import { Link } from 'react-router'
import { useIsPrivate } from '../../preferences/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { dimensionNames } from './group-words.ts'
import type { Report, ReportRow } from './report.ts'
import type { Sort } from './report-address.ts'
import type { Column } from './report-columns.ts'
import styles from './report-table.module.css'

type ReportTableProps = {
  report: Report
  columns: readonly Column[]
  sort: Sort | undefined
  title: string
  /** What is to be known of the figures; empty if nothing. */
  caption: string
  /** What the last line is called: the total, or the least that it is. */
  totalName: string
  onSort: (sort: Sort | undefined) => void
}

// more is slow to lay out, and nobody reads it on
const manyRows = 300

/** A report's rows, each leading to its entries, and those inside it below. */
export function ReportTable({ report, columns, sort, title, caption, totalName, onSort }: ReportTableProps) {
  const [isWhole, setWhole] = useState(false)
  const { by, rows, total } = report
  // an address that picks a note out holds it
  const isNamedByAddress = useIsPrivate() && by.includes('note')
  const lines = rows.flatMap((row) => [
    { id: row.key, row, level: 0 },
    ...row.rows.map((inside) => ({ id: `${row.key} ${inside.key}`, row: inside, level: 1 })),
  ])
  const shown = isWhole ? lines : lines.slice(0, manyRows)
  const heads = [{ id: 'name', name: by.map((dimension) => dimensionNames[dimension]).join(', ') }, ...columns]

  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={title} data-grouped={by.length > 1 || undefined}>
          {caption && <caption>{caption}</caption>}
          <thead>
            <tr>
              {heads.map(({ id, name }) => (
                <Head key={id} id={id} name={name} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, row, level }) => (
              <Line key={id} row={row} level={level} columns={columns} isLink={!isNamedByAddress} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{totalName}</th>
              {columns.map(({ id, write }) => (
                <td key={id}>{write(total)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {shown.length < lines.length && (
        <Button onClick={() => setWhole(true)}>Show all {lines.length.toLocaleString('en-GB')} rows</Button>
      )}
    </>
  )
}

type LineProps = { row: ReportRow; level: number; columns: readonly Column[]; isLink: boolean }

function Line({ row, level, columns, isLink }: LineProps) {
  return (
    <tr data-level={level}>
      <th scope="row">
        {row.to === undefined || !isLink ? (
          <bdi>{row.name}</bdi>
        ) : (
          <Link to={row.to}>
            <bdi>{row.name}</bdi>
          </Link>
        )}
      </th>
      {columns.map(({ id, write }) => (
        <td key={id}>{write(row)}</td>
      ))}
    </tr>
  )
}

type HeadProps = { id: string; name: string; sort: Sort | undefined; onSort: (sort: Sort | undefined) => void }

/** Pressed once it puts names from A and figures from the most, twice the other way round, and then as they were. */
function Head({ id, name, sort, onSort }: HeadProps) {
  const own = sort?.column === id ? sort : undefined
  const first = { column: id, isDescending: id !== 'name' }
  const isTurned = own && own.isDescending !== first.isDescending
  const next = !own ? first : isTurned ? undefined : { ...first, isDescending: !first.isDescending }
  return (
    <th scope="col" aria-sort={own && (own.isDescending ? 'descending' : 'ascending')}>
      <button type="button" onClick={() => onSort(next)}>
        {name}
        <span aria-hidden="true">{own && (own.isDescending ? ' ↓' : ' ↑')}</span>
      </button>
    </th>
  )
}

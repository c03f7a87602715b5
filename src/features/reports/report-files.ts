import { toCsv } from '../../ui/csv.ts'
import { dimensionNames } from './group-words.ts'
import type { Report, ReportRow } from './report.ts'
import type { Column } from './report-columns.ts'

/** The last groups, each with the names of those that it stands in. */
function linesOf(rows: readonly ReportRow[], names: readonly string[] = []): { names: string[]; row: ReportRow }[] {
  return rows.flatMap((row) => {
    const own = [...names, row.name]
    return row.rows.length > 0 ? linesOf(row.rows, own) : [{ names: own, row }]
  })
}

/** A report for spreadsheets, a line for each of its last groups; `totalName` says whether the total is the whole. */
export function reportCsv({ by, rows, total }: Report, columns: readonly Column[], totalName: string): string {
  return toCsv([
    [...by.map((dimension) => dimensionNames[dimension]), ...columns.map(({ name }) => name)],
    ...linesOf(rows).map(({ names, row }) => [...names, ...columns.map(({ number }) => number(row))]),
    [...by.map((_, index) => (index === 0 ? totalName : '')), ...columns.map(({ number }) => number(total))],
  ])
}

/** The same for programs; `about` stands before it. */
export function reportJson(report: Report, columns: readonly Column[], about: Record<string, unknown>): string {
  const figures = (of: Report['total']) => Object.fromEntries(columns.map(({ id, number }) => [id, number(of)]))
  const { by, rows, total } = report
  const lines = linesOf(rows).map(({ names, row }) => ({
    ...Object.fromEntries(by.map((dimension, index) => [dimension, names[index] ?? ''])),
    ...figures(row),
  }))
  return JSON.stringify({ ...about, by, rows: lines, total: figures(total) }, null, 2)
}

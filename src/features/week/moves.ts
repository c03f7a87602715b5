import { type Line, rowsOf } from './lines.ts'

/** A cell by its line's key and its column: 0 is the head, 1 to 7 are the days, 8 is the sum. */
export type Place = { line: string; column: number }

export const firstDay = 1
export const lastDay = 7
export const sumColumn = 8

export type Step = 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'page-up' | 'page-down' | 'first' | 'last'

const page = 8

/** Where a step leads; at an edge it stays. */
export function moved(lines: readonly Line[], from: Place, step: Step): Place {
  const rows = lines.filter(({ kind }) => kind === 'row')
  const index = Math.max(
    0,
    lines.findIndex(({ key }) => key === from.line),
  )
  const to = (at: number, column: number) => placeAt(lines, at, column)
  switch (step) {
    case 'up':
      return to(index - 1, from.column)
    case 'down':
      return to(index + 1, from.column)
    case 'page-up':
      return to(index - page, from.column)
    case 'page-down':
      return to(index + page, from.column)
    case 'left':
      return to(index, from.column - 1)
    case 'right':
      return to(index, from.column + 1)
    case 'home':
      return to(index, 0)
    case 'end':
      return to(index, sumColumn)
    case 'first':
      return { line: rows[0]?.key ?? from.line, column: firstDay }
    case 'last':
      return { line: rows.at(-1)?.key ?? from.line, column: lastDay }
  }
}

function placeAt(lines: readonly Line[], index: number, column: number): Place {
  const line = lines[Math.min(Math.max(0, index), lines.length - 1)]
  // the names of the columns beside the days are no cells that do anything
  const [first, last] = line?.kind === 'days' ? [firstDay, lastDay] : [0, sumColumn]
  return { line: line?.key ?? 'total', column: Math.min(Math.max(first, column), last) }
}

/** The next cell that takes time, row after row; undefined behind the last one, or before the first. */
export function besides(lines: readonly Line[], { line, column }: Place, by: 1 | -1): Place | undefined {
  const rows = rowsOf(lines)
  const index = rows.findIndex(({ key }) => key === line)
  const next = column + by
  if (next >= firstDay && next <= lastDay) return { line, column: next }
  const beside = rows[index + by]
  return beside && index >= 0 ? { line: beside.key, column: by === 1 ? firstDay : lastDay } : undefined
}

/** The cell of the row below or above, in the column that filling it in began with; the last row stays. */
export function below(lines: readonly Line[], { line, column }: Place, began = column, by: 1 | -1 = 1): Place {
  const rows = rowsOf(lines)
  const row = rows[rows.findIndex(({ key }) => key === line) + by]
  return row ? { line: row.key, column: began } : { line, column }
}

/** A place that is there: where somebody was, or else the first row's `column`. */
export function standing(lines: readonly Line[], place: Place | undefined, column: number): Place {
  const line = place && lines.find(({ key }) => key === place.line)
  if (place && line) return placeAt(lines, lines.indexOf(line), place.column)
  return { line: rowsOf(lines)[0]?.key ?? 'days', column }
}

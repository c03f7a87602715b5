import { secondsOfText } from './duration-text.ts'
import type { EntryChange, Refused } from './entry-change.ts'
import type { TimeEntry } from './time-entry.ts'
import { rowKey, type RowWork, type WeekGrid } from './week-grid.ts'
import { type CellPlan, type CellValue, setCell, type Ways } from './week-grid-set.ts'
import type { Day } from './day.ts'

/** One cell of a block: seconds, `blank` where nothing stands, `unreadable` for what is no duration. */
export type PastedCell = number | 'blank' | 'unreadable'

// a week has seven days, and nobody tracks more than this on
const mostRows = 1000
const mostColumns = 50

/** The cells of a block as spreadsheets copy it: tabs between cells, one line for a row, quotes around cells that need them. */
export function blockOfText(text: string): PastedCell[][] {
  const lines = text
    .slice(0, mostRows * mostColumns * 20)
    .replace(/\r\n?|\n|\u2028/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
  return lines.slice(0, mostRows).map((line) => line.split('\t').slice(0, mostColumns).map(pastedCell))
}

function pastedCell(text: string): PastedCell {
  const bare = text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
  return bare === '' ? 'blank' : (secondsOfText(bare) ?? 'unreadable')
}

/** Durations as a block that spreadsheets take: `1:30`, or decimals with a point; nothing for an empty cell. */
export function textOfBlock(rows: readonly (readonly number[])[], as: 'decimal' | 'hours-minutes'): string {
  const write = (seconds: number) => {
    if (seconds === 0) return ''
    if (as === 'decimal') return (Math.round(seconds / 36) / 100).toFixed(2)
    const minutes = Math.round(seconds / 60)
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  }
  return rows.map((row) => row.map(write).join('\t')).join('\n')
}

/** A value for a cell of the sheet. */
export type CellSetting = { work: RowWork; day: Day; value: CellValue }

export type LeftOut = { work: RowWork; day: Day } & (Refused | { because: 'unreadable' })

/** What many cells take together: all that can be done, what cannot and why, and how many entries it would delete. */
export type CellsPlan<Entry extends TimeEntry> = {
  changes: EntryChange<Entry>[]
  leftOut: LeftOut[]
  /** Cells of the block that lie outside the sheet. */
  outside: number
}

/** Sets many cells as one act, each seeing the time that those before it take. */
export function setCells<Entry extends TimeEntry>(
  grid: WeekGrid<Entry>,
  settings: readonly CellSetting[],
  ways: Ways<Entry>,
): CellsPlan<Entry> {
  const plan: CellsPlan<Entry> = { changes: [], leftOut: [], outside: 0 }
  for (const { work, day, value } of settings) {
    const cell = grid.rows.find(({ key }) => key === rowKey(work))?.cells.find((each) => each.day === day)
    const of: CellPlan<Entry> = setCell(work, cell ?? { day, entries: [], seconds: 0 }, value, ways, plan.changes)
    if (of.is === 'possible') plan.changes.push(...of.changes)
    else plan.leftOut.push({ ...of, work, day })
  }
  return plan
}

/** Puts a block into the sheet from one cell on. Blank cells leave what stands there. */
export function pasteBlock<Entry extends TimeEntry>(
  grid: WeekGrid<Entry>,
  at: { row: number; column: number },
  block: readonly (readonly PastedCell[])[],
  ways: Ways<Entry>,
): CellsPlan<Entry> {
  const settings: CellSetting[] = []
  const unreadable: LeftOut[] = []
  let outside = 0
  block.forEach((values, down) =>
    values.forEach((value, across) => {
      if (value === 'blank') return
      const [row, day] = [grid.rows[at.row + down], grid.days[at.column + across]]
      if (!row || !day) outside += 1
      else if (value === 'unreadable') unreadable.push({ work: row.work, day, because: 'unreadable' })
      else settings.push({ work: row.work, day, value })
    }),
  )
  const plan = setCells(grid, settings, ways)
  return { ...plan, leftOut: [...unreadable, ...plan.leftOut], outside }
}

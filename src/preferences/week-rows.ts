import * as v from 'valibot'
import { create } from 'zustand'

const storageKey = 'sheaf.week-rows'

// by then they have been filled in, or forgotten
const mostRows = 300

const WeekRow = v.object({
  /** The first day of its week, as text. */
  week: v.string(),
  accountId: v.number(),
  projectId: v.number(),
  taskId: v.number(),
})

/** A row that stands in a week without any time; by ids alone, since names are Harvest's to give. */
export type WeekRow = v.InferOutput<typeof WeekRow>

const Rows = v.array(WeekRow)

const useRows = create<{ rows: readonly WeekRow[] }>(() => ({ rows: stored() ?? [] }))

/** The rows that were put into weeks by hand, on a storage key of their own: tabs then do not undo each other's choices. */
export const useWeekRows = () => useRows(({ rows }) => rows)

export function weekRowsAdded(added: readonly WeekRow[]): void {
  become([...now().filter((row) => !added.some((one) => isSame(row, one))), ...added].slice(-mostRows))
}

export function weekRowsRemoved(removed: readonly WeekRow[]): void {
  become(now().filter((row) => !removed.some((one) => isSame(row, one))))
}

// another tab may have added some since
const now = () => stored() ?? useRows.getState().rows

const isSame = (one: WeekRow, other: WeekRow) =>
  one.week === other.week &&
  one.accountId === other.accountId &&
  one.projectId === other.projectId &&
  one.taskId === other.taskId

function become(rows: readonly WeekRow[]): void {
  useRows.setState({ rows })
  try {
    localStorage.setItem(storageKey, JSON.stringify(rows))
  } catch {
    // storage refused: the rows stand for this visit
  }
}

/** Undefined where the browser keeps nothing. */
function stored(): readonly WeekRow[] | undefined {
  try {
    return v.parse(Rows, JSON.parse(localStorage.getItem(storageKey) ?? '[]'))
  } catch {
    return undefined
  }
}

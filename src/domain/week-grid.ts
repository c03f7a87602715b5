import type { Day } from './day.ts'
import type { Work } from './entry-change.ts'
import { elapsed, type TimeEntry } from './time-entry.ts'

/** What a row is about; two accounts never share one. */
export type RowWork = Work & { accountId: number }

/** One day of a row. Whole seconds. */
export type GridCell<Entry extends TimeEntry> = { day: Day; entries: Entry[]; seconds: number }

export type GridRow<Entry extends TimeEntry> = {
  key: string
  work: RowWork
  cells: GridCell<Entry>[]
  seconds: number
}

export type ClientTotal = { accountId: number; client: Work['client']; daySeconds: number[]; seconds: number }

/** A week as a sheet: a row for each work, a column for each day, and sums both ways, in whole seconds. */
export type WeekGrid<Entry extends TimeEntry> = {
  days: readonly Day[]
  rows: GridRow<Entry>[]
  daySeconds: number[]
  clientTotals: ClientTotal[]
  seconds: number
}

type Shown = {
  days: readonly Day[]
  /** Epoch ms by the clock that counts timers. */
  now: number | undefined
  /** Rows that were added and hold nothing yet. */
  added?: readonly RowWork[]
  /** Keys of rows in the order in which they stand; others come behind them. */
  order?: readonly string[]
}

export const rowKey = ({ accountId, client, project, task }: Omit<RowWork, 'billable'>): string =>
  [accountId, client.id, project.id, task.id].join('-')

/** The sheet of some days. What stands in `order` keeps its place, so that no row moves while it is being filled. */
export function weekGrid<Entry extends TimeEntry>(
  entries: readonly Entry[],
  { days, now, added = [], order = [] }: Shown,
): WeekGrid<Entry> {
  const inWeek = entries.filter(({ day }) => days.includes(day))
  const works = new Map<string, RowWork>()
  for (const work of [...added, ...inWeek]) if (!works.has(rowKey(work))) works.set(rowKey(work), rowWorkOf(work))
  const places = new Map(order.map((key, index) => [key, index]))
  const rows = [...works].map(([key, work]): GridRow<Entry> => {
    const ofRow = inWeek.filter((entry) => rowKey(entry) === key)
    const cells = days.map((day) => cellOf(ofRow, day, now))
    return { key, work, cells, seconds: sum(cells) }
  })
  rows.sort((one, other) => {
    const [place, otherPlace] = [places.get(one.key) ?? Infinity, places.get(other.key) ?? Infinity]
    return place === otherPlace ? byName(one, other) : place - otherPlace
  })
  const daySeconds = columnSums(rows, days)
  return { days, rows, daySeconds, clientTotals: clientTotalsOf(rows, days), seconds: sum(rows) }
}

function cellOf<Entry extends TimeEntry>(ofRow: readonly Entry[], day: Day, now: number | undefined): GridCell<Entry> {
  const entries = ofRow.filter((entry) => entry.day === day)
  return { day, entries, seconds: entries.reduce((total, entry) => total + elapsed(entry, now), 0) }
}

/** Sums by client, each account by itself, in the order of the rows. */
function clientTotalsOf(rows: readonly GridRow<TimeEntry>[], days: readonly Day[]): ClientTotal[] {
  const byClient = new Map<string, GridRow<TimeEntry>[]>()
  for (const row of rows) {
    const key = `${row.work.accountId}-${row.work.client.id}`
    byClient.set(key, [...(byClient.get(key) ?? []), row])
  }
  return [...byClient.values()].flatMap((ofClient) => {
    const [first] = ofClient
    if (!first) return []
    const { accountId, client } = first.work
    return [{ accountId, client, daySeconds: columnSums(ofClient, days), seconds: sum(ofClient) }]
  })
}

const columnSums = (rows: readonly GridRow<TimeEntry>[], days: readonly Day[]): number[] =>
  days.map((_, index) => sum(rows.flatMap(({ cells }) => cells[index] ?? [])))

const sum = (parts: readonly { seconds: number }[]) => parts.reduce((total, { seconds }) => total + seconds, 0)

const rowWorkOf = ({ accountId, client, project, task, billable }: RowWork): RowWork => ({
  accountId,
  client,
  project,
  task,
  billable,
})

const byName = ({ work: one }: { work: RowWork }, { work: other }: { work: RowWork }): number =>
  one.accountId - other.accountId ||
  one.client.name.localeCompare(other.client.name) ||
  one.project.name.localeCompare(other.project.name) ||
  one.task.name.localeCompare(other.task.name) ||
  (rowKey(one) < rowKey(other) ? -1 : 1)

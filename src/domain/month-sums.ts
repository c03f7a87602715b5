import { type Columns, columnsOf, type Grouped } from './columns.ts'
import type { Day, Weekday } from './day.ts'
import { type Dimension, dimensions } from './dimension.ts'
import { perPiece } from './per-piece.ts'
import type { Piece } from './piece.ts'
import type { TimeEntry } from './time-entry.ts'

/** The entries that are wanted, by their keys of some dimensions: those that are in every list. */
export type Filter = Partial<Record<Dimension, readonly string[]>>

export type Question = {
  by: readonly Dimension[]
  filter: Filter
  firstWeekday: Weekday
  /** Where the range begins or ends within the month. */
  from?: Day
  to?: Day
}

/** What the entries of each group of a month come to, side by side; a group may have none. */
export type MonthSums = Pick<Grouped, 'count' | 'levels'> & {
  entries: Uint32Array
  seconds: Float64Array
  roundedSeconds: Float64Array
  billableSeconds: Float64Array
  unpricedSeconds: Float64Array
  /** Cents times seconds, by currency. */
  worth: readonly { currency: string; centSeconds: Float64Array }[]
  newest: readonly (TimeEntry | undefined)[]
  /** They have gone on since they were read. */
  timers: readonly { entry: TimeEntry; row: number }[]
}

/** How many months have been summed up so far: what is known already is not counted again. */
export const effort = { monthsSummed: 0 }

const mostQuestions = 64
const known = new Map<string, (piece: Piece) => MonthSums>()

/** A month's answer to a question, remembered while the month stays as it is and the question is asked now and then. */
export function monthSums(question: Question): (piece: Piece) => MonthSums {
  const name = JSON.stringify(question)
  const answers = known.get(name) ?? perPiece((piece) => summedUp(piece, question))
  // asked last stands last
  known.delete(name)
  known.set(name, answers)
  const [oldest] = known.keys()
  if (known.size > mostQuestions && oldest !== undefined) known.delete(oldest)
  return answers
}

function summedUp(piece: Piece, question: Question): MonthSums {
  effort.monthsSummed += 1
  const columns = columnsOf(piece)
  const { groupOf, count, levels } = columns.grouped(question.by, question.firstWeekday)
  const isWanted = wanted(columns, question)
  const numbers = () => new Float64Array(count)
  const worth = columns.currencies.map((currency) => ({ currency, centSeconds: numbers() }))
  const sums = {
    entries: new Uint32Array(count),
    seconds: numbers(),
    roundedSeconds: numbers(),
    billableSeconds: numbers(),
    unpricedSeconds: numbers(),
  }
  const newest = Array.from<TimeEntry | undefined>({ length: count })
  const timers: { entry: TimeEntry; row: number }[] = []

  let index = -1
  for (const entry of piece.entries) {
    index += 1
    if (isWanted?.[index] === 0) continue
    const group = groupOf[index] ?? 0
    const seconds = columns.seconds[index] ?? 0
    const rounded = columns.roundedSeconds[index] ?? 0
    newest[group] ??= entry
    if (entry.timer) timers.push({ entry, row: group })
    plus(sums.entries, group, 1)
    plus(sums.seconds, group, seconds)
    plus(sums.roundedSeconds, group, rounded)
    if (columns.billable[index] === 0) continue
    plus(sums.billableSeconds, group, seconds)
    const centSeconds = columns.centSeconds[index] ?? NaN
    if (Number.isNaN(centSeconds)) plus(sums.unpricedSeconds, group, rounded)
    else plus(worth[columns.currency[index] ?? 0]?.centSeconds, group, centSeconds)
  }
  return { count, levels, ...sums, worth, newest, timers }
}

function plus(sums: Float64Array | Uint32Array | undefined, group: number, value: number): void {
  if (sums) sums[group] = (sums[group] ?? 0) + value
}

/** 1 for each entry that is wanted; undefined when all are. */
export function wanted(
  columns: Columns,
  { filter, from, to, firstWeekday }: Omit<Question, 'by'>,
): Uint8Array | undefined {
  let isWanted: Uint8Array | undefined
  function keep(dimension: Dimension, isKept: (key: string) => boolean) {
    const { groupOf, levels } = columns.grouped([dimension], firstWeekday)
    const kept = levels[0]?.keys.map(isKept) ?? []
    isWanted ??= new Uint8Array(groupOf.length).fill(1)
    for (let index = 0; index < groupOf.length; index += 1) if (!kept[groupOf[index] ?? 0]) isWanted[index] = 0
  }
  for (const dimension of dimensions) {
    const keys = filter[dimension] && new Set(filter[dimension])
    if (keys) keep(dimension, (key) => keys.has(key))
  }
  if (from !== undefined || to !== undefined)
    keep('day', (day) => (from === undefined || from <= day) && (to === undefined || day <= to))
  return isWanted
}

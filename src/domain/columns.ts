import type { Weekday } from './day.ts'
import { type Dimension, keyIn, valueIn } from './dimension.ts'
import { perPiece } from './per-piece.ts'
import type { Piece } from './piece.ts'
import type { TimeEntry } from './time-entry.ts'

/** The groups that a piece's entries are in: of each entry its group, of each group its key on every level. */
export type Grouped = { groupOf: Uint32Array; count: number; levels: readonly Level[] }
type Level = { keyOf: Uint32Array; keys: readonly string[] }

/** A piece's entries side by side, for sums over very many of them. */
export type Columns = {
  seconds: Uint32Array
  roundedSeconds: Uint32Array
  billable: Uint8Array
  /** What is billed in cents times seconds, so that sums stay whole; NaN where the rate is not shown. */
  centSeconds: Float64Array
  /** Each entry's place in the list of currencies. */
  currency: Uint16Array
  currencies: readonly string[]
  grouped: (by: readonly Dimension[], firstWeekday: Weekday) => Grouped
}

export const columnsOf = perPiece((piece: Piece): Columns => {
  const { entries } = piece
  const known = new Map<string, Grouped>()

  function grouped(by: readonly Dimension[], firstWeekday: Weekday): Grouped {
    const name = `${firstWeekday} ${by.join(' ')}`
    const before = known.get(name)
    if (before) return before
    const [dimension, ...others] = by
    const made =
      dimension === undefined
        ? { groupOf: new Uint32Array(entries.length), count: 1, levels: [] }
        : others.length === 0
          ? groupedBy(dimension, entries, firstWeekday)
          : nested(grouped(by.slice(0, -1), firstWeekday), grouped(by.slice(-1), firstWeekday))
    known.set(name, made)
    return made
  }

  const columns = {
    seconds: new Uint32Array(entries.length),
    roundedSeconds: new Uint32Array(entries.length),
    billable: new Uint8Array(entries.length),
    centSeconds: new Float64Array(entries.length),
    currency: new Uint16Array(entries.length),
  }
  const currencies: string[] = []
  let index = 0
  for (const { seconds, roundedSeconds = seconds, billable, hourlyCents = NaN, client } of entries) {
    columns.seconds[index] = seconds
    columns.roundedSeconds[index] = roundedSeconds
    columns.billable[index] = billable ? 1 : 0
    columns.centSeconds[index] = billable ? hourlyCents * roundedSeconds : 0
    const currency = currencies.indexOf(client.currency ?? '')
    columns.currency[index] = currency >= 0 ? currency : currencies.push(client.currency ?? '') - 1
    index += 1
  }
  return { ...columns, currencies, grouped }
})

function groupedBy(dimension: Dimension, entries: readonly TimeEntry[], firstWeekday: Weekday): Grouped {
  const [valueOf, keyOf] = [valueIn[dimension], keyIn[dimension]]
  const groupOf = new Uint32Array(entries.length)
  const known = new Map<string | number, number>()
  const keys: string[] = []
  let index = 0
  for (const entry of entries) {
    const value = valueOf(entry)
    let group = known.get(value)
    if (group === undefined) {
      group = keys.push(keyOf(entry, firstWeekday)) - 1
      known.set(value, group)
    }
    groupOf[index++] = group
  }
  return { groupOf, count: keys.length, levels: [{ keyOf: Uint32Array.from(keys, (_, group) => group), keys }] }
}

function nested(outer: Grouped, inner: Grouped): Grouped {
  const { length } = outer.groupOf
  const groupOf = new Uint32Array(length)
  const known = new Map<number, number>()
  const outerOf: number[] = []
  const innerOf: number[] = []
  for (let index = 0; index < length; index += 1) {
    const out = outer.groupOf[index] ?? 0
    const into = inner.groupOf[index] ?? 0
    const pair = out * inner.count + into
    let group = known.get(pair)
    if (group === undefined) {
      group = outerOf.push(out) - 1
      innerOf.push(into)
      known.set(pair, group)
    }
    groupOf[index] = group
  }
  const regrouped = ({ levels }: Grouped, of: number[]) =>
    levels.map(({ keyOf, keys }) => ({ keys, keyOf: Uint32Array.from(of, (group) => keyOf[group] ?? 0) }))
  return { groupOf, count: outerOf.length, levels: [...regrouped(outer, outerOf), ...regrouped(inner, innerOf)] }
}

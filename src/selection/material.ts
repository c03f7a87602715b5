import type { Day } from '../domain/day.ts'
import type { Dimension } from '../domain/dimension.ts'
import type { Filter } from '../domain/month-sums.ts'
import type { Range } from '../domain/period.ts'
import type { Piece } from '../domain/piece.ts'
import { type Grouping, type Rate, sumBy } from '../domain/sum-by.ts'
import type { Ways } from '../queries/ways.ts'
import type { Measure } from '../ui/charts/measure.ts'
import type { KeyFilter } from './filter-address.ts'

/** The time that is looked at, and how it is told. */
export type Material = {
  pieces: readonly Piece[]
  range: Range
  filter: KeyFilter
  words: string
  today: Day
  /** Epoch ms by Harvest, see `elapsed`. */
  now: number | undefined
  ways: Ways
  measure: Measure
  /** The least that is shown, in seconds. */
  step: number
  /** An amount in cents, of a currency by its code; '' is one that is not told. */
  formatAmount: (currency: string, cents: number) => string
  /** By account, for billable hours whose rate Harvest does not show. */
  ownRates: ReadonlyMap<number, Rate>
  accounts: readonly { id: number; name: string }[]
  /** Ends every sentence while somebody's time is not in here; else empty. */
  lacking: string
}

/** The question that the material answers, grouped in some way. */
export function grouping(
  material: Material,
  by: readonly Dimension[] = [],
  filter: Filter = material.filter,
): Grouping & Range {
  const { range, ways, now, ownRates } = material
  return { ...range, by, filter, firstWeekday: ways.firstWeekday, now, ownRates }
}

export const sums = (material: Material, by?: readonly Dimension[], filter?: Filter) =>
  sumBy(material.pieces, grouping(material, by, filter))

/** A filter with no say in one dimension: what could be chosen there. */
export function without(filter: KeyFilter, dimension: keyof KeyFilter): KeyFilter {
  const { [dimension]: _, ...others } = filter
  return others
}

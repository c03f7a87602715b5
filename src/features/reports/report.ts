import type { Dimension } from '../../domain/dimension.ts'
import type { Group, Sums } from '../../domain/group.ts'
import { shownParts } from '../../domain/shown-seconds.ts'
import { type Material, sums } from '../../selection/material.ts'
import { entriesOf } from '../../selection/part.ts'
import { type GroupPart, groupPart } from './group-part.ts'
import { groupWords } from './group-words.ts'
import type { Sort } from './report-address.ts'

/** What some entries come to, as it is shown: parts add up to what stands above them. */
export type Figures = {
  seconds: number
  /** As the accounts round each entry. */
  roundedSeconds: number
  /** Cents, by currency code. */
  amounts: ReadonlyMap<string, number>
  /** The same of what Harvest shows no rate of, at the person's own. */
  ownAmounts: ReadonlyMap<string, number>
  /** Tenths of a per cent of all that is in the report. */
  share: number
}

/** A group with those inside. `to` is where its entries are listed, where an address can say so. */
export type ReportRow = Figures & { key: string; name: string; to: string | undefined; rows: readonly ReportRow[] }

export type Report = {
  by: readonly Dimension[]
  rows: readonly ReportRow[]
  total: Figures
  /** Of what is billed at all. */
  currencies: readonly string[]
  ownCurrencies: readonly string[]
  /** Billable seconds without any rate. */
  unpricedSeconds: number
}

const whole = 1000

export function reportOf(material: Material, by: readonly Dimension[], sort: Sort | undefined): Report {
  const total = sums(material, by)
  const figuresOf = figuresIn(total, material.step)

  function rowsIn(sums: Sums, [dimension, ...inside]: readonly Dimension[], part: GroupPart): ReportRow[] {
    if (dimension === undefined) return []
    const names = groupWords(sums.parts, dimension, material)
    const rows = sums.parts.map((group: Group, index) => {
      const own = groupPart(part, dimension, group, material)
      return {
        key: group.key,
        name: names[index] ?? '',
        ...figuresOf(group),
        to: own && entriesOf(material, own),
        rows: rowsIn(group, inside, own),
      }
    })
    return sort ? rows.toSorted(comparison(sort)) : rows
  }

  const { range, filter } = material
  return {
    by,
    rows: rowsIn(total, by, { range, filter }),
    total: figuresOf(total),
    currencies: [...total.worth.keys()],
    ownCurrencies: [...total.ownWorth.keys()],
    unpricedSeconds: total.unpricedSeconds,
  }
}

function figuresIn(total: Sums, step: number): (sums: Sums) => Figures {
  const seconds = shownParts(total, step, (sums) => sums.seconds)
  const rounded = shownParts(total, step, ({ roundedSeconds }) => roundedSeconds)
  const shares = shownParts(total, 1, (sums) => (total.seconds > 0 ? (whole * sums.seconds) / total.seconds : 0))
  const amounts = amountsIn(total, ({ worth }) => worth)
  const ownAmounts = amountsIn(total, ({ ownWorth }) => ownWorth)
  return (sums) => ({
    seconds: seconds.get(sums) ?? 0,
    roundedSeconds: rounded.get(sums) ?? 0,
    amounts: amounts(sums),
    ownAmounts: ownAmounts(sums),
    share: shares.get(sums) ?? 0,
  })
}

/** Cents by currency, of cents times seconds. */
function amountsIn(total: Sums, worthOf: (sums: Sums) => ReadonlyMap<string, number>) {
  const byCurrency = [...worthOf(total).keys()].map((currency) => {
    const shown = shownParts(total, 1, (sums) => (worthOf(sums).get(currency) ?? 0) / 3600)
    return { currency, shown }
  })
  return (sums: Sums) => new Map(byCurrency.map(({ currency, shown }) => [currency, shown.get(sums) ?? 0]))
}

const inOrder = new Intl.Collator('en', { numeric: true })

function comparison({ column, isDescending }: Sort): (one: ReportRow, other: ReportRow) => number {
  const sign = isDescending ? -1 : 1
  if (column === 'name') return (one, other) => sign * inOrder.compare(one.name, other.name)
  return (one, other) => sign * (valueIn(column, one) - valueIn(column, other))
}

function valueIn(column: string, { seconds, roundedSeconds, amounts, ownAmounts }: Figures): number {
  if (column === 'hours' || column === 'share') return seconds
  if (column === 'rounded') return roundedSeconds
  if (column === 'added') return roundedSeconds - seconds
  if (column.startsWith('own')) return ownAmounts.get(column.slice('own-'.length)) ?? 0
  return amounts.get(column === 'amount' ? '' : column) ?? 0
}

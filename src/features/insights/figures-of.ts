import type { Day } from '../../domain/day.ts'
import { targetOver, type WeekTarget } from '../../domain/pace.ts'
import { daysOf, type Range, samePointBefore } from '../../domain/period.ts'
import type { Piece } from '../../domain/piece.ts'
import { sumBy } from '../../domain/sum-by.ts'
import type { ChosenRange } from '../../selection/chosen-range.ts'
import { grouping, type Material, sums } from '../../selection/material.ts'

/** What a range comes to. Seconds, as they are shown. */
export type Figures = {
  entries: number
  seconds: number
  billableSeconds: number
  /** Whole per cent; undefined of nothing. */
  billablePercent: number | undefined
  /** Cents by currency code, '' for one that is not told. */
  amounts: ReadonlyMap<string, number>
  /** The same of what Harvest shows no rate of, at the person's own. */
  ownAmounts: ReadonlyMap<string, number>
  unpricedSeconds: number
  workedDays: number
  perWorkedDay: number | undefined
}

export function figuresOf(material: Material): Figures {
  const { step } = material
  const total = sums(material)
  const workedDays = sums(material, ['day']).parts.filter((day) => day.seconds > 0).length
  return {
    entries: total.entries,
    seconds: inSteps(total.seconds, step),
    billableSeconds: inSteps(total.billableSeconds, step),
    billablePercent: total.seconds > 0 ? Math.round((100 * total.billableSeconds) / total.seconds) : undefined,
    amounts: total.amounts,
    ownAmounts: total.ownAmounts,
    unpricedSeconds: total.unpricedSeconds,
    workedDays,
    perWorkedDay: workedDays > 0 ? inSteps(total.seconds / workedDays, step) : undefined,
  }
}

/** Two sums side by side: of the range as far as it has come, and what that is held against. Seconds, as they are shown. */
export type Compared = { range: Range; seconds: number; against: number }

/** The day up to which a range is compared: today while it is under way, else its last. */
export function comparedUntil({ from, to }: Range, today: Day): Day {
  return from <= today && today < to ? today : to
}

/** Against the like period before, up to the same point. */
export function againstBefore(
  material: Material,
  kind: Exclude<ChosenRange['kind'], 'all'>,
  before: { range: Range; pieces: readonly Piece[] },
): Compared {
  const { range, today, pieces, step } = material
  const until = comparedUntil(range, today)
  const question = grouping(material)
  const like = { from: before.range.from, to: samePointBefore(kind, range, before.range, until) }
  return {
    range: like,
    seconds: inSteps(sumBy(pieces, { ...question, to: until }).seconds, step),
    against: inSteps(sumBy(before.pieces, { ...question, ...like }).seconds, step),
  }
}

/** Against what a person means to work on those days. */
export function againstTarget(material: Material, target: WeekTarget): Compared {
  const { range, today, pieces, step } = material
  const until = comparedUntil(range, today)
  const so = { from: range.from, to: until }
  const seconds = sumBy(pieces, { ...grouping(material), ...so }).seconds
  return { range: so, seconds: inSteps(seconds, step), against: targetOver(daysOf(so), target) }
}

const inSteps = (seconds: number, step: number) => Math.round(seconds / step) * step

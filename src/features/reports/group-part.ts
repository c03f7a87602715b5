import { addDays, monthOf, monthRange, type Weekday, weekOf } from '../../domain/day.ts'
import type { Dimension } from '../../domain/dimension.ts'
import type { Group } from '../../domain/group.ts'
import { type Range, within } from '../../domain/period.ts'
import { canPick, type KeyFilter } from '../../selection/filter-address.ts'
import type { Material } from '../../selection/material.ts'

/** What picks out the entries of a group; undefined where no address can. */
export type GroupPart = { range: Range; filter: KeyFilter } | undefined

/** The entries of a group among those of the one that it stands in. */
export function groupPart(outer: GroupPart, by: Dimension, group: Group, { ways }: Material): GroupPart {
  if (!outer) return undefined
  const days = daysIn(by, group, ways.firstWeekday)
  if (days) return { ...outer, range: within(outer.range, days) }
  if (by === 'day' || by === 'week' || by === 'month' || !canPick(by, group.key)) return undefined
  return { ...outer, filter: { ...outer.filter, [by]: [group.key] } }
}

function daysIn(by: Dimension, { newest: { day } }: Group, firstWeekday: Weekday): Range | undefined {
  if (by === 'day') return { from: day, to: day }
  if (by === 'month') return monthRange(monthOf(day))
  if (by !== 'week') return undefined
  const [from = day] = weekOf(day, firstWeekday)
  return { from, to: addDays(from, 6) }
}

import { addDays, weekOf } from '../../domain/day.ts'
import type { Dimension } from '../../domain/dimension.ts'
import type { Group } from '../../domain/group.ts'
import { fullDayWords, monthWords, spanWords } from '../../selection/day-words.ts'
import { namedGroups } from '../../selection/group-names.ts'
import { billingWords, noteWords } from '../../selection/key-names.ts'
import type { Material } from '../../selection/material.ts'
import { formatDay } from '../../ui/format/day.ts'

/** What time can be grouped by, as it is called. */
export const dimensionNames: Record<Dimension, string> = {
  client: 'Client',
  project: 'Project',
  task: 'Task',
  account: 'Account',
  billable: 'Billing',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  weekday: 'Weekday',
  note: 'Note',
}

/** The names of groups that stand side by side. */
export function groupWords(groups: readonly Group[], by: Dimension, { accounts, ways }: Material): string[] {
  const { firstWeekday, dateAs } = ways
  switch (by) {
    case 'client':
    case 'project':
    case 'task':
    case 'account':
      return namedGroups(groups, by, accounts).map(({ name }) => name)
    case 'billable':
      return groups.map(({ newest }) => billingWords[newest.billable ? 'billable' : 'not-billable'])
    case 'day':
      return groups.map(({ newest }) => fullDayWords(newest.day, dateAs))
    case 'week':
      return groups.map(({ newest }) => {
        const [from = newest.day] = weekOf(newest.day, firstWeekday)
        return spanWords(from, addDays(from, 6), dateAs)
      })
    case 'month':
      return groups.map(({ newest }) => monthWords(newest.day))
    case 'weekday':
      return groups.map(({ newest }) => formatDay(newest.day, 'weekday'))
    case 'note':
      return groups.map(({ key }) => noteWords(key))
  }
}

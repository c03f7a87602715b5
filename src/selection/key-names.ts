import { addDays, day } from '../domain/day.ts'
import type { Piece } from '../domain/piece.ts'
import { sumBy } from '../domain/sum-by.ts'
import { formatDay } from '../ui/format/day.ts'
import { plainText } from '../ui/format/plain-text.ts'
import type { Filterable, KeyFilter } from './filter-address.ts'
import { namedGroups } from './group-names.ts'

/** What can be chosen, as it is called. */
export const dimensionWords: Record<Filterable, string> = {
  account: 'Account',
  client: 'Client',
  project: 'Project',
  task: 'Task',
  billable: 'Billing',
  weekday: 'Weekday',
  note: 'Note',
}

export const billingWords = { billable: 'Billable', 'not-billable': 'Not billable' }

const aSunday = day('2026-03-01')

/** `Mondays`, by the weekday's number. */
const weekdayWords = (key: string): string => `${formatDay(addDays(aSunday, Number(key)), 'weekday')}s`

export const noteWords = (note: string): string => (note === '' ? 'without notes' : plainText(note))

/** A key of a filter with its name, which the entries tell. */
export type NamedKey = { dimension: Filterable; key: string; name: string }

/** What a filter picks out, in words. `pieces` hold the entries that may be picked. */
export function namedKeys(
  filter: KeyFilter,
  pieces: readonly Piece[],
  accounts: readonly { id: number; name: string }[],
): NamedKey[] {
  const named = (
    dimension: Filterable,
    nameOf: (keys: readonly string[]) => (key: string) => string | undefined,
  ): NamedKey[] => {
    const keys = filter[dimension] ?? []
    const name = nameOf(keys)
    return keys.map((key) => ({ dimension, key, name: name(key) ?? 'without time here' }))
  }
  const byEntries = (by: 'client' | 'project' | 'task') =>
    named(by, (keys) => {
      const groups = keys.length > 0 ? sumBy(pieces, { by: [by], filter: { [by]: keys } }).parts : []
      const names = namedGroups(groups, by, accounts)
      return (key) => names.find((one) => one.key === key)?.name
    })
  return [
    ...named('account', () => (key) => {
      const name = accounts.find(({ id }) => String(id) === key)?.name
      return name === undefined ? `Account ${key}` : plainText(name)
    }),
    ...byEntries('client'),
    ...byEntries('project'),
    ...byEntries('task'),
    ...named('billable', () => (key) => (key === 'billable' ? billingWords.billable : billingWords['not-billable'])),
    ...named('weekday', () => weekdayWords),
    ...named('note', () => noteWords),
  ]
}

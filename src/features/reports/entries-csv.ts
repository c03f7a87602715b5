import { elapsed, type TimeEntry } from '../../domain/time-entry.ts'
import { toCsv } from '../../ui/csv.ts'

type Told = {
  entry: TimeEntry
  person: string
  seconds: number
  roundedSeconds: number
  hourlyCents: number | undefined
}
type Column = [name: string, cellOf?: (told: Told) => string | number]

const inHours = (seconds: number) => Number((seconds / 3600).toFixed(2))
const unlessUnknown = (cents: number | undefined) => (cents === undefined ? '' : cents / 100)

// The columns of Harvest's own export of detailed time. Empty is what its API tells nobody, or administrators alone.
const columns: readonly Column[] = [
  ['Date', ({ entry }) => entry.day],
  ['Client', ({ entry }) => entry.client.name],
  ['Project', ({ entry }) => entry.project.name],
  ['Project Code', ({ entry }) => entry.project.code ?? ''],
  ['Task', ({ entry }) => entry.task.name],
  ['Notes', ({ entry }) => entry.notes],
  ['Hours', ({ seconds }) => inHours(seconds)],
  ['Hours Rounded', ({ roundedSeconds }) => inHours(roundedSeconds)],
  ['Billable?', ({ entry }) => (entry.billable ? 'Yes' : 'No')],
  ['Invoiced?'],
  ['Approved?'],
  ['First Name', ({ person }) => person.split(' ')[0] ?? ''],
  ['Last Name', ({ person }) => person.split(' ').slice(1).join(' ')],
  ['Roles'],
  ['Employee?'],
  ['Billable Rate', ({ hourlyCents }) => unlessUnknown(hourlyCents)],
  [
    'Billable Amount',
    ({ hourlyCents, roundedSeconds }) =>
      unlessUnknown(hourlyCents === undefined ? undefined : Math.round((hourlyCents * roundedSeconds) / 3600)),
  ],
  ['Cost Rate'],
  ['Cost Amount'],
  ['Currency', ({ entry }) => entry.client.currency ?? ''],
  ['External Reference URL', ({ entry }) => entry.reference?.link ?? ''],
]

/** Entries as Harvest exports them, the oldest first. `personIn` names the person in an account. */
export function entriesCsv(
  entries: readonly TimeEntry[],
  personIn: (accountId: number) => string,
  now: number | undefined,
): string {
  const inOrder = entries.toSorted((one, other) =>
    one.day === other.day ? one.accountId - other.accountId || one.id - other.id : one.day < other.day ? -1 : 1,
  )
  const lines = inOrder.map((entry) => {
    const seconds = elapsed(entry, now)
    const told = {
      entry,
      person: personIn(entry.accountId),
      seconds,
      roundedSeconds: entry.roundedSeconds ?? seconds,
      hourlyCents: entry.billable ? entry.hourlyCents : undefined,
    }
    return columns.map(([, cellOf]) => cellOf?.(told) ?? '')
  })
  return toCsv([columns.map(([name]) => name), ...lines])
}

import type { EntryChange, Refused, SetTime, Work } from '../../domain/entry-change.ts'
import type { Skipped } from '../../domain/week-grid-copy.ts'
import type { LeftOut } from '../../domain/week-grid-paste.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'

export const workName = ({ project, task }: Pick<Work, 'project' | 'task'>): string =>
  `${plainText(project.name)}, ${plainText(task.name)}`

export const dayName = (day: string): string => `${formatDay(day, 'weekday')} ${formatDay(day, 'dayOfMonth')}`

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const entriesCounted = (count: number) => counted(count, 'entry', 'entries')

/** Why a cell does not take what it was given, and what can be done instead. */
export function refusalSentence(why: Refused | { because: 'unreadable' }): string {
  switch (why.because) {
    case 'locked':
      return `Harvest has locked it: ${plainText(why.words)}.`
    case 'running':
      return 'Its time is counted while it runs. Stop the timer first.'
    case 'several':
      return 'It holds several entries. Enter opens them.'
    case 'too-long':
      return 'Harvest takes no more than 24 hours in one entry.'
    case 'no-free-time':
      return 'This account records start and end, and the day has no such time free.'
    case 'unreadable':
      return 'Write it as 1:30, 1.5 or 90m.'
    case 'over-midnight':
    case 'different-work':
    case 'gap':
    case 'no-part':
      return 'This cannot be done here.'
  }
}

export const shortReasons: Record<(Refused | Skipped)['because'] | 'unreadable', string> = {
  locked: 'locked by Harvest',
  'locked-day': 'locked by Harvest',
  running: 'running',
  several: 'several entries',
  'too-long': 'above 24 hours',
  'no-free-time': 'no free time that day',
  unreadable: 'not a duration',
  archived: 'archived',
  'has-time': 'has time already',
  'over-midnight': 'over midnight',
  'different-work': 'of different work',
  gap: 'with a gap',
  'no-part': 'without a part',
}

/** How many of each kind, such as `2 locked by Harvest, 1 archived`. */
export function reasonsCounted(left: readonly { because: keyof typeof shortReasons }[]): string {
  const counts = new Map<string, number>()
  for (const { because } of left) counts.set(shortReasons[because], (counts.get(shortReasons[because]) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ')
}

/** What of a block was not done, with its end in a full stop; empty when all was. */
export function leftOutSaid(leftOut: readonly LeftOut[], outside: number): string {
  const [only, ...others] = leftOut
  if (only && others.length === 0 && outside === 0)
    return `${workName(only.work)}, ${dayName(only.day)}: ${refusalSentence(only)}`
  const parts = [
    leftOut.length > 0 && `Left as they are: ${reasonsCounted(leftOut)}.`,
    outside > 0 && `${counted(outside, 'cell lies', 'cells lie')} outside the sheet.`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** What was done, of one entry in full and of several by number. `clockOf` is an account's clock. */
export function changesSaid(
  changes: readonly EntryChange<ShownEntry>[],
  clockOf: (accountId: number) => '12h' | '24h',
): string {
  const [only, ...others] = changes
  if (!only) return ''
  if (others.length === 0) return changeSaid(only, clockOf)
  const numbers = (['create', 'change', 'delete'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count > 0 ? [`${count} ${done[kind].toLowerCase()}`] : []
  })
  return `${entriesCounted(changes.length)}: ${numbers.join(', ')}`
}

const done = { create: 'Added', change: 'Changed', delete: 'Deleted' }

function changeSaid(change: EntryChange<ShownEntry>, clockOf: (accountId: number) => '12h' | '24h'): string {
  const [accountId, work, day, time] =
    change.kind === 'create'
      ? [change.accountId, change.fields.work, change.fields.day, change.fields.time]
      : [
          change.entry.accountId,
          change.entry,
          change.entry.day,
          change.kind === 'change' ? change.fields.time : undefined,
        ]
  return `${done[change.kind]}: ${workName(work)}, ${dayName(day)}${time ? timeSaid(time, clockOf(accountId)) : ''}`
}

/** Start and end are Sheaf's choice, so they are told; hours are what was typed. */
const timeSaid = (time: SetTime, clock: '12h' | '24h') =>
  time.kind === 'clock'
    ? `, ${formatClockTime(time.startMinute, clock)} – ${formatClockTime(time.endMinute, clock)}`
    : ''

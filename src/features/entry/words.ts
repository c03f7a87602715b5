import type { Work } from '../../domain/entry-change.ts'
import type { ShownEntry } from '../../outbox/overlay.ts'
import { formatClockTime } from '../../ui/format/clock-time.ts'
import { formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'

export const workName = ({ project, task }: Pick<Work, 'project' | 'task'>): string =>
  `${plainText(project.name)}, ${plainText(task.name)}`

export const dayName = (day: string): string => `${formatDay(day, 'weekday')} ${formatDay(day, 'dayOfMonth')}`

export const entriesCounted = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`

export const spanSaid = (
  { startMinute, endMinute }: Pick<ShownEntry, 'startMinute' | 'endMinute'>,
  clock: '12h' | '24h',
): string | undefined =>
  startMinute === undefined || endMinute === undefined
    ? undefined
    : `${formatClockTime(startMinute, clock)} – ${formatClockTime(endMinute, clock)}`

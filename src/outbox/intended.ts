import type { TimeEntry } from '../harvest/wire.ts'
import type { Owner } from './acts.ts'
import type { Fields } from './entry.ts'

type Moment = { now: number; minute: number }

/** What a person wants of one entry. A timer that was stopped has come to what lay between. */
export type Intended = { owner: Owner; fields: Fields; at: Moment; stoppedAt?: Moment }

type Row = { text: string; seconds: number }

// a slow line and hours of two places
const slackSeconds = 150

/** What is wanted of entries, as Harvest should have them: names, and a number of seconds that may be a little off. */
export function intendedIn(wanted: readonly Intended[]): Row[] {
  return wanted.map(({ fields: { work, day, notes, time }, stoppedAt }) => {
    const named = `${work.project.id} ${work.task.id} ${day} ${notes}`
    if (time.kind === 'hours') return { text: `${named} hours`, seconds: time.seconds }
    if (time.kind === 'clock') return { text: `${named} ${time.startMinute}-${time.endMinute}`, seconds: 0 }
    const { startMinute, since } = time
    if (!stoppedAt) return { text: `${named} runs ${startMinute ?? ''}`, seconds: since / 1000 }
    return startMinute === undefined
      ? { text: `${named} hours`, seconds: (stoppedAt.now - since) / 1000 }
      : { text: `${named} ${startMinute}-${stoppedAt.minute}`, seconds: 0 }
  })
}

/** What Harvest lacks, and has and should not have. */
export function differences(wanted: readonly Row[], table: readonly TimeEntry[], inTimes: boolean): string[] {
  const left = table.map((entry) => rowOf(entry, inTimes))
  const lost = wanted.filter((row) => {
    const index = left.findIndex(
      ({ text, seconds }) => text === row.text && Math.abs(seconds - row.seconds) <= slackSeconds,
    )
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  const tell = (what: string) => (row: Row) => `${what}: ${JSON.stringify(row)}`
  return [...lost.map(tell('lost')), ...left.map(tell('too many'))]
}

function rowOf(entry: TimeEntry, inTimes: boolean): Row {
  const { project, task, spent_date, notes, is_running, hours, hours_without_timer, timer_started_at } = entry
  const named = `${project.id} ${task.id} ${spent_date} ${notes ?? ''}`
  const start = minuteOf(entry.started_time)
  if (is_running) {
    const since = Date.parse(timer_started_at ?? '') / 1000 - hours_without_timer * 3600
    return { text: `${named} runs ${start}`, seconds: since }
  }
  return inTimes
    ? { text: `${named} ${start}-${minuteOf(entry.ended_time)}`, seconds: 0 }
    : { text: `${named} hours`, seconds: hours * 3600 }
}

/** Of `1:05pm`. */
function minuteOf(text: string | null): number | '' {
  const [, hour, minute, half] = /^(\d+):(\d+)(am|pm)$/.exec(text ?? '') ?? []
  if (hour === undefined) return ''
  return (Number(hour) % 12) * 60 + Number(minute) + (half === 'pm' ? 720 : 0)
}

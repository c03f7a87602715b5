import { type Day, dayAt, minuteAt } from '../../domain/day.ts'
import { freeTime, lastMinute, type Span, spansOf } from '../../domain/free-time.ts'
import { instantAt } from '../../domain/instant.ts'
import type { Reading } from '../../domain/quick-entry.ts'
import type { KnownWork } from '../../domain/quick-entry-names.ts'
import type { StartSaid, TimeSaid } from '../../domain/quick-entry-times.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { EntryTime } from '../../outbox/entry-time.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { deviceZone } from '../../queries/today.ts'

/** What a line would do in an account, or why it can do nothing yet. */
export type Meant =
  | { kind: 'nothing' }
  | { kind: 'asked' }
  | { kind: 'problem'; sentence: string }
  /** `isPlaced`: only its length was said, and this is where the day has room. */
  | { kind: 'entry'; account: ReadyAccount; work: KnownWork; notes: string; day: Day; time: SetTime; isPlaced: boolean }
  /** Since an instant (epoch ms by Harvest's clock), or from now on. */
  | { kind: 'timer'; account: ReadyAccount; work: KnownWork; notes: string; since: number | undefined }

type SetTime = Exclude<EntryTime, { kind: 'running' }>
type Problem = { kind: 'problem'; sentence: string }

/** Where a line is read. */
export type Around = {
  accounts: readonly ReadyAccount[]
  isReadingWorks: boolean
  /** The day that is shown, which is meant when none is said. */
  day: Day
  today: Day
  /** Epoch ms by Harvest's clock. */
  now: number
  workingHours: Span
  /** An account's entries of a day; undefined when they have not been read. */
  entriesOf: (account: ReadyAccount, day: Day) => readonly TimeEntry[] | undefined
}

const daySeconds = 24 * 3600
const minuteMs = 60_000

/** What a line comes to by the rules of the account that its work is in. */
export function entryMeant(reading: Reading, around: Around): Meant {
  const { time, work, note, questions } = reading
  if (questions.length > 0) return { kind: 'asked' }
  if (!work && !time && !reading.day && note === '') return { kind: 'nothing' }
  const account = around.accounts.find(({ id }) => id === work?.accountId)
  if (!work || !account)
    return problem(
      around.isReadingWorks
        ? 'Your projects are still being read.'
        : 'Which project and task? Type a word of either, or choose one from the list.',
    )
  const day = reading.day ?? around.day
  const entry = { account, work, notes: note }
  if (time?.seconds === undefined && time?.endMinute === undefined) {
    if (day !== around.today) return problem('Timers start today. For another day say how long it took, such as 1:30.')
    const since = time?.start && instantOf(time.start, account, around)
    if (typeof since === 'object') return since
    return startProblem(since, account, around) ?? { kind: 'timer', ...entry, since }
  }
  if (secondsOf(time) === 0) return problem('That is no time at all. Say how long it took, such as 1:30.')
  if (secondsOf(time) > daySeconds) return problem('Harvest takes no more than 24 hours in one entry.')
  if (!account.profile.hasClockTimes)
    return { kind: 'entry', ...entry, day, time: { kind: 'hours', seconds: secondsOf(time) }, isPlaced: false }
  const span = spanOf(time, day, account, around)
  if ('kind' in span) return span
  return { kind: 'entry', ...entry, day, time: { kind: 'clock', ...span }, isPlaced: !time.start }
}

/** Whole seconds that a time took; an end before its start is of the next day. */
export function secondsOf({ seconds, start, endMinute = 0 }: TimeSaid): number {
  if (seconds !== undefined) return seconds
  return start?.at === 'minute' ? ((endMinute - start.minute + 1440) % 1440) * 60 : 0
}

/** From when to when an entry takes, where entries have clock times. */
function spanOf(time: TimeSaid, day: Day, account: ReadyAccount, around: Around): Span | Problem {
  const minutes = Math.max(1, Math.round(secondsOf(time) / 60))
  const start = time.start ? minuteOf(time.start, day, account, around) : placeFor(minutes, day, account, around)
  if (typeof start === 'object') return start
  const endMinute = time.endMinute ?? start + minutes
  if (endMinute > lastMinute || endMinute < start)
    return problem('That goes on over midnight, which takes two entries.')
  return { startMinute: start, endMinute }
}

function minuteOf(start: StartSaid, day: Day, account: ReadyAccount, around: Around): number | Problem {
  if (start.at === 'minute') return start.minute
  const since = instantOf(start, account, around)
  if (typeof since === 'object') return since
  if (dayAt(since, zoneOf(account)) !== day)
    return problem('That is of another day. Say from when to when, as 9:15-11.')
  return minuteAt(since, zoneOf(account))
}

/** The minute from which a day has room for something that took so long. */
function placeFor(minutes: number, day: Day, account: ReadyAccount, around: Around): number | Problem {
  if (!around.entriesOf(account, day))
    return problem('That day has not been read, so its room is unknown. Say from when to when, as 9:15-11.')
  const entries = around.accounts.flatMap((each) => around.entriesOf(each, day) ?? [])
  const place = freeTime(spansOf(entries), minutes, around.workingHours)
  return place?.startMinute ?? problem('That day has no room left for it. Say from when to when, as 9:15-11.')
}

/** Epoch ms by Harvest's clock. */
function instantOf(start: StartSaid, account: ReadyAccount, around: Around): number | Problem {
  const { now } = around
  if (start.at === 'ago') return now - start.seconds * 1000
  if (start.at === 'minute') return instantAt(dayAt(now, zoneOf(account)), start.minute, zoneOf(account))
  const ends = around.accounts.map((each) => lastEnd(each, around))
  if (ends.includes(undefined)) return problem('Today’s entries have not all been read. Say since when, as from 9:15.')
  const last = Math.max(...ends.map((end) => end ?? 0))
  return last > 0 ? last : problem('No entry of today says when it ended. Say since when, as from 9:15.')
}

/** When the last of today's entries ended, of those that say so; 0 when none does, undefined when they were not read. */
function lastEnd(account: ReadyAccount, { now, entriesOf }: Around): number | undefined {
  const day = dayAt(now, zoneOf(account))
  const ends = entriesOf(account, day)?.flatMap(({ startMinute, endMinute }) =>
    startMinute === undefined || endMinute === undefined || endMinute < startMinute
      ? []
      : instantAt(day, endMinute, zoneOf(account)),
  )
  return ends && Math.max(0, ...ends.filter((end) => end <= now))
}

function startProblem(since: number | undefined, account: ReadyAccount, around: Around): Problem | undefined {
  const { now } = around
  if (since === undefined) return undefined
  if (since > now) return problem('That is still to come. A timer cannot begin later than now.')
  if (now - since > 1440 * minuteMs) return problem('Harvest takes no more than 24 hours in one entry.')
  const running = around.entriesOf(account, around.today)?.find(({ timer }) => timer && timer.startedAt > since)
  return running && problem('A timer of that account was started later than that. Put that one right first.')
}

const zoneOf = ({ profile }: ReadyAccount): string => profile.timeZone ?? deviceZone()

const problem = (sentence: string): Problem => ({ kind: 'problem', sentence })

import { type Day, dayAt, minuteAt } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { changeAct, createAct, deleteAct, type Owner, stoppedAt, timerFrom, workOf } from '../../outbox/acts.ts'
import type { Fields, Work } from '../../outbox/entry.ts'
import type { EntryTime } from '../../outbox/entry-time.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { deviceZone } from '../../queries/today.ts'

/** The moment of a gesture (epoch ms by the device's clock, which Harvest's is ahead of), and what else makes its acts. */
export type Surroundings = {
  now: number
  aheadMs: number
  /** When Harvest was last asked for the entries of a day, epoch ms by the device's clock. */
  readAt: (day: Day) => number
  newId: () => string
}

export type Gesture = ReturnType<typeof gestureIn>

export const zoneOf = ({ profile }: ReadyAccount): string => profile.timeZone ?? deviceZone()

/** The acts of one gesture in one account. Instants in and out are epoch ms by Harvest's clock. */
export function gestureIn(account: ReadyAccount, { now, aheadMs, readAt, newId }: Surroundings) {
  const zone = zoneOf(account)
  const there = now + aheadMs
  const today = dayAt(there, zone)
  const hasClockTimes = account.profile.hasClockTimes ?? false
  const owner: Owner = { ...account.me, personName: account.profile.personName, accountName: account.name }
  const named = () => ({ id: newId(), owner, actedAt: now })
  const standing = (entry: TimeEntry) => ({ entry, readAt: readAt(entry.day), aheadMs })

  const create = (work: Work, notes: string, day: Day, time: EntryTime) =>
    createAct(named(), { work: workOf(work), notes, day, time })
  const change = (entry: TimeEntry, fields: Partial<Fields>) => changeAct(named(), standing(entry), fields)

  const runningSince = (since: number, inTimes: boolean, secondsBefore = 0): EntryTime =>
    timerFrom({ now: since - aheadMs, minute: minuteAt(since, zone) }, inTimes, secondsBefore)

  return {
    there,
    today,
    zone,
    hasClockTimes,
    create,
    change,
    runningSince,
    remove: (entry: TimeEntry) => deleteAct(named(), standing(entry)),
    start: (work: Work, notes: string) => create(work, notes, today, runningSince(there, hasClockTimes)),
    goOn: (entry: TimeEntry, since: number) => change(entry, { time: runningSince(since, false, entry.seconds) }),
    /** Stops the timer now, all of it in its entry. */
    stop: (entry: TimeEntry) =>
      change(entry, { time: stoppedAt(entry, { now, minute: minuteAt(there, zone), aheadMs }) }),
  }
}

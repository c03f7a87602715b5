import type { TimeEntry } from '../domain/time-entry.ts'
import type { AccountUser } from '../session/harvest.ts'
import type { Fields, Work } from './entry.ts'
import type { EntryTime } from './entry-time.ts'
import { markerOf } from './marker.ts'
import type { Act, Operation } from './operation.ts'
import { secondsAt } from './entry-time.ts'

/** Whose act it is, and in whose words it is told while Harvest cannot be asked. */
export type Owner = AccountUser & { personName: string; accountName: string }

/** The moment of an act: epoch ms by the device's clock, which Harvest's is `aheadMs` ahead of; minutes since midnight in the person's zone. */
export type ActMoment = { now: number; minute: number; aheadMs?: number }

/** An entry as it is on the screen, timers by Harvest's clock, and when Harvest was last asked for it (epoch ms). */
export type Standing = { entry: TimeEntry & { waiting?: Operation }; readAt: number; aheadMs?: number }

type Named = { id: string; owner: Owner; actedAt: number }

export const createAct = ({ id, owner, actedAt }: Named, fields: Fields): Act => ({
  ...owner,
  id,
  goal: { kind: 'create', fields },
  actedAt,
})

export const changeAct = ({ id, owner, actedAt }: Named, standing: Standing, fields: Partial<Fields>): Act => ({
  ...owner,
  id,
  ...on(standing),
  goal: { kind: 'change', fields },
  actedAt,
})

export const deleteAct = ({ id, owner, actedAt }: Named, standing: Standing): Act => ({
  ...owner,
  id,
  ...on(standing),
  goal: { kind: 'delete' },
  actedAt,
})

/** A timer that begins at this moment. Entries with clock times say at which minute. */
export const timerFrom = ({ now, minute }: ActMoment, hasClockTimes: boolean, secondsBefore = 0): EntryTime => ({
  kind: 'running',
  since: now,
  secondsBefore,
  ...(hasClockTimes && { startMinute: minute }),
})

/** What a running entry comes to when it is stopped at this moment. */
export function stoppedAt(entry: TimeEntry, { now, minute, aheadMs }: ActMoment): EntryTime {
  const time = timeOf(entry, aheadMs)
  if (time.kind !== 'running') return time
  if (time.startMinute !== undefined) return { kind: 'clock', startMinute: time.startMinute, endMinute: minute }
  return { kind: 'hours', seconds: secondsAt(time, now) }
}

export const workOf = ({ client, project, task, billable }: Work): Work => ({ client, project, task, billable })

function on({ entry, readAt, aheadMs }: Standing): Pick<Act, 'target' | 'base'> {
  const { id, waiting } = entry
  const { day, notes, updatedAt, reference } = entry
  const fields = { work: workOf(entry), day, notes, time: timeOf(entry, aheadMs) }
  const marker = markerOf(entry)
  const seen = {
    id,
    ...fields,
    createdAt: 0,
    updatedAt,
    isBilled: false,
    ...(marker && { marker }),
    ...(reference && { reference }),
  }
  // not in Harvest yet: what undoing goes back to was never seen there
  if (id < 0) return { ...(waiting && { target: { create: createdBy(waiting) } }), base: { seen, at: 0 } }
  return { target: { id }, base: { seen: { ...seen, ...(entry.lock && { lock: entry.lock }) }, at: readAt } }
}

const createdBy = ({ id, target }: Operation) => ('create' in target ? target.create : id)

function timeOf({ seconds, isRunning, timer, startMinute, endMinute }: TimeEntry, aheadMs = 0): EntryTime {
  if (isRunning && timer) {
    const { startedAt, secondsBefore } = timer
    return {
      kind: 'running',
      since: startedAt - aheadMs,
      secondsBefore,
      ...(startMinute !== undefined && { startMinute }),
    }
  }
  if (startMinute !== undefined && endMinute !== undefined) return { kind: 'clock', startMinute, endMinute }
  return { kind: 'hours', seconds }
}

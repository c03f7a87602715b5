import { useQueryClient } from '@tanstack/react-query'
import { type Day, dayAt, minuteAt } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import { changeAct, createAct, deleteAct, type Owner, stoppedAt, timerFrom, workOf } from '../../outbox/acts.ts'
import type { Fields, Work } from '../../outbox/entry.ts'
import type { EntryTime } from '../../outbox/entry-time.ts'
import { harvestAheadMs, outboxNow } from '../../outbox/in-browser.ts'
import type { Act } from '../../outbox/operation.ts'
import { type Acts, newActId } from '../../outbox/use-acts.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { readAt } from '../../queries/time-entries.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { RunningTimer } from './use-running-timers.ts'

export type TimeActions = {
  /** Starts a timer, and stops the account's running one. Answers whether that was kept. */
  start: (account: ReadyAccount, work: Work, notes: string) => Promise<boolean>
  /** Stops an entry that runs, and starts one that does not. */
  toggle: (account: ReadyAccount, entry: TimeEntry) => void
  /** Adds an entry of that day that took some time. */
  add: (account: ReadyAccount, work: Work, notes: string, day: Day, time: EntryTime) => Promise<boolean>
  change: (account: ReadyAccount, entry: TimeEntry, fields: Partial<Fields>) => Promise<boolean>
  remove: (account: ReadyAccount, entry: TimeEntry) => Promise<boolean>
}

/** What can be done with time: kept at once, and at Harvest as soon as it can be reached, with the times of now. */
export function useTimeActions({ act }: Acts, running: readonly RunningTimer[]): TimeActions {
  const client = useQueryClient()

  function gesture(account: ReadyAccount) {
    const now = outboxNow()
    const zone = zoneOf(account)
    const aheadMs = harvestAheadMs()
    const there = now + aheadMs
    const moment = { now, minute: minuteAt(there, zone), aheadMs }
    const owner: Owner = { ...account.me, personName: account.profile.personName, accountName: account.name }
    const standing = (entry: TimeEntry) => ({ entry, readAt: readAt(client, account.me, entry.day), aheadMs })
    const named = () => ({ id: newActId(), owner, actedAt: now })
    const change = (entry: TimeEntry, time: EntryTime) => changeAct(named(), standing(entry), { time })
    return {
      today: dayAt(there, zone),
      stop: (entry: TimeEntry) => change(entry, stoppedAt(entry, moment)),
      stopOthers: (but?: TimeEntry): Act[] =>
        running
          .filter(({ account: { id }, entry }) => id === account.id && entry.id !== but?.id)
          .map(({ entry }) => change(entry, stoppedAt(entry, moment))),
      goOn: (entry: TimeEntry) => change(entry, timerFrom(moment, false, entry.seconds)),
      timer: (): Pick<Fields, 'day' | 'time'> => ({
        day: dayAt(there, zone),
        time: timerFrom(moment, account.profile.hasClockTimes ?? false),
      }),
      create: (fields: Fields) => createAct(named(), { ...fields, work: workOf(fields.work) }),
      edit: (entry: TimeEntry, fields: Partial<Fields>) => changeAct(named(), standing(entry), fields),
      remove: (entry: TimeEntry) => deleteAct(named(), standing(entry)),
    }
  }

  function start(account: ReadyAccount, work: Work, notes: string): Promise<boolean> {
    const { stopOthers, create, timer } = gesture(account)
    const acts = [...stopOthers(), create({ work, notes, ...timer() })]
    return act(acts, `Timer started: ${nameOf(work)}`)
  }

  return {
    start,
    add: (account, work, notes, day, time) =>
      act([gesture(account).create({ work, notes, day, time })], `Added: ${nameOf(work)}`),
    change: (account, entry, fields) => act([gesture(account).edit(entry, fields)], `Changed: ${nameOf(entry)}`),
    remove: (account, entry) => act([gesture(account).remove(entry)], `Deleted: ${nameOf(entry)}`),
    toggle(account, entry) {
      const { stop, stopOthers, goOn, today } = gesture(account)
      if (entry.isRunning) {
        void act([stop(entry)], `Timer stopped: ${nameOf(entry)}`)
        return
      }
      // what is of an older day is done with, what is locked cannot go on, and a clock time cannot be opened again
      const isNew = entry.day !== today || entry.lock || entry.startMinute !== undefined
      if (isNew) void start(account, entry, entry.notes)
      else void act([...stopOthers(entry), goOn(entry)], `Timer started: ${nameOf(entry)}`)
    },
  }
}

const zoneOf = ({ profile }: ReadyAccount) => profile.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

const nameOf = ({ project, task }: Pick<Work, 'project' | 'task'>) =>
  `${plainText(project.name)}, ${plainText(task.name)}`

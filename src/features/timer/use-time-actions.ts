import { useQueryClient } from '@tanstack/react-query'
import type { Day } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { Fields, Work } from '../../outbox/entry.ts'
import type { EntryTime } from '../../outbox/entry-time.ts'
import { harvestAheadMs } from '../../outbox/in-browser.ts'
import { isOf } from '../../outbox/outbox.ts'
import { overlay } from '../../outbox/overlay.ts'
import type { Acts } from '../../outbox/use-acts.ts'
import { useOutbox } from '../../outbox/use-outbox.ts'
import { timerPreferences } from '../../preferences/preferences.ts'
import type { ReadyAccount } from '../../queries/scope.ts'
import { entriesRead } from '../../queries/time-entries.ts'
import { dateInWords, formatDay } from '../../ui/format/day.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { type Deed, deedOf, together } from './deed.ts'
import { doubtOf } from './doubt.ts'
import { entryToGoOnWith } from './entry-to-go-on-with.ts'
import { nameOf } from './names.ts'
import { askAbout } from './question.ts'
import { useGesture } from './use-gesture.ts'
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

/**
 * What can be done with time: kept at once, and at Harvest as soon as it can be reached, with the times of now. `running` is
 * what runs in all accounts, hidden ones too. A timer that may have been forgotten is not ended before the person has said
 * what became of it.
 */
export function useTimeActions({ act }: Acts, running: readonly RunningTimer[]): TimeActions {
  const client = useQueryClient()
  const outbox = useOutbox()
  const gesture = useGesture()

  const keep = ({ acts, takeBack }: Deed, said: string) => act(acts, said, { takeBack })

  /** `entry` is what is started again, if anything. */
  async function begin(account: ReadyAccount, work: Work, notes: string, said: string, entry: TimeEntry[] = []) {
    const { today } = gesture(account)
    const { goesOnToday, otherTimers } = timerPreferences()
    const wanted = { work, notes, day: today }
    const earlier = goesOnToday ? entryToGoOnWith([...entry, ...entriesOf(account, today)], wanted) : undefined
    if (earlier?.isRunning) return act([], `Runs already: ${nameOf(work)}`, { takeBack: 'never' })
    const others = running.filter(({ account: { id } }) => id === account.id || otherTimers === 'stop')
    const endings = await allEnded(others)
    if (!endings) return false
    const now = gesture(account)
    const start = earlier ? now.goOn(earlier) : now.start(work, notes)
    const stopped = others.filter(({ account: { id } }) => id !== account.id)
    const switched = stopped.map((other) => `. Stopped in ${plainText(other.account.name)}: ${nameOf(other.entry)}`)
    return keep(together([...endings, deedOf([start])]), `${said}: ${nameOf(work)}${switched.join('')}`)
  }

  /** What ends timers, one by one as the person says where that is in doubt; undefined when they turn back. */
  async function allEnded(timers: readonly RunningTimer[]): Promise<Deed[] | undefined> {
    const deeds: Deed[] = []
    for (const timer of timers) {
      const { there, today, stop } = gesture(timer.account)
      const { entry } = timer
      // with clock times no end past midnight is known to be taken
      const isPastItsDay = entry.startMinute !== undefined && entry.day !== today
      const isAsked = isPastItsDay || doubtOf(timer, there, timerPreferences()) !== undefined
      const deed = isAsked ? (await askAbout(timer, true))?.deed : deedOf([stop(entry)])
      if (!deed) return undefined
      deeds.push(deed)
    }
    return deeds
  }

  function entriesOf({ me }: ReadyAccount, day: Day) {
    const { operations } = outbox.store.getState()
    return overlay(entriesRead(client, me, day), operations.filter(isOf(me)), harvestAheadMs())
  }

  async function end(timer: RunningTimer): Promise<void> {
    const ended = await allEnded([timer])
    if (ended) await keep(together(ended), `Timer stopped: ${nameOf(timer.entry)}`)
  }

  return {
    start: (account, work, notes) => begin(account, work, notes, 'Timer started'),
    add: (account, work, notes, day, time) =>
      act([gesture(account).create(work, notes, day, time)], `Added: ${nameOf(work)}`),
    change: (account, entry, fields) => act([gesture(account).change(entry, fields)], `Changed: ${nameOf(entry)}`),
    remove: (account, entry) => act([gesture(account).remove(entry)], `Deleted: ${nameOf(entry)}`),
    toggle(account, entry) {
      if (entry.isRunning) {
        void end({ account, entry })
        return
      }
      const { day } = entry
      const isToday = day === gesture(account).today
      const elsewhen = `Timer started today, not on ${formatDay(day, 'weekday')} ${dateInWords(day, account.profile.dateAs)}`
      void begin(account, entry, entry.notes, isToday ? 'Timer started' : elsewhen, [entry])
    },
  }
}

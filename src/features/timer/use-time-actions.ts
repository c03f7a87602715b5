import { useQueryClient } from '@tanstack/react-query'
import { type Day, dayAt } from '../../domain/day.ts'
import type { TimeEntry } from '../../domain/time-entry.ts'
import type { Work } from '../../outbox/entry.ts'
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
import { clockTime, nameOf } from './names.ts'
import { askAbout } from './question.ts'
import { useGesture } from './use-gesture.ts'
import type { RunningTimer } from './use-running-timers.ts'

export type TimeActions = {
  /**
   * Starts a timer, now or as if that had been at an earlier instant (epoch ms by Harvest's clock), and stops the account's
   * running one then. Answers whether that was kept.
   */
  start: (account: ReadyAccount, work: Work, notes: string, since?: number) => Promise<boolean>
  /** Stops an entry that runs, and starts one that does not. */
  toggle: (account: ReadyAccount, entry: TimeEntry) => void
  /** Adds an entry of that day that took some time; `said` tells where it went, should that not be in sight. */
  add: (account: ReadyAccount, work: Work, notes: string, day: Day, time: EntryTime, said?: string) => Promise<boolean>
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
  async function begin(
    account: ReadyAccount,
    work: Work,
    notes: string,
    { said, entry = [], since }: { said: string; entry?: TimeEntry[]; since?: number | undefined },
  ) {
    const { today, zone } = gesture(account)
    const { goesOnToday, otherTimers } = timerPreferences()
    const goesOn = goesOnToday && (since === undefined || dayAt(since, zone) === today)
    const wanted = { work, notes, day: today }
    const earlier = goesOn ? entryToGoOnWith([...entry, ...entriesOf(account, today)], wanted) : undefined
    if (earlier?.isRunning) return act([], `Runs already: ${nameOf(work)}`, { takeBack: 'never' })
    const others = running.filter(({ account: { id } }) => id === account.id || otherTimers === 'stop')
    const endings = await allEnded(others, since)
    if (!endings) return false
    const now = gesture(account)
    const started = since === undefined ? [now.start(work, notes)] : (await repairs()).started(now, work, notes, since)
    const start = earlier ? [now.goOn(earlier, since ?? now.there)] : started
    const stopped = others.filter(({ account: { id } }) => id !== account.id)
    const switched = stopped.map((other) => `. Stopped in ${plainText(other.account.name)}: ${nameOf(other.entry)}`)
    return keep(together([...endings, deedOf(start)]), `${said}: ${nameOf(work)}${switched.join('')}`)
  }

  /**
   * What ends timers, now or when another is to have begun, one by one as the person says where that is in doubt; undefined
   * when they turn back.
   */
  async function allEnded(timers: readonly RunningTimer[], at?: number): Promise<Deed[] | undefined> {
    const deeds: Deed[] = []
    for (const timer of timers) {
      const { there, today, stop } = gesture(timer.account)
      const { entry } = timer
      // with clock times no end past midnight is known to be taken
      const isPastItsDay = entry.startMinute !== undefined && entry.day !== today
      const isAsked = isPastItsDay || doubtOf(timer, there, timerPreferences()) !== undefined
      const ended = at === undefined ? deedOf([stop(entry)]) : (await earlierEnds()).endedThen(timer, at, gesture)
      const deed = isAsked ? (await askAbout(timer, true))?.deed : ended
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
    start(account, work, notes, since) {
      const from = since === undefined ? '' : `, counted from ${clockTime(account, since)}`
      return begin(account, work, notes, { said: `Timer started${from}`, since })
    },
    add: (account, work, notes, day, time, said = 'Added') =>
      act([gesture(account).create(work, notes, day, time)], `${said}: ${nameOf(work)}`),
    remove: (account, entry) => act([gesture(account).remove(entry)], `Deleted: ${nameOf(entry)}`),
    toggle(account, entry) {
      if (entry.isRunning) {
        void end({ account, entry })
        return
      }
      const { day } = entry
      const isToday = day === gesture(account).today
      const elsewhen = `Timer started today, not on ${formatDay(day, 'weekday')} ${dateInWords(day, account.profile.dateAs)}`
      void begin(account, entry, entry.notes, { said: isToday ? 'Timer started' : elsewhen, entry: [entry] })
    },
  }
}

// no part of the day's own script: most timers start now
const repairs = () => import('./repaired.ts')
const earlierEnds = () => import('./start-earlier.ts')

/** What a timer that began earlier needs, so that it can be started without a network. */
export const loadEarlierStarts = (): Promise<unknown> => Promise.all([repairs(), earlierEnds()])

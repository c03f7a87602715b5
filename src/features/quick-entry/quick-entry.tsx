import { replaceEqualDeep, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { addDays, type Day } from '../../domain/day.ts'
import { lexiconOf } from '../../domain/quick-entry.ts'
import { type Tracked, trackedIn } from '../../domain/tracked.ts'
import type { Work } from '../../outbox/entry.ts'
import type { EntryTime } from '../../outbox/entry-time.ts'
import { harvestAheadMs, outboxNow } from '../../outbox/in-browser.ts'
import { isOf } from '../../outbox/outbox.ts'
import { overlay } from '../../outbox/overlay.ts'
import { useOutbox, useOverlaid } from '../../outbox/use-outbox.ts'
import { usePins, useTimerPreferences } from '../../preferences/preferences.ts'
import { type AssignmentsIn, useAssignmentsIn } from '../../queries/assignments-in.ts'
import { useEntriesRead } from '../../queries/entries-read.ts'
import type { AccountState, ReadyAccount } from '../../queries/scope.ts'
import { recentDays } from '../../queries/recent-works.ts'
import { entriesRead, readAt } from '../../queries/time-entries.ts'
import { useWays } from '../../queries/use-ways.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import type { Around } from './entry-meant.ts'
import { dayInWords } from './in-words.ts'
import { knownNotes, knownWorks } from './known-works.ts'
import { Pins } from './pins.tsx'
import styles from './quick-entry.module.css'
import { QuickLine } from './quick-line.tsx'

export type QuickEntryProps = {
  accounts: readonly AccountState[]
  /** The day that is shown. */
  day: Day
  today: Day
  /** Both answer whether it was kept. */
  onAdd: (
    account: ReadyAccount,
    work: Work,
    notes: string,
    day: Day,
    time: EntryTime,
    said?: string,
  ) => Promise<boolean>
  onStart: (account: ReadyAccount, work: Work, notes: string, since?: number) => Promise<boolean>
}

// in which an entry is put whose length alone is said, as far as the day has room
const dayBegins = 9 * 60

/** An entry or a timer, over all accounts, from one line. */
export function QuickEntry({ accounts, day, today, onAdd, onStart }: QuickEntryProps) {
  const client = useQueryClient()
  const { store } = useOutbox()
  const ways = useWays(accounts)
  const { dayEndsAt } = useTimerPreferences()
  const { groups, isReading, failed, retry } = useAssignmentsIn(accounts)
  const ready = groups.map(({ account }) => account)
  const recent = useOverlaid(
    useEntriesRead(ready, addDays(today, -recentDays), today),
    ready.map(({ me }) => me),
  )
  const pins = usePins()
  const { lexicon, notes } = useLexicon(groups, trackedIn(recent), pins)

  function entriesOf({ me }: ReadyAccount, of: Day) {
    if (readAt(client, me, of) === 0) return undefined
    const operations = store.getState().operations.filter(isOf(me))
    return overlay(entriesRead(client, me, of), operations, harvestAheadMs()).filter((entry) => entry.day === of)
  }

  const around = (): Around => ({
    accounts: ready,
    isReadingWorks: isReading,
    day,
    today,
    now: outboxNow() + harvestAheadMs(),
    workingHours: { startMinute: dayBegins, endMinute: Math.max(dayBegins + 1, dayEndsAt) },
    entriesOf,
  })

  return (
    <div>
      <QuickLine
        lexicon={lexicon}
        notes={notes}
        ways={ways}
        around={around}
        onAdd={(meant) => {
          const { account, work, notes: said } = meant
          if (meant.kind === 'timer') return onStart(account, work, said, meant.since)
          const where = meant.day === day ? undefined : `Added on ${dayInWords(meant.day, ways)}`
          return onAdd(account, work, said, meant.day, meant.time, where)
        }}
      />
      {day === today && <Pins groups={groups} pins={pins} onStart={onStart} />}
      {failed.length > 0 && (
        <p className={styles['told']} role="status">
          Projects of {failed.map(({ name }) => plainText(name)).join(' and ')} could not be read.{' '}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}

/** Names are looked through once, and again only when they change or something else was tracked. */
function useLexicon(groups: AssignmentsIn['groups'], tracked: Tracked, pins: readonly string[]) {
  const source = useSame({
    assignments: groups.map(({ assignments }) => assignments),
    names: groups.map(({ account: { id, name } }) => [id, name] as const),
    tracked,
    pins,
  })
  return useMemo(() => {
    const works = knownWorks(source.assignments.flat(), source.tracked, source.pins)
    return { lexicon: lexiconOf(works, new Map(source.names)), notes: knownNotes(works, source.tracked) }
  }, [source])
}

/** The same object for as long as it says the same. */
function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value)
  const same = replaceEqualDeep(kept, value)
  if (same !== kept) setKept(same)
  return same
}

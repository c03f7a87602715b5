import { lazy, Suspense, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import { type Day, isDay, weekOf } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { DayHeading } from '../features/day/day-heading.tsx'
import { DaySheet } from '../features/day/day-sheet.tsx'
import { useShownSeconds } from '../features/day/use-shown-seconds.ts'
import { WeekStrip } from '../features/day/week-strip.tsx'
import { useRunningTimers } from '../features/timer/use-running-timers.ts'
import { useTimeActions } from '../features/timer/use-time-actions.ts'
import type { ShownEntry } from '../outbox/overlay.ts'
import { useScreenActs } from '../outbox/use-acts.ts'
import { useEntryKeys, useOverlaid } from '../outbox/use-outbox.ts'
import { paths } from '../paths.ts'
import { useEntriesIn } from '../queries/entries-in.ts'
import type { AccountState, AccountsInScope } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { useWays } from '../queries/use-ways.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { dateInWords } from '../ui/format/day.ts'
import { plainText } from '../ui/format/plain-text.ts'
import styles from './day.module.css'

// what was tracked is there first
const NewEntry = lazy(async () => ({ default: (await import('../features/entry/new-entry.tsx')).NewEntry }))
const DayOffers = lazy(async () => ({ default: (await import('./day-offers.ts')).DayOffers }))
const EntryDialog = lazy(async () => ({ default: (await import('../features/entry/entry-dialog.tsx')).EntryDialog }))

export function loader({ params }: LoaderFunctionArgs) {
  return { asked: params['date'] ?? '' }
}

// beyond these no one has tracked time, and a week would end outside the calendar
const isShown = (text: string): text is Day => isDay(text) && text >= '1900' && text < '2200'

export function Component() {
  const { asked } = useLoaderData<typeof loader>()
  const { shown, hidden } = useOutletContext<AccountsInScope>()
  const today = useToday(shown)
  if (isShown(asked)) return <DayScreen day={asked} today={today} accounts={shown} hidden={hidden} />
  const toToday = (
    <Link className={buttonClass('primary')} to={paths.day(today)}>
      Go to today
    </Link>
  )
  return (
    <EmptyPage title="There is no such day" action={toToday}>
      <p>
        “{plainText(asked)}” is not a date of the calendar. An address with a date ends like this: day/{today}
      </p>
    </EmptyPage>
  )
}

type DayScreenProps = { day: Day; today: Day; accounts: AccountState[]; hidden: AccountState[] }

function DayScreen({ day, today, accounts, hidden }: DayScreenProps) {
  const ready = accounts.filter((account) => account.state === 'ready')
  const { firstWeekday, hoursAs, dateAs } = useWays(accounts)
  const days = weekOf(day, firstWeekday)
  const [from, to] = [days[0] ?? day, days[6] ?? day]
  const read = useEntriesIn(accounts, from, to)
  const overlaid = useOverlaid(
    read.entries,
    ready.map(({ me }) => me),
  )
  const week = { ...read, entries: overlaid.filter((entry) => from <= entry.day && entry.day <= to) }
  const shownSeconds = useShownSeconds(week.entries, hoursAs)
  const { running } = useRunningTimers([...accounts, ...hidden])
  const acts = useScreenActs()
  const time = useTimeActions(acts, running)
  const keyOf = useEntryKeys()
  const [opened, setOpened] = useState<ShownEntry>()

  const accountOf = ({ accountId }: Pick<TimeEntry, 'accountId'>) => ready.find(({ id }) => id === accountId)

  function toggle(entry: TimeEntry) {
    const account = accountOf(entry)
    if (account) time.toggle(account, entry)
  }

  // one that is deleted elsewhere keeps its form open all the same
  const edited = opened && (week.entries.find((entry) => keyOf(entry) === keyOf(opened)) ?? opened)
  const editedAccount = edited && accountOf(edited)

  return (
    <>
      <title>{`${day === today ? 'Today' : dateInWords(day, dateAs)} · Sheaf`}</title>
      <DayHeading day={day} today={today} dateAs={dateAs} />
      <WeekStrip
        shownDay={day}
        days={days}
        week={week}
        today={today}
        shownSeconds={shownSeconds}
        hoursAs={hoursAs}
        dateAs={dateAs}
      />
      <div className={styles['form']}>
        <Suspense>
          <NewEntry
            accounts={accounts}
            isToday={day === today}
            onAdd={(account, { assignment, notes, time: took }) =>
              took ? time.add(account, assignment, notes, day, took) : time.start(account, assignment, notes)
            }
          />
        </Suspense>
      </div>
      <DaySheet
        day={day}
        isToday={day === today}
        accounts={accounts}
        week={week}
        shownSeconds={shownSeconds}
        hoursAs={hoursAs}
        onToggle={toggle}
        onEdit={setOpened}
      />
      <Suspense>
        <DayOffers
          day={day}
          today={today}
          accounts={ready}
          entries={week.entries}
          running={running}
          time={time}
          onEdit={setOpened}
        />
      </Suspense>
      {edited && editedAccount && (
        <Suspense>
          <EntryDialog
            key={keyOf(edited)}
            entry={edited}
            account={editedAccount}
            onChange={(fields) => time.change(editedAccount, edited, fields)}
            onDelete={() => time.remove(editedAccount, edited)}
            onClose={() => setOpened(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}

import { lazy, Suspense, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { Day } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { DayHeading } from '../features/day/day-heading.tsx'
import { DaySheet } from '../features/day/day-sheet.tsx'
import { WeekStrip } from '../features/day/week-strip.tsx'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import { useRunningTimers } from '../features/timer/use-running-timers.ts'
import { useTimeActions } from '../features/timer/use-time-actions.ts'
import type { ShownEntry } from '../outbox/overlay.ts'
import { useScreenActs } from '../outbox/use-acts.ts'
import { useEntryKeys } from '../outbox/use-outbox.ts'
import { paths } from '../paths.ts'
import type { AccountState, AccountsInScope } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { dateInWords } from '../ui/format/day.ts'
import { plainText } from '../ui/format/plain-text.ts'
import styles from './day.module.css'
import { isShownDay } from './shown-day.ts'
import { useWeek } from './use-week.ts'

// what was tracked is there first
const NewEntry = lazy(async () => ({ default: (await import('../features/entry/new-entry.tsx')).NewEntry }))
const DayOffers = lazy(async () => ({ default: (await import('./day-offers.ts')).DayOffers }))
const EntryDialog = lazy(async () => ({ default: (await import('../features/entry/entry-dialog.tsx')).EntryDialog }))

export function loader({ params }: LoaderFunctionArgs) {
  return { asked: params['date'] ?? '' }
}

export function Component() {
  const { asked } = useLoaderData<typeof loader>()
  const { shown, hidden } = useOutletContext<AccountsInScope>()
  const today = useToday(shown)
  if (isShownDay(asked)) return <DayScreen day={asked} today={today} accounts={shown} hidden={hidden} />
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
  const { ready, days, week, hoursAs, dateAs, shownSeconds } = useWeek(accounts, day)
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
        notices={<ReadingNotices read={week} />}
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

import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { Day } from '../domain/day.ts'
import type { TimeEntry } from '../domain/time-entry.ts'
import { DayHeading } from '../features/day/day-heading.tsx'
import { DaySheet } from '../features/day/day-sheet.tsx'
import { WeekStrip } from '../features/day/week-strip.tsx'
import { AllFields, LinePlace, NotLoaded } from '../features/entry/all-fields.tsx'
import type { Opened } from '../features/entry/entry-action.ts'
import type { NewEntryProps } from '../features/entry/new-entry.tsx'
import type { QuickEntryProps } from '../features/quick-entry/quick-entry.tsx'
import { ReadingNotices } from '../features/reading/reading-notices.tsx'
import { useRunningTimers } from '../features/timer/use-running-timers.ts'
import { useTimeActions } from '../features/timer/use-time-actions.ts'
import { useScreenActs } from '../outbox/use-acts.ts'
import { paths } from '../paths.ts'
import type { AccountState, AccountsInScope } from '../queries/scope.ts'
import { useToday } from '../queries/today.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyPage } from '../ui/empty-page.tsx'
import { dateInWords } from '../ui/format/day.ts'
import { plainText } from '../ui/format/plain-text.ts'
import type { DayDeskProps } from './day-desk.tsx'
import { isShownDay } from './shown-day.ts'
import { useWeek } from './use-week.ts'

// without one of them the day is still there, and the others
const notLoaded = () => ({ default: NotLoaded })
const QuickEntry = lazy<ComponentType<QuickEntryProps>>(() =>
  import('../features/quick-entry/quick-entry.tsx').then((part) => ({ default: part.QuickEntry }), notLoaded),
)
const NewEntry = lazy<ComponentType<NewEntryProps>>(() =>
  import('../features/entry/new-entry.tsx').then((part) => ({ default: part.NewEntry }), notLoaded),
)
const DayDesk = lazy<ComponentType<DayDeskProps>>(() =>
  import('./day-desk.tsx').then(
    (part) => ({ default: part.DayDesk }),
    () => ({ default: ({ opened }) => opened && <NotLoaded /> }),
  ),
)

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
  const { running } = useRunningTimers(accounts, hidden)
  const acts = useScreenActs()
  const time = useTimeActions(acts, running)
  const [opened, setOpened] = useState<Opened>()
  const [isSelecting, setSelecting] = useState(false)

  function toggle(entry: TimeEntry) {
    const account = ready.find(({ id }) => id === entry.accountId)
    if (account) time.toggle(account, entry)
  }

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
      <Suspense fallback={<LinePlace />}>
        <QuickEntry accounts={accounts} day={day} today={today} onAdd={time.add} onStart={time.start} />
      </Suspense>
      <AllFields>
        <Suspense>
          <NewEntry
            accounts={accounts}
            isToday={day === today}
            onAdd={(account, { assignment, notes, time: took }) =>
              took ? time.add(account, assignment, notes, day, took) : time.start(account, assignment, notes)
            }
          />
        </Suspense>
      </AllFields>
      {!isSelecting && (
        <DaySheet
          day={day}
          isToday={day === today}
          accounts={accounts}
          week={week}
          shownSeconds={shownSeconds}
          hoursAs={hoursAs}
          notices={<ReadingNotices read={week} />}
          onToggle={toggle}
          onEdit={(entry) => setOpened({ entry, action: 'edit' })}
        />
      )}
      <Suspense>
        <DayDesk
          day={day}
          today={today}
          accounts={ready}
          entries={week.entries}
          running={running}
          time={time}
          shownSeconds={shownSeconds}
          hoursAs={hoursAs}
          opened={opened}
          isSelecting={isSelecting}
          onSelecting={setSelecting}
          onOpen={setOpened}
          onClose={() => setOpened(undefined)}
        />
      </Suspense>
    </>
  )
}
